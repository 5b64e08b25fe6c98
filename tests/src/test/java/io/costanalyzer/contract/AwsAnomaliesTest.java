package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.costanalyzer.analysis.secondopinion.ForeignAnomaly;
import io.costanalyzer.analysis.secondopinion.awsanomalies.AnomalyClients;
import io.costanalyzer.analysis.secondopinion.awsanomalies.AwsAnomalies;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** AWS Cost Anomaly Detection, as its API reference describes it. */
class AwsAnomaliesTest {

    private static final ChargePeriod OCTOBER = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final String TARGET = "AWSInsightsIndexService.";
    private static final String NAT = """
            {"AnomalyId": "a-1", "AnomalyStartDate": "2026-10-09T00:00:00Z", "AnomalyEndDate": "2026-10-12T00:00:00Z",
             "DimensionValue": "EC2 - Other", "MonitorArn": "arn:aws:ce::111122223333:anomalymonitor/m",
             "AnomalyScore": {"MaxScore": 0.9, "CurrentScore": 0.5},
             "Impact": {"MaxImpact": 103.1, "TotalImpact": 412.4, "TotalActualSpend": 493.5, "TotalExpectedSpend": 81.1,
                        "TotalImpactPercentage": 508.5},
             "RootCauses": [
               {"Service": "EC2 - Other", "Region": "eu-west-1", "LinkedAccount": "111122223333",
                "UsageType": "EU-DataTransfer-Out-Bytes", "Impact": {"Contribution": 20.6}},
               {"Service": "EC2 - Other", "Region": "eu-west-1", "LinkedAccount": "111122223333",
                "UsageType": "EU-NatGateway-Bytes", "Impact": {"Contribution": 391.8}}]}""";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private AwsAnomalies anomalies;

    @BeforeEach
    void start() {
        server.start();
        anomalies =
                new AwsAnomalies(AnomalyClients.connect(Optional.of(URI.create(server.baseUrl()))), CurrencyUnit.USD);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** Pitfall 7: the end of GetAnomalies is inclusive, unlike everywhere else. */
    @Test
    void theLastDayIsAskedForAndReadAsTheLastDay() throws Exception {
        answer("{\"Anomalies\": [" + NAT + "]}");
        List<ForeignAnomaly> read = anomalies.read(OCTOBER);

        var interval = new ObjectMapper()
                .readTree(server.getAllServeEvents().get(0).getRequest().getBodyAsString())
                .path("DateInterval");
        assertThat(interval.path("StartDate").textValue()).isEqualTo("2026-10-01");
        assertThat(interval.path("EndDate").textValue()).isEqualTo("2026-10-31");
        assertThat(read).singleElement().satisfies(one -> {
            assertThat(one.period()).isEqualTo(ChargePeriod.of(LocalDate.of(2026, 10, 9), LocalDate.of(2026, 10, 13)));
            assertThat(one.serviceName()).contains("EC2 - Other");
            assertThat(one.impact()).isEqualTo(Money.of("USD", "412.4"));
            assertThat(one.expected()).contains(Money.of("USD", "81.1"));
            assertThat(one.rootCauses().get(0).usageType()).contains("EU-NatGateway-Bytes");
            assertThat(one.rejected()).isFalse();
        });
    }

    @Test
    void allPagesAreRead() {
        server.stubFor(post(urlEqualTo("/"))
                .withHeader("X-Amz-Target", equalTo(TARGET + "GetAnomalies"))
                .willReturn(aResponse().withBody("{\"Anomalies\": [" + NAT + "], \"NextPageToken\": \"two\"}")));
        server.stubFor(post(urlEqualTo("/"))
                .withRequestBody(matchingJsonPath("$.NextPageToken", equalTo("two")))
                .willReturn(aResponse()
                        .withBody(
                                "{\"Anomalies\": [" + NAT.replace("a-1", "a-2").replace("10-09", "10-02") + "]}")));
        assertThat(anomalies.read(OCTOBER)).extracting(ForeignAnomaly::id).containsExactly("a-2", "a-1");
    }

    @Test
    void aPageThatComesAgainIsNoEndlessLoop() {
        answer("{\"Anomalies\": [], \"NextPageToken\": \"same\"}");
        assertThatThrownBy(() -> anomalies.read(OCTOBER))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("read already");
    }

    @Test
    void whatSomebodyHasRejectedIsMarkedAndWhatSaysNothingIsLeftOut() {
        answer("{\"Anomalies\": ["
                + NAT.replace("\"DimensionValue\"", "\"Feedback\": \"PLANNED_ACTIVITY\", \"DimensionValue\"")
                + ", {\"AnomalyId\": \"a-3\", \"Impact\": {\"MaxImpact\": 0}}]}");
        assertThat(anomalies.read(OCTOBER))
                .singleElement()
                .extracting(ForeignAnomaly::rejected)
                .isEqualTo(true);
    }

    @Test
    void aPlannedOneIsToldSo() throws Exception {
        answer("{\"AnomalyId\": \"a-1\"}");
        anomalies.planned("a-1");
        var request = server.getAllServeEvents().get(0).getRequest();
        assertThat(request.getHeader("X-Amz-Target")).isEqualTo(TARGET + "ProvideAnomalyFeedback");
        var body = new ObjectMapper().readTree(request.getBodyAsString());
        assertThat(body.path("AnomalyId").textValue()).isEqualTo("a-1");
        assertThat(body.path("Feedback").textValue()).isEqualTo("PLANNED_ACTIVITY");
    }

    /** Pitfall 28: a refusal is no empty answer. */
    @Test
    void aRefusalIsAnErrorWithARemedy() {
        server.stubFor(
                post(urlEqualTo("/"))
                        .willReturn(
                                aResponse()
                                        .withStatus(400)
                                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                                        .withBody(
                                                "{\"__type\": \"AccessDeniedException\", \"Message\": \"arn:aws:iam::111122223333:role/x\"}")));
        assertThatThrownBy(() -> anomalies.read(OCTOBER))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("ce:GetAnomalies")
                .hasMessageNotContaining("111122223333");
    }

    /** Cost Explorer throttles with a 400 that the SDK alone would not try again. */
    @Test
    void throttlingIsSatOut() {
        server.stubFor(post(urlEqualTo("/"))
                .inScenario("once")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/x-amz-json-1.1")
                        .withBody("{\"__type\": \"LimitExceededException\", \"Message\": \"Rate exceeded\"}"))
                .willSetStateTo("over"));
        server.stubFor(post(urlEqualTo("/"))
                .inScenario("once")
                .whenScenarioStateIs("over")
                .willReturn(aResponse().withBody("{\"Anomalies\": [" + NAT + "]}")));
        assertThat(anomalies.read(OCTOBER)).hasSize(1);
    }

    private void answer(String body) {
        server.stubFor(post(urlEqualTo("/")).willReturn(aResponse().withBody(body)));
    }
}
