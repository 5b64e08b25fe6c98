package io.costanalyzer.contract;

import static io.costanalyzer.contract.AthenaServer.column;
import static io.costanalyzer.contract.AthenaServer.row;
import static io.costanalyzer.contract.AthenaServer.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.wiring.LambdaApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A daily run of the Lambda whose configuration names an export in Athena: started, unloaded, read, archived. */
class AthenaFromTheLambdaTest {

    private static final Pattern UNLOADED = Pattern.compile("TO 's3://costs/athena-staging/(roll-up-[0-9a-f-]+)/'");

    private final List<String> said = new ArrayList<>();

    @Test
    void theConfigurationAloneMakesTheLambdaSumUpByAthena() {
        try (AthenaServer athena = new AthenaServer();
                LocalS3 s3 = new LocalS3()) {
            athena.states(state("SUCCEEDED", 162_000_000, ""))
                    .pages(
                            column("column_name", "varchar") + "," + column("data_type", "varchar"),
                            List.of(Stream.concat(Stream.of(row("column_name", "data_type")), columns())
                                    .collect(Collectors.joining(","))));
            athena.onStart(body -> {
                Matcher unload = UNLOADED.matcher(body);
                if (unload.find()) {
                    s3.hold("athena-staging/" + unload.group(1) + "/0.json", sums());
                }
            });
            LambdaApp app = app(athena, s3);
            RunSummary summary = app.daily().run(new Invocation("run-1", LocalDate.of(2026, 11, 20)));
            assertThat(summary.outcome()).as(said.toString()).isNotEqualTo(Outcome.FAILED);
            assertThat(athena.bodies("StartQueryExecution"))
                    .hasSize(2)
                    .allMatch(body -> body.contains("\"WorkGroup\":\"costs\""))
                    .anyMatch(body -> body.contains("UNLOAD (SELECT charge_day"));
            assertThat(new LedgerArchive(app.archive())
                            .load(ChargePeriod.ofMonth(YearMonth.of(2026, 10)))
                            .orElseThrow()
                            .ledger()
                            .knownCost(
                                    Scope.bill(), CostMetric.BILLED_COST, ChargePeriod.ofMonth(YearMonth.of(2026, 10))))
                    .isEqualTo(Money.of("USD", "38.75000000000000000031"));
            assertThat(s3.keys())
                    .contains("archive/index.html", "archive/data/dataset=charges/year=2026/month=10/part-0.csv");
            assertThat(said).anyMatch(line -> line.contains("export billing.focus (Athena) with 1 request at 0.000"));
        }
    }

    /** A month of an organisation can be more than the workgroup lets a query read: nothing is written, and it is said what to do. */
    @Test
    void anExportPastTheLimitOfTheWorkgroupIsSaidAndLeavesTheArchiveAsItWas() {
        try (AthenaServer athena = new AthenaServer();
                LocalS3 s3 = new LocalS3()) {
            athena.states(
                            state("SUCCEEDED", 0, ""),
                            state("CANCELLED", 1_000_000_000, "Bytes scanned limit was exceeded"))
                    .pages(
                            column("column_name", "varchar") + "," + column("data_type", "varchar"),
                            List.of(Stream.concat(Stream.of(row("column_name", "data_type")), columns())
                                    .collect(Collectors.joining(","))));
            LambdaApp app = app(athena, s3);
            assertThatThrownBy(() -> app.daily().run(new Invocation("run-1", LocalDate.of(2026, 11, 20))))
                    .hasMessage("sum up the export: The query was stopped: it would read more than the workgroup costs"
                            + " allows. Athena read 953.7 MB, which costs about 0.00455 USD. Raise what one query of the"
                            + " workgroup may read (QueryLimitMegabytes of the stack), or give the table of the export a"
                            + " partition billing_period, so that only the months that are asked for are read.");
            assertThat(s3.keys()).noneMatch(key -> key.contains("dataset=charges"));
        }
    }

    private LambdaApp app(AthenaServer athena, LocalS3 s3) {
        return LambdaApp.of(
                ConfigReader.read("costs.yaml", """
                        environments: [{name: prod, tag: {key: env, values: [prod]}}]
                        archive: {location: "s3://costs/archive"}
                        athena: {workgroup: costs}
                        source:
                          athena-export: {database: billing, table: focus, staging: "s3://costs/athena-staging"}
                        """),
                new ProcessEnvironment(Map.of(
                        "AWS_REGION",
                        "eu-west-1",
                        "AWS_ENDPOINT_URL_S3",
                        s3.endpoint().toString(),
                        "AWS_ENDPOINT_URL_ATHENA",
                        athena.endpoint().toString())),
                Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC),
                new RunLog() {
                    @Override
                    public void step(String sentence) {
                        said.add(sentence);
                    }

                    @Override
                    public void warn(String sentence) {
                        said.add(sentence);
                    }
                });
    }

    private static Stream<String> columns() {
        return Stream.of(
                        "billedcost",
                        "billingcurrency",
                        "billingperiodstart",
                        "chargecategory",
                        "chargeperiodstart",
                        "effectivecost",
                        "providername",
                        "servicename",
                        "tags",
                        "billing_period")
                .map(name -> row(name, "varchar"));
    }

    /** A charge for each day of October and of November so far, as Athena lays sums down. */
    private static byte[] sums() {
        LocalDate first = LocalDate.of(2026, 10, 1);
        return first.datesUntil(LocalDate.of(2026, 11, 20))
                .map(day ->
                        ("{\"charge_day\":\"%s\",\"time_readable\":\"yes\",\"billing_month\":\"%s-01\",\"currency\":\"USD\","
                                        + "\"provider\":\"AWS\",\"category\":\"Usage\",\"service\":\"AWS Lambda\",\"usage_type\":\"EU-Requests\","
                                        + "\"environment\":\"prod\",\"row_count\":\"24\",\"rows_with_cost\":\"24\",\"rows_read\":\"24\","
                                        + "\"rows_without_effective\":\"0\",\"billed\":\"1.25000000000000000001\",\"effective\":\"1.00\"}\n")
                                .formatted(day, YearMonth.from(day)))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }
}
