package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code costs query} and {@code costs shell}: data to standard output, words to standard error, exit codes. */
class QueryCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    /**
     * What a call printed.
     *
     * @param code the exit code
     * @param out standard output
     * @param err standard error
     */
    private record Said(int code, String out, String err) {}

    @BeforeAll
    static void fill() throws IOException {
        Files.writeString(folder.resolve("costs.yaml"), """
                environments: [{name: prod, tag: {key: Environment, values: [prod]}}]
                source: {sample: {name: serenya, as-of: 2026-11-20}}
                archive: {location: "%s"}
                """.formatted(folder.resolve("archive")));
        assertThat(costs("backfill", "--yes").code()).isZero();
    }

    @Test
    void anAnswerIsATableOrCsvOrJsonAndTheMonthIsTold() {
        Said table = query("invoice");
        assertThat(table.out()).contains("charge_category").contains("Usage");
        assertThat(table.err()).contains("Asked with month = 2026-10.");
        assertThat(query("invoice", "--format", "csv").out()).startsWith("charge_category,currency,effective_cost,");
        assertThat(query("invoice", "--format", "json").out())
                .startsWith("[ {")
                .contains("\"charge_category\" : \"Usage\"");
    }

    @Test
    void sqlTakesParametersAndTheyAreOnlyTexts() {
        Said said = query(
                "SELECT count(*) AS n FROM charges WHERE ServiceName = :service",
                "--param",
                "service=x' OR '1' = '1",
                "--format",
                "csv");
        assertThat(said.out().lines()).containsExactly("n", "0");
    }

    /** As in the report's costs.csv and in the page's download; a figure stays one, and programs have JSON. */
    @Test
    void aNameFromTheBillIsNoFormulaInASpreadsheet() {
        String sql = "SELECT '=HYPERLINK(1)' AS name, ' @x' AS other, '-a' AS dash, -5 AS cost, 'a=b' AS plain";
        assertThat(query(sql, "--format", "csv").out().lines())
                .containsExactly("name,other,dash,cost,plain", "'=HYPERLINK(1),' @x,'-a,-5,a=b");
        assertThat(query(sql, "--format", "json").out()).contains("\"=HYPERLINK(1)\"", "\" @x\"", "\"-a\"");
    }

    @Test
    void mistakesEndWithTwoAndDamageWithFive() throws IOException {
        assertThat(query("SELEC 1").code()).isEqualTo(2);
        assertThat(query("DROP VIEW charges").code()).isEqualTo(2);
        assertThat(query("services", "--param", "mont=2026-10").code()).isEqualTo(2);
        assertThat(query("SELECT 1", "--max-rows", "0").code()).isEqualTo(2);
        assertThat(query("").err()).contains("Say what to ask");
        assertThat(query("servces").err())
                .contains("No question is called \"servces\"")
                .contains("Choose one of \"costs query --list\"");
        Path catalog = folder.resolve("archive/catalog.json");
        Path partition = folder.resolve("archive/data/dataset=charges/year=2026/month=10/part-0.csv");
        byte[] whole = Files.readAllBytes(partition);
        assertThat(catalog).exists();
        Files.delete(partition);
        Said gone = query("months");
        Files.write(partition, whole);
        assertThat(gone.code()).isEqualTo(5);
        assertThat(gone.out()).isEmpty();
        assertThat(gone.err()).contains("part-0.csv: the catalogue knows it and it is not there.");
    }

    @Test
    void theArchiveSaysWhatIsWrongWithItAndThatNothingIs() throws IOException {
        Said tidy = costs("archive", "compact");
        assertThat(tidy.code()).isZero();
        assertThat(tidy.err()).contains("nothing in it is kept too long");
        assertThat(costs("archive", "verify").err()).contains("each is as it was written.");
        Path partition = folder.resolve("archive/data/dataset=charges/year=2026/month=09/part-0.csv");
        byte[] whole = Files.readAllBytes(partition);
        Files.writeString(partition, Files.readString(partition).replaceFirst("Amazon", "Amazin"));
        Said changed = query("months");
        Said verified = costs("archive", "verify");
        Files.write(partition, whole);
        assertThat(changed.err()).contains("the file that the catalogue knows: as long, with something else in it.");
        assertThat(verified.code()).isEqualTo(5);
        assertThat(verified.out()).contains("it was changed").contains("costs backfill");
        assertThat(verified.err()).contains("files: one is not as it should be.");
    }

    /** A mistyped path must not look healthy to whoever checks it every night. */
    @Test
    void anArchiveThatIsNotThereIsNotInOrder(@TempDir Path elsewhere) throws IOException {
        Path config = elsewhere.resolve("costs.yaml");
        Files.writeString(
                config,
                Files.readString(folder.resolve("costs.yaml")).replace(folder.toString(), elsewhere.toString()));
        Said said = plain("archive", "verify", "--config", config.toString());
        assertThat(said.code()).isEqualTo(5);
        assertThat(said.err())
                .contains("There is no archive yet", "catalog.json is missing", "costs backfill")
                .doesNotContain("as it was written");
    }

    @Test
    void aMonthThatTheArchiveDoesNotHaveIsNotSilentlyEmpty() {
        Said said = query("services", "--param", "month=2020-01");
        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("The archive has no charges of 2020-01; it has ");
    }

    @Test
    void anAnswerWithoutRowsSaysSoAndWhatThereIs() {
        Said said = query("services", "--param", "environment=prdo");
        assertThat(said.code()).isZero();
        assertThat(said.err())
                .contains("Nothing matched; the archive has 2025-")
                .contains("No environment is called \"prdo\"; there are prod, UNALLOCATED.");
        assertThat(query("services").err()).doesNotContain("Nothing matched", "No environment");
        assertThat(query("SELECT 1 FROM charges WHERE 1 = 2").err()).contains("Nothing matched; the archive has ");
    }

    @Test
    void aMonthThatIsNoneIsAWrongCall() {
        Said said = query("services", "--param", "month=2026-13");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("\"2026-13\" is no month.", "01 to 12");
    }

    @Test
    void moreRowsThanWantedAreToldOf() {
        assertThat(query("SELECT * FROM charges", "--max-rows", "3").err())
                .contains("There are more than 3 rows; the others are not printed.");
    }

    @Test
    void questionsAndTablesAreListedWithoutAnArchive() {
        assertThat(plain("query", "--list").out()).contains("since-when").contains("What rose and what fell most");
        assertThat(plain("query", "--list", "--format", "csv").out().lines())
                .hasSize(1 + CannedQueries.all().size());
        assertThat(plain("query", "--tables").out()).contains("x_UsageType").contains("decimal(38,20)");
    }

    @Test
    void theWayToAnAnswerIsShown() {
        assertThat(query("months", "--explain").out()).containsIgnoringCase("parquet");
    }

    @Test
    void athenaNeedsItsSectionAndAnArchiveInS3() {
        assertThat(query("months", "--engine", "athena").err()).contains("The configuration has no section athena.");
        assertThat(query("--create-tables").err()).contains("Athena reads archives in S3, and this one is in ");
    }

    @Test
    void theShellAnswersQuestionAfterQuestionAndGoesOnAfterAMistake() {
        InputStream before = System.in;
        try {
            System.setIn(new ByteArrayInputStream(
                    "SELECT 41 + 1 AS n;\nSELEC;\ninvoice\nSELECT\n  7 AS seven;\nexit\nSELECT 99 AS never;\n"
                            .getBytes(StandardCharsets.UTF_8)));
            Said said = costs(
                    "shell",
                    "--format",
                    "csv",
                    "--cache",
                    folder.resolve("cache").toString());
            assertThat(said.out())
                    .contains("n\r\n42")
                    .contains("charge_category")
                    .contains("seven\r\n7");
            assertThat(said.out()).doesNotContain("never");
            assertThat(said.err()).contains("The query is not SQL");
            assertThat(said.code()).isEqualTo(1);
        } finally {
            System.setIn(before);
        }
    }

    private static Said query(String... arguments) {
        List<String> all = new ArrayList<>(List.of("query"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--cache", folder.resolve("cache").toString()));
        return costs(all.toArray(String[]::new));
    }

    private static Said costs(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", folder.resolve("costs.yaml").toString()));
        return plain(all.toArray(String[]::new));
    }

    private static Said plain(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                CLOCK,
                arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
