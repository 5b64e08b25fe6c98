package io.costanalyzer.archive.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.archive.query.CannedQuery;
import io.costanalyzer.archive.query.QueryAnswer;
import io.costanalyzer.archive.query.QueryEngine;
import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryFailedException.Reason;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.archive.query.QueryText;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbEngineTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @TempDir
    Path temporary;

    private QueriedArchive archive;
    private QueryEngine engine;

    @BeforeEach
    void open() {
        archive = new QueriedArchive(temporary.resolve("it's here"));
        engine = engine(QueryLimits.USUAL);
    }

    @Test
    void sumsAreTheLedgersToTheLastDigit() {
        BigDecimal billed = archive.ledger()
                .knownCost(Scope.bill(), CostMetric.BILLED_COST, QueriedArchive.PERIOD)
                .amount();
        assertThat(rows("SELECT sum(BilledCost) FROM charges"))
                .containsExactly(List.of(billed.stripTrailingZeros().toPlainString()));
    }

    @Test
    void everyCannedQueryHasAnAnswer() {
        for (CannedQuery query : CannedQueries.all()) {
            String sql = QueryText.bind(query.sql(), query.values(Map.of(), Optional.of(OCTOBER)));
            assertThat(rows(sql)).as(query.name()).isNotEmpty();
        }
    }

    @Test
    void everyTableIsThereAndOnesWithoutFilesAreEmpty() {
        assertThat(rows("SELECT count(*) FROM savings")).containsExactly(List.of("0"));
        assertThat(rows("SELECT x_Name FROM budgets")).isEmpty();
    }

    @Test
    void valuesComeInOneNotation() {
        QueryAnswer answer = engine.run(
                "SELECT ChargePeriodStart, x_Estimated, 1.50::DECIMAL(9,4) AS d, NULL AS n, 2e0 AS e FROM charges"
                        + " ORDER BY 1 LIMIT 1",
                10,
                QueryProgress.none());
        assertThat(answer.rows().get(0)).containsExactly("2026-09-01T00:00:00Z", "false", "1.5", null, "2");
        assertThat(answer.columns().get(2).number()).isTrue();
        assertThat(answer.columns().get(0).number()).isFalse();
    }

    @Test
    void aTableThatIsNotThereIsAnsweredWithTheCommandThatListsThem() {
        assertThatThrownBy(() -> rows("SELECT * FROM nope"))
                .isInstanceOf(QueryFailedException.class)
                .hasMessageContaining("nope does not exist")
                .hasMessageContaining("costs query --tables")
                .hasMessageNotContaining("Did you mean");
        assertThatThrownBy(() -> rows("DROP VIEW charges")).hasMessageContaining("costs query --tables");
    }

    @Test
    void aLongAnswerIsCutAndSaysSo() {
        QueryAnswer answer = engine.run("SELECT * FROM charges, range(100000)", 7, QueryProgress.none());
        assertThat(answer.rows()).hasSize(7);
        assertThat(answer.cut()).isTrue();
        assertThat(engine.run("SELECT 1", 1, QueryProgress.none()).cut()).isFalse();
    }

    @Test
    void theWayToAnAnswerIsToldWithoutReading() {
        assertThat(engine.explain("SELECT count(*) FROM charges WHERE year = 2026 AND month = 10"))
                .containsIgnoringCase("parquet")
                .contains("month = 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO charges SELECT * FROM charges",
                "CREATE TABLE t AS SELECT 1",
                "DROP VIEW charges",
                "COPY (SELECT 1) TO '/tmp/stolen.csv'",
                "ATTACH '/tmp/other.db'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "SET memory_limit = '100GB'",
                "PRAGMA enable_external_access",
                "EXPORT DATABASE '/tmp/all'",
                "CALL pragma_version()",
                "EXPLAIN ANALYZE COPY (SELECT 1) TO '/tmp/stolen.csv'",
                "WITH x AS (SELECT 1) INSERT INTO charges SELECT * FROM x"
            })
    void nothingButReadingIsDone(String sql) {
        assertFails(() -> rows(sql), Reason.FORBIDDEN, "The archive can be read by a query and not changed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_csv('/etc/passwd')",
                "SELECT * FROM read_text('/etc/hostname')",
                "SELECT * FROM '/etc/passwd'",
                "SELECT * FROM glob('/etc/*')",
                "SELECT * FROM read_parquet('s3://bucket/key')"
            })
    void noOtherFileIsSeen(String sql) {
        assertThatThrownBy(() -> rows(sql)).isInstanceOf(QueryFailedException.class);
        assertThatThrownBy(() -> rows(sql)).hasMessageNotContaining("root:");
    }

    @Test
    void mistakesAreToldWithTheirPlace() {
        assertFails(() -> rows("SELECT 1\nFROM charges\nWHER x"), Reason.WRONG, "line 3, column");
        assertFails(() -> rows("SELECT BiledCost FROM charges"), Reason.WRONG, "\"BilledCost\"");
        assertFails(() -> rows("SELECT 1; SELECT 2"), Reason.WRONG, "2 statements");
        assertFails(() -> rows(""), Reason.WRONG, "no query");
    }

    @Test
    void aQueryThatRunsAwayIsStopped() {
        QueryEngine hasty = engine(new QueryLimits(Duration.ofMillis(300), 1000, 1000));
        assertFails(
                () -> hasty.run(
                        "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range, b.range) = 1",
                        10,
                        QueryProgress.none()),
                Reason.LIMIT,
                "The query was stopped after 0 s.");
    }

    @Test
    void aQueryThatNeedsTooMuchMemoryIsStopped() {
        QueryEngine small = engine(new QueryLimits(Duration.ofMinutes(2), 64, 0));
        assertFails(
                () -> small.run("SELECT list(range || 'a long text') FROM range(20000000)", 10, QueryProgress.none()),
                Reason.LIMIT,
                "The query needs more than the 64 MB of memory");
    }

    @Test
    void somebodyElseMayStopIt() throws InterruptedException {
        Thread stop = new Thread(() -> {
            for (int i = 0; i < 100; i++) {
                engine.cancel();
                rest();
            }
        });
        stop.start();
        assertFails(
                () -> rows("SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE hash(a.range, b.range) = 1"),
                Reason.CANCELLED,
                "The query was stopped.");
        stop.join();
    }

    @Test
    void aFileThatWasCutIsNotSummedUp() throws Exception {
        archive.rewrite(OCTOBER, text -> text.substring(0, text.length() / 2));
        assertFails(this::sum, Reason.DAMAGED, "it is not the file that the catalogue knows");
        archive.forgetHashes();
        assertFails(this::sum, Reason.DAMAGED, "cannot be read");
    }

    @Test
    void aValueOfAnotherTypeIsToldWithItsLine() throws Exception {
        archive.forgetHashes();
        archive.rewrite(OCTOBER, text -> text.replaceFirst("\n[0-9.]+,", "\nmuch,"));
        assertFails(this::sum, Reason.DAMAGED, "line 2");
    }

    @Test
    void aColumnMoreOrLessIsNamed() throws Exception {
        archive.rewrite(OCTOBER, text -> text.replaceFirst("x_Estimated", "x_Estimated,x_New"));
        assertFails(this::sum, Reason.DAMAGED, "it has columns that the schema does not know (x_New)");
        archive.rewrite(OCTOBER, text -> text.replaceFirst(",x_Estimated,x_New", ""));
        assertFails(this::sum, Reason.DAMAGED, "it lacks columns of the schema (x_Estimated)");
    }

    @Test
    void aMixtureOfCurrenciesIsNotSummedUp() throws Exception {
        archive.forgetHashes();
        archive.rewrite(OCTOBER, text -> text.replaceFirst(",USD,", ",EUR,"));
        assertFails(this::sum, Reason.DAMAGED, "it mixes the currencies EUR and USD");
    }

    @Test
    void aFileThatIsGoneIsMissed() throws Exception {
        Files.delete(archive.partition(OCTOBER));
        assertFails(this::sum, Reason.DAMAGED, "the catalogue knows it and it is not there");
    }

    @Test
    void filesAreReadOnceAndAgainOnlyWhenTheyChange() throws Exception {
        List<String> read = new ArrayList<>();
        engine.run("SELECT sum(BilledCost) FROM charges", 1, read::add);
        assertThat(read).hasSize(2);
        read.clear();
        engine.run("SELECT sum(BilledCost) FROM charges", 1, read::add);
        assertThat(read).isEmpty();
        archive.forgetHashes();
        archive.rewrite(OCTOBER, text -> text + text.lines().skip(1).findFirst().orElseThrow() + "\r\n");
        engine.run("SELECT sum(BilledCost) FROM charges", 1, read::add);
        assertThat(read).isNotEmpty().allMatch(told -> told.startsWith("reading data/dataset=charges/"));
        try (Stream<Path> files = Files.walk(temporary.resolve("cache"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(2);
        }
    }

    /** Pitfall 39: what is kept of one archive neither answers for another nor gives way to it. */
    @Test
    void copiesOfTwoArchivesAreKeptApart() throws Exception {
        sum();
        archive = new QueriedArchive(temporary.resolve("other"));
        archive.forgetHashes();
        archive.rewrite(OCTOBER, text -> text.replace("AWS Lambda", "AWS Aurora"));
        QueryAnswer other = engine(QueryLimits.USUAL).run("SELECT min(ServiceName) FROM charges", 1, told -> {});
        assertThat(other.rows()).containsExactly(List.of("AWS Aurora"));
        engine.run("SELECT 1 FROM charges", 1, told -> assertThat(told).isNull());
    }

    @Test
    void copiesAreTheirOwnersAlone() throws Exception {
        Path cache = temporary.resolve("cache");
        Files.createDirectories(
                cache, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        sum();
        try (Stream<Path> archives = Files.list(cache)) {
            assertThat(archives.toList())
                    .isNotEmpty()
                    .allSatisfy(
                            folder -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                                    .isEqualTo("rwx------"));
        }
    }

    private void sum() {
        rows("SELECT sum(BilledCost) FROM charges");
    }

    private List<List<String>> rows(String sql) {
        return engine.run(sql, 1000, QueryProgress.none()).rows();
    }

    private QueryEngine engine(QueryLimits limits) {
        return new DuckDbEngine(archive.archive(), temporary.resolve("cache"), limits);
    }

    private static void rest() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertFails(ThrowingCallable query, Reason reason, String words) {
        assertThatThrownBy(query)
                .isInstanceOfSatisfying(
                        QueryFailedException.class,
                        failed -> assertThat(failed.reason())
                                .as(failed.getMessage())
                                .isEqualTo(reason))
                .hasMessageContaining(words);
    }
}
