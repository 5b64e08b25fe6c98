package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.MetricUnit;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchClients;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchMetricSource;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** CloudWatch over HTTP: GetMetricData as a form, its answer as XML. */
class CloudWatchMetricSourceTest {

    private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
    private static final ChargePeriod PERIOD = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 4));
    private static final WatchedMetric LATENCY = WatchedMetric.of(
            "AWS/ApiGateway",
            "Latency",
            Map.of("ApiName", "clinic", "Stage", "prod"),
            "p95",
            Optional.of(MetricUnit.MILLISECONDS));
    private static final WatchedMetric ORDERS = WatchedMetric.of("Shop", "Orders", Map.of(), "Sum", Optional.empty());
    private static CloudWatchClient client;

    private final List<Optional<String>> regions = new ArrayList<>();
    private final CloudWatchMetricSource source = new CloudWatchMetricSource(region -> {
        regions.add(region);
        return client;
    });

    @BeforeAll
    static void start() {
        SERVER.start();
        client = CloudWatchClients.connect(
                Optional.of(URI.create(SERVER.baseUrl())), BackoffStrategy.retryImmediately());
    }

    @AfterAll
    static void stop() {
        client.close();
        SERVER.stop();
    }

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void asksForOneValueADayInUtcAndTakesOnlyTheUnitThatWasMeant() {
        answer(page("", result("m0", "2026-10-01", "182.5") + result("m1", "2026-10-02", "7")));

        Map<WatchedMetric, MetricSeries> known = source.read(List.of(LATENCY, ORDERS), PERIOD);

        assertThat(known)
                .isEqualTo(Map.of(
                        LATENCY, MetricSeries.of(Map.of(LocalDate.of(2026, 10, 1), new BigDecimal("182.5"))),
                        ORDERS, MetricSeries.of(Map.of(LocalDate.of(2026, 10, 2), new BigDecimal("7.0")))));
        assertThat(forms().get(0))
                .containsEntry("Action", "GetMetricData")
                .containsEntry("StartTime", "2026-10-01T00:00:00Z")
                .containsEntry("EndTime", "2026-10-04T00:00:00Z")
                .containsEntry("MetricDataQueries.member.1.Id", "m0")
                .containsEntry("MetricDataQueries.member.1.MetricStat.Metric.Namespace", "AWS/ApiGateway")
                .containsEntry("MetricDataQueries.member.1.MetricStat.Metric.MetricName", "Latency")
                .containsEntry("MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.2.Name", "Stage")
                .containsEntry("MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.2.Value", "prod")
                .containsEntry("MetricDataQueries.member.1.MetricStat.Period", "86400")
                .containsEntry("MetricDataQueries.member.1.MetricStat.Stat", "p95")
                .containsEntry("MetricDataQueries.member.1.MetricStat.Unit", "Milliseconds")
                .containsEntry("MetricDataQueries.member.2.MetricStat.Stat", "Sum")
                .doesNotContainKey("MetricDataQueries.member.2.MetricStat.Unit");
    }

    @Test
    void aMetricWithoutValuesIsNotKnown() {
        answer(page("", result("m0")));

        assertThat(source.read(List.of(LATENCY), PERIOD)).isEmpty();
    }

    @Test
    void pagesAreReadToTheEndAndTheirDaysPutTogether() {
        SERVER.stubFor(post(anyUrl())
                .inScenario("pages")
                .willReturn(xml(page("next", result("m0", "2026-10-01", "1"))))
                .willSetStateTo("second"));
        SERVER.stubFor(post(anyUrl())
                .inScenario("pages")
                .whenScenarioStateIs("second")
                .willReturn(xml(page("", result("m0", "2026-10-02", "2")))));

        assertThat(source.read(List.of(ORDERS), PERIOD).get(ORDERS).days()).isEqualTo(2);
        assertThat(forms()).hasSize(2);
        assertThat(forms().get(1)).containsEntry("NextToken", "next");
    }

    @Test
    void aPageThatLeadsToItselfIsRefused() {
        answer(page("again", result("m0", "2026-10-01", "1")));

        assertThatThrownBy(() -> source.read(List.of(ORDERS), PERIOD))
                .isInstanceOf(TelemetryUnavailableException.class)
                .hasMessageContaining("the same page came twice");
    }

    @Test
    @Timeout(60)
    void pagesThatLeadToEachOtherAreRefused() {
        for (String[] step : new String[][] {{Scenario.STARTED, "one"}, {"one", "two"}, {"two", "one"}}) {
            SERVER.stubFor(post(anyUrl())
                    .inScenario("circle")
                    .whenScenarioStateIs(step[0])
                    .willReturn(xml(page(step[1], result("m0", "2026-10-01", "1"))))
                    .willSetStateTo(step[1]));
        }

        assertThatThrownBy(() -> source.read(List.of(ORDERS), PERIOD))
                .isInstanceOf(TelemetryUnavailableException.class)
                .hasMessageContaining("the same page came twice");
    }

    @Test
    void fiveHundredMetricsGoInOneRequestAndEachRegionInItsOwn() {
        answer(page("", ""));
        List<WatchedMetric> many = IntStream.range(0, 501)
                .mapToObj(i -> WatchedMetric.of("Shop", "M" + i, Map.of(), "Sum", Optional.empty()))
                .toList();

        source.read(many, PERIOD);
        assertThat(forms()).hasSize(2);

        source.read(
                List.of(
                        ORDERS,
                        new WatchedMetric(
                                "AWS/CloudFront",
                                "CacheHitRate",
                                new TreeMap<>(),
                                "Average",
                                Optional.empty(),
                                Optional.of("us-east-1"))),
                PERIOD);
        assertThat(regions).containsExactly(Optional.empty(), Optional.empty(), Optional.of("us-east-1"));
    }

    /** An answer holds at most 100,800 values. */
    @Test
    void longPeriodsGoInSmallerPortions() {
        answer(page("", ""));
        List<WatchedMetric> many = IntStream.range(0, 300)
                .mapToObj(i -> WatchedMetric.of("Shop", "M" + i, Map.of(), "Sum", Optional.empty()))
                .toList();

        source.read(many, ChargePeriod.of(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 11, 1)));

        assertThat(forms()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forbidden", "InternalError"})
    void aMetricThatCannotBeReadIsNotTakenForOneWithoutValues(String status) {
        answer(page("", result("m0").replace("Complete", status)));

        assertThatThrownBy(() -> source.read(List.of(ORDERS), PERIOD))
                .isInstanceOf(TelemetryUnavailableException.class)
                .hasMessageContaining(status);
    }

    @Test
    void aRefusalNamesThePermission() {
        SERVER.stubFor(
                post(anyUrl())
                        .willReturn(
                                aResponse()
                                        .withStatus(403)
                                        .withBody(
                                                "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>")));

        assertThatThrownBy(() -> source.read(List.of(ORDERS), PERIOD))
                .isInstanceOf(TelemetryUnavailableException.class)
                .hasMessageContaining("Allow the IAM action cloudwatch:GetMetricData");
    }

    private static void answer(String body) {
        SERVER.stubFor(post(anyUrl()).willReturn(xml(body)));
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder xml(String body) {
        return aResponse().withHeader("Content-Type", "text/xml").withBody(body);
    }

    private static String page(String token, String results) {
        return "<GetMetricDataResponse xmlns=\"http://monitoring.amazonaws.com/doc/2010-08-01/\"><GetMetricDataResult>"
                + "<MetricDataResults>" + results + "</MetricDataResults>"
                + (token.isEmpty() ? "" : "<NextToken>" + token + "</NextToken>")
                + "</GetMetricDataResult></GetMetricDataResponse>";
    }

    private static String result(String id, String... dayAndValue) {
        StringBuilder times = new StringBuilder();
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < dayAndValue.length; i += 2) {
            times.append("<member>").append(dayAndValue[i]).append("T00:00:00Z</member>");
            values.append("<member>").append(dayAndValue[i + 1]).append("</member>");
        }
        return "<member><Id>" + id + "</Id><Label>x</Label><Timestamps>" + times + "</Timestamps><Values>" + values
                + "</Values><StatusCode>Complete</StatusCode></member>";
    }

    private static List<Map<String, String>> forms() {
        return SERVER.findAll(postRequestedFor(anyUrl())).stream()
                .map(request -> {
                    Map<String, String> form = new TreeMap<>();
                    for (String pair : request.getBodyAsString().split("&", -1)) {
                        String[] parts = pair.split("=", 2);
                        form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
                    }
                    return form;
                })
                .toList();
    }
}
