package io.costanalyzer.contract;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.costanalyzer.analysis.secondopinion.ForeignForecast;
import io.costanalyzer.analysis.secondopinion.awsforecast.AwsForecast;
import io.costanalyzer.analysis.secondopinion.awsforecast.ForecastClients;
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

/** Cost Explorer's forecast, as its API reference describes it. */
class AwsForecastTest {

    private static final ChargePeriod REST = ChargePeriod.of(LocalDate.of(2026, 10, 10), LocalDate.of(2026, 11, 1));
    private static final String TARGET = "AWSInsightsIndexService.GetCostForecast";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private AwsForecast forecast;

    @BeforeEach
    void start() {
        server.start();
        forecast = new AwsForecast(
                ForecastClients.connect(Optional.of(URI.create(server.baseUrl()))), CurrencyUnit.USD, false);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void answer(int status, String body) {
        server.stubFor(post(urlEqualTo("/"))
                .withHeader("X-Amz-Target", equalTo(TARGET))
                .willReturn(aResponse().withStatus(status).withBody(body)));
    }

    /** Pitfall 6: the end is exclusive here. */
    @Test
    void theRestOfTheMonthIsAskedForWithoutWhatIsNoUsage() throws Exception {
        answer(
                200,
                "{\"Total\": {\"Amount\": \"1234.5678901234\", \"Unit\": \"USD\"}, \"ForecastResultsByTime\": ["
                        + "{\"TimePeriod\": {\"Start\": \"2026-10-01\", \"End\": \"2026-11-01\"}, \"MeanValue\": \"1234.5\","
                        + " \"PredictionIntervalLowerBound\": \"1100.1\", \"PredictionIntervalUpperBound\": \"1400.2\"}]}");
        assertThat(forecast.read(REST))
                .contains(new ForeignForecast(
                        REST,
                        Money.of("USD", "1234.5678901234"),
                        Optional.of(Money.of("USD", "1100.1")),
                        Optional.of(Money.of("USD", "1400.2"))));
        JsonNode asked = new ObjectMapper()
                .readTree(server.getAllServeEvents().get(0).getRequest().getBodyAsString());
        assertThat(asked.path("TimePeriod").path("Start").textValue()).isEqualTo("2026-10-10");
        assertThat(asked.path("TimePeriod").path("End").textValue()).isEqualTo("2026-11-01");
        assertThat(asked.path("Metric").textValue()).isEqualTo("AMORTIZED_COST");
        assertThat(asked.path("PredictionIntervalLevel").intValue()).isEqualTo(90);
        assertThat(asked.path("Filter").path("Not").path("Dimensions").path("Values"))
                .extracting(JsonNode::textValue)
                .contains("Tax", "Credit", "Refund");
    }

    /** Pitfall 29: a new account has no forecast. */
    @Test
    void notEnoughHistoryIsNoForecastAndNoError() {
        answer(
                400,
                "{\"__type\": \"DataUnavailableException\", \"message\": \"Insufficient amount of historical data\"}");
        assertThat(forecast.read(REST)).isEmpty();
    }

    @Test
    void aRefusalNamesThePermission() {
        answer(400, "{\"__type\": \"AccessDeniedException\", \"message\": \"no\"}");
        assertThatThrownBy(() -> forecast.read(REST))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("ce:GetCostForecast");
    }

    /** Pitfalls 28 and 31: another currency or no total is neither dollars nor zero. */
    @Test
    void anAnswerWithoutATotalOfThisCurrencyIsRefused() {
        answer(200, "{\"Total\": {\"Amount\": \"12\", \"Unit\": \"EUR\"}}");
        assertThatThrownBy(() -> forecast.read(REST)).hasMessageContaining("is in EUR");
        for (String none : List.of("{}", "{\"Total\": {\"Unit\": \"USD\"}}", "{\"Total\": {\"Amount\": \" \"}}")) {
            answer(200, none);
            assertThatThrownBy(() -> forecast.read(REST))
                    .isInstanceOf(SourceUnavailableException.class)
                    .hasMessageContaining("names no total");
        }
    }
}
