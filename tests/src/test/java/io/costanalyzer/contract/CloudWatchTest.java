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
import io.costanalyzer.telemetry.Metric;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchClients;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchMetricSink;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** CloudWatch over HTTP: the SDK puts figures as a form, and compresses large ones. */
class CloudWatchTest {

    private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());
    private static CloudWatchClient client;

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
    void accept() {
        SERVER.resetAll();
        SERVER.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Content-Type", "text/xml")
                        .withBody("<PutMetricDataResponse><ResponseMetadata><RequestId>1</RequestId>"
                                + "</ResponseMetadata></PutMetricDataResponse>")));
    }

    @Test
    void figuresAreStampedWithTheTimeOfSending() {
        sink().publish(List.of(
                metric("EffectiveCost", "1234.5678", Metric.Unit.MONEY),
                metric("SavingReached", "31.2", Metric.Unit.PERCENT),
                metric("Requests", "5", Metric.Unit.COUNT),
                metric("Duration", "12.5", Metric.Unit.SECONDS)));
        Map<String, String> form = forms().get(0);
        assertThat(form)
                .containsEntry("Action", "PutMetricData")
                .containsEntry("Namespace", "CostAnalyzer")
                .containsEntry("MetricData.member.1.MetricName", "EffectiveCost")
                .containsEntry("MetricData.member.1.Dimensions.member.1.Name", "Environment")
                .containsEntry("MetricData.member.1.Dimensions.member.1.Value", "prod")
                .containsEntry("MetricData.member.1.Timestamp", "2026-11-20T06:00:00Z")
                .containsEntry("MetricData.member.1.Value", "1234.5678")
                .containsEntry("MetricData.member.1.Unit", "None")
                .containsEntry("MetricData.member.2.Unit", "Percent")
                .containsEntry("MetricData.member.3.Unit", "Count")
                .containsEntry("MetricData.member.4.Unit", "Seconds");
    }

    @Test
    void textFromTagsIsMadeAscii() {
        sink().publish(List.of(
                Metric.of("EffectiveCost", Map.of("Environment", "Büro\n"), BigDecimal.ONE, Metric.Unit.MONEY)));
        assertThat(forms().get(0)).containsEntry("MetricData.member.1.Dimensions.member.1.Value", "B%C3%BCro%0A");
    }

    @Test
    void manyFiguresGoInSeveralRequests() {
        sink().publish(IntStream.range(0, 2500)
                .mapToObj(number -> metric("Metric" + number, "1", Metric.Unit.COUNT))
                .toList());
        assertThat(forms())
                .extracting(form -> form.keySet().stream()
                        .filter(key -> key.endsWith("MetricName"))
                        .count())
                .containsExactly(1000L, 1000L, 500L);
        assertThat(forms()).allSatisfy(form -> assertThat(form).containsEntry("Namespace", "CostAnalyzer"));
    }

    /** 1 MB is the most that CloudWatch takes; what the SDK sends for the longest values stays below it. */
    @Test
    void longFiguresStayBelowAMegabyte() {
        List<Metric> wordy = IntStream.range(0, 900)
                .mapToObj(number -> Metric.of(
                        "EffectiveCost",
                        Map.of("Environment", "ü/".repeat(400) + number, "Service", "s p a c e ".repeat(50)),
                        BigDecimal.TEN,
                        Metric.Unit.MONEY))
                .toList();
        sink().publish(wordy);
        assertThat(bodies().size()).isGreaterThan(1);
        assertThat(bodies()).allSatisfy(body -> assertThat(body.length()).isLessThan(1_000_000));
        assertThat(forms().stream()
                        .flatMap(form -> form.keySet().stream())
                        .filter(key -> key.endsWith("MetricName"))
                        .count())
                .isEqualTo(900);
    }

    @Test
    void nothingToSendIsNotSent() {
        sink().publish(List.of());
        SERVER.verify(0, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AccessDenied | 403 | 1 | permission refused. Allow the IAM action cloudwatch:PutMetricData",
                "Throttling | 400 | 3 | throttled, several attempts in a row. Run again in some minutes",
                "InvalidClientTokenId | 403 | 1 | does not accept the credentials (InvalidClientTokenId)",
                "InvalidParameterValue | 400 | 1 | failed with HTTP status 400 InvalidParameterValue",
                "InternalServiceFault | 500 | 3 | failed with HTTP status 500 InternalServiceFault"
            })
    void refusalsSayWhatWasWrongAndWhatToDo(String code, int status, int attempts, String message) {
        SERVER.stubFor(post(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "text/xml")
                        .withBody("<ErrorResponse><Error><Type>Sender</Type><Code>" + code
                                + "</Code><Message>SECRETTOKEN</Message></Error></ErrorResponse>")));
        assertThatThrownBy(() -> sink().publish(List.of(metric("Requests", "1", Metric.Unit.COUNT))))
                .isInstanceOf(TelemetryUnavailableException.class)
                .hasMessageStartingWith("cloudwatch:PutMetricData: ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("SECRETTOKEN");
        SERVER.verify(attempts, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AWS/Lambda", ":odd", "ü", "a\nb"})
    void aNamespaceThatCloudWatchDoesNotTakeIsRefused(String namespace) {
        assertThatThrownBy(() -> new CloudWatchMetricSink(client, namespace, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("namespace");
    }

    @Test
    void moreDimensionsThanCloudWatchTakesAreRefused() {
        Map<String, String> dimensions = new HashMap<>();
        IntStream.range(0, 31).forEach(number -> dimensions.put("D" + number, "x"));
        Metric wide = Metric.of("Wide", dimensions, BigDecimal.ONE, Metric.Unit.COUNT);
        assertThatThrownBy(() -> sink().publish(List.of(wide))).hasMessageContaining("more than 30 dimensions");
    }

    private static CloudWatchMetricSink sink() {
        return new CloudWatchMetricSink(
                client, CloudWatchMetricSink.DEFAULT_NAMESPACE, Clock.fixed(ChargeSourceContract.NOW, ZoneOffset.UTC));
    }

    private static Metric metric(String name, String value, Metric.Unit unit) {
        return Metric.of(name, Map.of("Environment", "prod"), new BigDecimal(value), unit);
    }

    /** What came in, uncompressed, in the order it came. */
    private static List<String> bodies() {
        return SERVER.findAll(postRequestedFor(anyUrl())).stream()
                .map(request -> request.getBodyAsString())
                .toList();
    }

    private static List<Map<String, String>> forms() {
        return bodies().stream().map(CloudWatchTest::form).toList();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        Pattern.compile("&").splitAsStream(body).forEach(field -> {
            int equals = field.indexOf('=');
            form.put(field.substring(0, equals), URLDecoder.decode(field.substring(equals + 1), UTF_8));
        });
        return form;
    }
}
