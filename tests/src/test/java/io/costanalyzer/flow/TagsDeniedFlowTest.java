package io.costanalyzer.flow;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.ingestion.costexplorer.CostAllocationTags;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;

/**
 * Pitfall 24: only the management account may ask which cost allocation tags are activated. Where Cost Explorer denies it, the
 * month is reported all the same, and the report says that this is not known.
 */
class TagsDeniedFlowTest {

    private static final YearMonth OCTOBER = YearMonth.of(2025, 10);
    private static final String NOT_KNOWN = "not known, AWS gave no answer; it stands on charges of the month";

    @TempDir
    Path folder;

    @Test
    void theReportSaysNotKnownAndTheRunSaysWhoMustAllowIt() {
        WireMockServer server = new WireMockServer(options().dynamicPort());
        server.start();
        try (CostExplorerClient client = CostExplorerClients.connect(
                Optional.of(URI.create(server.baseUrl())), BackoffStrategy.retryImmediately())) {
            server.stubFor(
                    post(anyUrl())
                            .willReturn(
                                    aResponse()
                                            .withStatus(400)
                                            .withBody(
                                                    "{\"__type\":\"AccessDeniedException\",\"Message\":\"User: arn:aws:iam::123456789012:x\"}")));
            House house = new House(folder, Bills.steady());
            house.askingForTags(new CostAllocationTags(client, 4));
            house.backfill(LocalDate.of(2025, 11, 1), Bills.firstMonth());
            house.daily(LocalDate.of(2025, 11, 8));

            RunSummary run = house.monthly(LocalDate.of(2025, 11, 9), OCTOBER);

            server.verify(
                    1,
                    postRequestedFor(anyUrl())
                            .withHeader("X-Amz-Target", equalTo("AWSInsightsIndexService.ListCostAllocationTags")));
            assertThat(run.outcome()).isEqualTo(Outcome.SUCCEEDED);
            assertThat(run.warnings())
                    .filteredOn(warning -> warning.contains("ListCostAllocationTags"))
                    .singleElement()
                    .satisfies(warning -> assertThat(warning)
                            .startsWith("Whether the cost allocation tags are activated is not known.")
                            .contains("permission refused", "management account")
                            .doesNotContain("123456789012"));
            assertThat(house.sent)
                    .as("a report is mailed with what is known")
                    .extracting(message -> message.id())
                    .contains("report-2025-10-v1");
            String version = "reports/2025/10/v1/";
            assertThat(house.file(version + "index.html")).contains(NOT_KNOWN);
            assertThat(house.file(version + "mail.html")).contains(NOT_KNOWN);
            assertThat(house.file(version + "mail.txt").replaceAll("\\s+", " ")).contains(NOT_KNOWN);
            assertThat(house.file(version + "model.json")).contains("\"state\" : \"UNKNOWN\"");
            assertThat(house.file("data/dataset=runs/year=2025/month=11/part-0.csv"))
                    .as("the run's line of the archive tells it as well")
                    .contains("cost allocation tags are activated is not known");
        } finally {
            server.stop();
        }
    }
}
