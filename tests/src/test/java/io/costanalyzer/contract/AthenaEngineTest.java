package io.costanalyzer.contract;

import static io.costanalyzer.contract.AthenaServer.column;
import static io.costanalyzer.contract.AthenaServer.row;
import static io.costanalyzer.contract.AthenaServer.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.athena.AthenaEngine;
import io.costanalyzer.archive.athena.AthenaPlace;
import io.costanalyzer.archive.athena.AthenaStatements;
import io.costanalyzer.archive.athena.AthenaTables;
import io.costanalyzer.archive.query.QueryAnswer;
import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryFailedException.Reason;
import io.costanalyzer.archive.query.QueryProgress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.athena.AthenaClient;

class AthenaEngineTest {

    private static final AthenaPlace PLACE =
            new AthenaPlace("costs", "cost_archive", Optional.of("s3://my-bucket/athena"));
    private static final String COLUMNS = String.join(
            ",",
            column("environment", "varchar"),
            column("spending", "decimal"),
            column("day", "timestamp"),
            column("rows", "bigint"));

    private final AthenaServer athena = new AthenaServer();
    private final List<String> told = new ArrayList<>();
    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-11-20T06:00:00Z"));
    private AthenaClient client;

    @BeforeEach
    void connect() {
        client = athena.client();
    }

    @AfterEach
    void stop() {
        client.close();
        athena.close();
    }

    @Test
    void aQuestionIsStartedWatchedAndPagedAndItsPriceIsTold() {
        athena.states(state("QUEUED", 0, ""), state("RUNNING", 1_500_000, ""), state("SUCCEEDED", 33_554_433, ""))
                .pages(
                        COLUMNS,
                        List.of(
                                row("environment", "spending", "day", "rows") + ","
                                        + row("prod", "573.62515503840000000000", "2026-10-01 00:00:00.000", "12"),
                                row(null, "0.00000000000000000000", "2026-10-02 00:00:00.000", "0")));
        QueryAnswer answer = engine().run("SELECT 1", 100, told::add);
        assertThat(answer.rows())
                .containsExactly(
                        List.of("prod", "573.6251550384", "2026-10-01T00:00:00Z", "12"),
                        java.util.Arrays.asList(null, "0", "2026-10-02T00:00:00Z", "0"));
        assertThat(answer.columns().stream().map(column -> column.name() + column.number()))
                .containsExactly("environmentfalse", "spendingtrue", "dayfalse", "rowstrue");
        assertThat(answer.remarks()).containsExactly("Athena read 32.0 MB, which costs about 0.000158 USD.");
        assertThat(told).containsExactly("queued, 0 s, 0 bytes read", "running, 0 s, 1.4 MB read");
        assertThat(athena.bodies("StartQueryExecution").get(0))
                .contains("\"WorkGroup\":\"costs\"")
                .contains("\"Database\":\"cost_archive\"")
                .contains("\"OutputLocation\":\"s3://my-bucket/athena\"")
                .contains("\"ClientRequestToken\"");
    }

    @Test
    void noMorePagesAreAskedForThanAreWanted() {
        athena.states(state("SUCCEEDED", 1, ""))
                .pages(COLUMNS, List.of(row("a", "1", "x", "1"), row("b", "2", "x", "2"), row("c", "3", "x", "3")));
        QueryAnswer answer = engine().run("SELECT 1", 1, QueryProgress.none());
        assertThat(answer.rows()).hasSize(1);
        assertThat(answer.cut()).isTrue();
        assertThat(athena.asked("GetQueryResults")).isEqualTo(2);
    }

    /** Else the engine would ask for ever, or count rows twice. */
    @Test
    void aPageThatNamesItselfAsTheNextIsAnError() {
        athena.states(state("SUCCEEDED", 1, "")).pagesWithoutEnd(COLUMNS, row("a", "1", "x", "1"));
        assertFails("SELECT 1", Reason.REFUSED, "a page of the result names a page that was read already");
        assertThat(athena.asked("GetQueryResults")).isEqualTo(2);
    }

    @Test
    void anAnswerAboutAnotherStatementIsAnError() {
        athena.states(state("SUCCEEDED", 1, "")
                .replaceFirst("\"QueryExecutionId\":\"[^\"]*\"", "\"QueryExecutionId\":\"other\""));
        assertFails("SELECT 1", Reason.REFUSED, "the answer is not about the statement");
    }

    /** What AWS says about a wrong signature quotes the headers that were signed. */
    @Test
    void whatAwsSaysAboutCredentialsIsNotRepeated() {
        athena.refuse("StartQueryExecution", 403, "InvalidSignatureException", "signed x-amz-security-token:planted");
        assertThatThrownBy(() -> engine().run("SELECT 1", 10, QueryProgress.none()))
                .hasMessageContaining("does not accept the credentials")
                .hasNoCause()
                .message()
                .doesNotContain("planted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE charges",
                "-- SELECT\nCREATE TABLE t AS SELECT 1",
                "/* SELECT */ INSERT INTO charges VALUES (1)",
                "UNLOAD (SELECT 1) TO 's3://other/' WITH (format = 'JSON')",
                "EXPLAIN ANALYZE SELECT 1",
                "MSCK REPAIR TABLE charges"
            })
    void nothingButReadingIsSentToAthena(String sql) {
        assertFails(sql, Reason.FORBIDDEN, "The archive can be read by a query and not changed");
        assertThat(athena.asked("StartQueryExecution")).isZero();
    }

    @Test
    void severalStatementsAreNotSent() {
        assertFails("SELECT 1; DROP TABLE charges", Reason.WRONG, "several statements");
        String names = "'" + "it''s ".repeat(20_000) + "', \"" + "a\"\"".repeat(20_000) + "\"";
        assertFails("(\n".repeat(20_000) + "SELECT " + names + ";", Reason.WRONG, "several statements");
        assertFails("(\n".repeat(20_000) + "DROP " + names, Reason.FORBIDDEN, "DROP");
        athena.states(state("SUCCEEDED", 0, "")).pages(COLUMNS, List.of(row("a", "1", "x", "1")));
        assertThat(engine().run("(SELECT ';' AS \"a;b\") -- ;", 1, QueryProgress.none())
                        .rows())
                .hasSize(1);
    }

    @Test
    void aQuestionThatWouldReadTooMuchIsStoppedByTheWorkgroup() {
        athena.states(state("CANCELLED", 1_073_741_824, "Bytes scanned limit was exceeded"));
        assertFails(
                "SELECT 1",
                Reason.SCAN_LIMIT,
                "it would read more than the workgroup costs allows. Athena read 1024.0 MB, which costs about 0.004883 USD.");
    }

    @Test
    void aQuestionThatTakesTooLongIsStopped() {
        athena.states(state("RUNNING", 0, ""));
        assertFails("SELECT 1", Reason.LIMIT, "The query was stopped after 60 s.");
        assertThat(athena.asked("StopQueryExecution")).isEqualTo(1);
    }

    @Test
    void somebodyElseMayStopIt() {
        athena.states(state("RUNNING", 0, ""), state("CANCELLED", 20, "Query cancelled by user"));
        AtomicReference<AthenaEngine> running = new AtomicReference<>();
        AthenaEngine engine = new AthenaEngine(
                client,
                PLACE,
                new AthenaStatements(
                        client,
                        PLACE,
                        Duration.ofSeconds(60),
                        Clock.systemUTC(),
                        rest -> running.get().cancel()));
        running.set(engine);
        assertThatThrownBy(() -> engine.run("SELECT 1", 1, QueryProgress.none()))
                .isInstanceOfSatisfying(
                        QueryFailedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CANCELLED));
        assertThat(athena.asked("StopQueryExecution")).isEqualTo(1);
    }

    @Test
    void mistakesDamageAndRefusalsAreToldApart() {
        athena.states(state("FAILED", 0, "SYNTAX_ERROR: line 1:8: Column 'x' cannot be resolved"));
        assertFails("SELECT x", Reason.WRONG, "line 1:8: Column 'x' cannot be resolved. Correct it.");
        athena.states(state("FAILED", 0, "TABLE_NOT_FOUND: line 1:15: Table 'charges' does not exist"));
        assertFails("SELECT 1", Reason.WRONG, "--create-tables");
        athena.states(state("FAILED", 0, "HIVE_BAD_DATA: Error parsing field value"));
        assertFails("SELECT 1", Reason.DAMAGED, "A file of the archive is not what it should be");
        athena.states(state("FAILED", 0, "INTERNAL: try later"));
        assertFails("SELECT 1", Reason.REFUSED, "Athena could not run the query");
        athena.refuse("StartQueryExecution", 400, "AccessDeniedException", "You are not authorized");
        assertFails(
                "SELECT 1",
                Reason.REFUSED,
                "athena:StartQueryExecution in the workgroup costs: permission refused. Allow the IAM action athena:Start");
        athena.refuse("StartQueryExecution", 400, "InvalidRequestException", "WorkGroup costs is not found.");
        assertFails("SELECT 1", Reason.REFUSED, "WorkGroup costs is not found. Check workgroup, database and output");
    }

    @Test
    void theTablesAreMadeOneByOneFromTheSchema() {
        athena.states(state("SUCCEEDED", 0, ""));
        AthenaTables.create(statements(), "s3://my-bucket/costs", "cost_archive", told::add);
        List<String> sent = athena.bodies("StartQueryExecution");
        assertThat(sent)
                .hasSize(
                        2 + 2 * io.costanalyzer.archive.ArchiveSchema.datasets().size());
        assertThat(sent.get(0)).contains("CREATE DATABASE IF NOT EXISTS `cost_archive`");
        assertThat(sent.get(1)).contains("CREATE EXTERNAL TABLE IF NOT EXISTS").contains("projection.enabled");
        assertThat(sent.get(2)).contains("CREATE OR REPLACE VIEW").contains("decimal(38,20)");
    }

    private void assertFails(String sql, Reason reason, String words) {
        assertThatThrownBy(() -> engine().run(sql, 10, QueryProgress.none()))
                .isInstanceOfSatisfying(
                        QueryFailedException.class,
                        e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason))
                .hasMessageContaining(words);
    }

    private AthenaEngine engine() {
        return new AthenaEngine(client, PLACE, statements());
    }

    /** Time passes only while one waits. */
    private AthenaStatements statements() {
        return new AthenaStatements(
                client,
                PLACE,
                Duration.ofSeconds(60),
                new Clock() {
                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return time.get();
                    }
                },
                rest -> time.updateAndGet(now -> now.plus(rest)));
    }
}
