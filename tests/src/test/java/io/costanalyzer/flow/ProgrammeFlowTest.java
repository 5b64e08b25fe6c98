package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The savings programme of the made-up accounts from the configuration to what people read, through the command line. */
class ProgrammeFlowTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> VERDICTS = Arrays.stream(SavingsVerdict.values())
            .map(SavingsVerdict::displayName)
            .collect(Collectors.toSet());

    @TempDir
    private static Path folder;

    private record Answer(int code, String out, String err) {}

    @BeforeAll
    static void demo() {
        assertThat(costs(
                                "demo",
                                "--as-of",
                                "2026-11-20",
                                "--out",
                                folder.resolve("clinnet").toString())
                        .code())
                .isZero();
        assertThat(costs(
                                "demo",
                                "--programme",
                                "serenya",
                                "--as-of",
                                "2026-11-20",
                                "--out",
                                folder.resolve("serenya").toString())
                        .code())
                .isZero();
    }

    /** The rows of the programmes' own measure tables, by name: a row that is dropped from a configuration is missed here. */
    @Test
    void everyRowOfTheMeasureTablesStandsInTheLedger() throws IOException {
        assertThat(verdicts("clinnet"))
                .containsOnlyKeys(
                        "aurora-acu-cap",
                        "aurora-backup-retention",
                        "dynamodb-consolidation",
                        "connection-pooling",
                        "lambda-arm64",
                        "lambda-memory",
                        "lambda-consolidation",
                        "layer-slimming",
                        "s3-lifecycle-documents",
                        "s3-lifecycle-images",
                        "image-compression",
                        "cloudfront-caching",
                        "vpc-endpoints",
                        "env-sizing",
                        "log-reduction",
                        "encryption-keys",
                        "trail-flowlogs",
                        "artifact-retention",
                        "pipeline-log-retention")
                .allSatisfy(
                        (measure, verdict) -> assertThat(verdict).as(measure).isIn(VERDICTS));
        assertThat(verdicts("serenya"))
                .containsOnlyKeys("nat-removal", "rds-to-dynamodb", "constants-in-code", "audit-log-to-s3")
                .allSatisfy(
                        (measure, verdict) -> assertThat(verdict).as(measure).isIn(VERDICTS));
    }

    @Test
    void theDemoShowsAMeasureOfEveryFate() throws IOException {
        Map<String, String> verdicts = verdicts("clinnet");

        assertThat(verdicts)
                .containsEntry("aurora-acu-cap", "verified")
                .containsEntry("lambda-arm64", "partly")
                .containsEntry("log-reduction", "not seen")
                .containsEntry("vpc-endpoints", "reverted");
        assertThat(verdicts.values()).contains("too early to say");
        assertThat(verdicts("serenya"))
                .containsEntry("nat-removal", "verified")
                .containsEntry("rds-to-dynamodb", "verified");
    }

    @Test
    void theBaselineLeadsToTheBillExactly() throws IOException {
        JsonNode rows = json("clinnet", "baseline", "compare");

        assertThat(rows).hasSizeGreaterThan(3);
        for (JsonNode row : rows) {
            BigDecimal steps = BigDecimal.ZERO;
            for (String step : List.of(
                    "measures", "usageChange", "priceChange", "newServices", "removedServices", "unexplained")) {
                steps = steps.add(new BigDecimal(row.get(step).asText()));
            }
            assertThat(new BigDecimal(row.get("baselinePerMonth").asText()).add(steps))
                    .as(row.get("environment").asText())
                    .isEqualByComparingTo(
                            new BigDecimal(row.get("actualPerMonth").asText()));
        }
        assertThat(rows.get(rows.size() - 1).get("environment").asText()).isEqualTo("everything");
    }

    @Test
    void aComparisonSaysWhatItsAmountsAre() {
        Answer answer = costs(
                "baseline",
                "compare",
                "--config",
                folder.resolve("clinnet/costs.yaml").toString());

        assertThat(answer.err())
                .contains("An average month, effective cost without credits, refunds, tax and support. Baseline: ")
                .contains("Now: the days from 2026-11-01 to 2026-11-17.");
    }

    @Test
    void adviceNamesItsMeasureAndWhetherItIsRecorded() throws IOException {
        JsonNode rows = json("clinnet", "advise");
        Set<String> rules = texts(rows, "rule");

        assertThat(rules).contains("nat-gateway-bytes", "nat-gateway-hours", "lambda-on-x86", "log-ingestion");
        for (JsonNode row : rows) {
            if (row.get("rule").asText().equals("lambda-on-x86")) {
                assertThat(row.get("recordedAs").asText()).isEqualTo("lambda-arm64");
            }
            assertThat(new BigDecimal(row.get("savingHigh").asText()))
                    .isGreaterThanOrEqualTo(new BigDecimal(row.get("savingLow").asText()))
                    .isLessThanOrEqualTo(new BigDecimal(row.get("costPerMonth").asText()));
        }
    }

    @Test
    void theReportShowsTheProgrammeInEveryForm() throws IOException {
        Path report = folder.resolve("clinnet/archive/reports/2026/10/v1");
        String page = Files.readString(report.resolve("index.html"));
        String mail = Files.readString(report.resolve("mail.txt"));

        assertThat(page).contains("id=\"savings\"", "id=\"savings-bridge\"", "id=\"guardrails\"", "id=\"unit-costs\"");
        assertThat(mail).contains("SAVINGS LEDGER", "aurora-acu-cap", "One patient seen costs");
        assertThat(mail.replaceAll("\\s+", " "))
                .contains("Delivered: Lower Aurora Serverless capacity limit")
                .contains("Not delivered:");
        assertThat(Files.readString(report.resolve("savings.csv")).lines()).hasSize(20);
        assertThat(Files.size(report.resolve("mail.html"))).isLessThan(90_000);
    }

    @Test
    void theLifeCycleAndTheTableStandInTheArchive() throws IOException {
        JsonNode kept = JSON.readTree(Files.readString(folder.resolve("clinnet/archive/state/measures.json")));
        JsonNode steps = kept.get("measures").get("vpc-endpoints").get("steps");

        assertThat(steps.get(0).get("verdict").asText()).isEqualTo("APPLIED");
        assertThat(steps.get(0).get("reachedOn").asText()).isEqualTo("2026-09-11");
        assertThat(steps.get(steps.size() - 1).get("verdict").asText()).isEqualTo("REVERTED");
        String table =
                Files.readString(folder.resolve("clinnet/archive/data/dataset=savings/year=2026/month=11/part-0.csv"));
        assertThat(table.lines().filter(line -> line.contains(",measure,"))).hasSize(19);
        assertThat(table.lines().filter(line -> line.contains(",target,"))).hasSize(8);
    }

    /** A saving that is lost is told once, and not again by the run of the next day. */
    @Test
    void aLostSavingIsToldOnce() throws IOException {
        String config = folder.resolve("clinnet/costs.yaml").toString();

        assertThat(alertsOn("vpc-endpoints")).isEqualTo(1);
        assertThat(costs("daily", "--config", config).code()).isZero();
        assertThat(alertsOn("vpc-endpoints")).isEqualTo(1);
    }

    @Test
    void oneMeasureIsExplainedInSentences() {
        Answer answer = costs(
                "savings",
                "--measure",
                "vpc-endpoints",
                "--explain",
                "--config",
                folder.resolve("clinnet/costs.yaml").toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains(
                        "Verdict: reverted on ",
                        "Applied on 11 Sep 2026",
                        "Judged by ",
                        "So far: applied (2026-09-11), reverted");
    }

    @Test
    void aMeasureThatIsNotThereIsTold() {
        Answer answer = costs(
                "savings",
                "--measure",
                "vpc",
                "--config",
                folder.resolve("clinnet/costs.yaml").toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("There is no measure vpc; there are aurora-acu-cap");
    }

    @Test
    void theCatalogueIsListedWithoutAConfiguration() throws IOException {
        Answer answer = costs("advise", "--catalogue", "--format", "json");

        assertThat(answer.code()).isZero();
        assertThat(texts(JSON.readTree(answer.out()), "id"))
                .contains("lambda-arm64", "nat-removal", "artifact-retention");
    }

    private static long alertsOn(String measure) throws IOException {
        try (var lines =
                Files.lines(folder.resolve("clinnet/archive/data/dataset=alerts/year=2026/month=11/part-0.csv"))) {
            return lines.filter(line -> line.contains("saving-" + measure)).count();
        }
    }

    private static Map<String, String> verdicts(String programme) throws IOException {
        return StreamSupport.stream(json(programme, "savings").spliterator(), false)
                .collect(Collectors.toMap(
                        row -> row.get("measure").asText(),
                        row -> row.get("verdict").asText()));
    }

    private static Set<String> texts(JsonNode rows, String field) {
        Set<String> texts = new TreeSet<>();
        rows.forEach(row -> texts.add(row.get(field).asText()));
        return texts;
    }

    private static JsonNode json(String programme, String... command) throws IOException {
        String[] all = Arrays.copyOf(command, command.length + 4);
        all[command.length] = "--format";
        all[command.length + 1] = "json";
        all[command.length + 2] = "--config";
        all[command.length + 3] =
                folder.resolve(programme).resolve("costs.yaml").toString();
        Answer answer = costs(all);
        assertThat(answer.code()).as(answer.err()).isZero();
        return JSON.readTree(answer.out());
    }

    private static Answer costs(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC),
                arguments);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
