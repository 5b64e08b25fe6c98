package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.archive.query.CannedQuery;
import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same questions, the same figures: in the browser's SQL, in DuckDB, in the monthly report and in the raw files. */
@ExtendWith(InBrowser.class)
class SameFiguresTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static DemoArchive demo;
    private static Tab tab;

    @BeforeAll
    static void open(Browser browser) {
        demo = DemoArchive.in(folder);
        tab = browser.open(demo.page(), 1280);
        tab.await("document.documentElement.dataset.ready === 'true'");
    }

    @AfterAll
    static void close() {
        tab.close();
    }

    static Stream<String> names() {
        return CannedQueries.all().stream().map(CannedQuery::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theBrowserAnswersAsDuckDbDoes(String name) throws IOException {
        List<List<String>> browser =
                inBrowser(CannedQueries.named(name).orElseThrow().sql());
        List<List<String>> duckDb = new ArrayList<>();
        JsonNode rows = JSON.readTree(demo.costs(
                "query",
                name,
                "--format",
                "json",
                "--cache",
                folder.resolve("cache").toString()));
        rows.forEach(row -> {
            List<String> cells = new ArrayList<>();
            row.elements().forEachRemaining(cell -> cells.add(rounded(cell.isNull() ? "" : cell.asText())));
            duckDb.add(cells);
        });
        assertThat(browser).isNotEmpty().containsExactlyElementsOf(duckDb);
    }

    @Test
    void theReportSaysWhatTheQuestionsAndTheRawFilesSay() throws IOException {
        JsonNode report = JSON.readTree(Files.readString(demo.archive().resolve("reports/2026/10/v1/model.json")));
        BigDecimal spending = demo.sum(
                "EffectiveCost",
                row -> ArchivePageTest.inMonth(row, "2026-10")
                        && Set.of("Usage", "Purchase").contains(row.get("x_ChargeCategory")));
        assertThat(new BigDecimal(report.at("/months/12/actual/amount").asText()))
                .isEqualByComparingTo(spending);
        List<List<String>> months =
                inBrowser(CannedQueries.named("months").orElseThrow().sql());
        List<String> october = months.stream()
                .filter(row -> row.get(0).equals("2026-10"))
                .findFirst()
                .orElseThrow();
        assertThat(october.get(3)).isEqualTo(rounded(spending.toPlainString()));
        assertThat(tab.evaluate("document.querySelector('#months tbody tr:nth-child(2) td.num').textContent")
                        .asText())
                .isEqualTo(ArchivePageTest.cents(spending));
    }

    @Test
    void aViewAsSqlAddsUpToTheView() throws IOException {
        tab.evaluate("location.hash = '#usage=&q=aws+%E2%82%AC%25_'");
        tab.await("document.querySelector('#text').value.includes('_')");
        tab.click("#as-sql");
        assertThat(inBrowser(
                        tab.evaluate("document.querySelector('#sql').value").asText()))
                .isEmpty();
        tab.evaluate("location.hash = '#env=UNALLOCATED&usage=&q=s&month=2026-10&by=service%2Ccategory'");
        tab.await("document.querySelector('#text').value === 's'");
        tab.click("#as-sql");
        String sql = tab.evaluate("document.querySelector('#sql').value").asText();
        List<List<String>> browser = inBrowser(sql);
        assertThat(browser).isNotEmpty();
        BigDecimal sum =
                browser.stream().map(row -> new BigDecimal(row.get(2))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum)
                .isEqualByComparingTo(demo.sum("EffectiveCost", SameFiguresTest::unallocatedWithoutUsageType)
                        .setScale(6, RoundingMode.HALF_UP));
        JsonNode duckDb = JSON.readTree(demo.costs(
                "query",
                sql,
                "--format",
                "json",
                "--cache",
                folder.resolve("cache").toString()));
        assertThat(duckDb).hasSameSizeAs(browser);
        tab.evaluate("location.hash = '#by=service'");
        tab.await("document.querySelector('#text').value === ''");
    }

    private static boolean unallocatedWithoutUsageType(CSVRecord row) {
        return ArchivePageTest.inMonth(row, "2026-10")
                && row.get("x_Environment").equals("UNALLOCATED")
                && row.get("x_UsageType").isEmpty()
                && Stream.of("ServiceName", "SubAccountName", "x_ChargeCategory")
                        .anyMatch(column ->
                                row.get(column).toLowerCase(Locale.ROOT).contains("s"));
    }

    @Test
    void aMistakeIsAnsweredWithAWordAndNothingCanBeChanged() {
        for (String wrong :
                List.of("SELEC 1", "SELECT nonsense FROM charges", "DROP VIEW charges", "DELETE FROM alerts")) {
            run(wrong);
            assertThat(tab.evaluate("document.querySelector('#sql-status').textContent")
                            .asText())
                    .startsWith("This did not work: ");
            assertThat(tab.evaluate("document.querySelector('#answer').textContent")
                            .asText())
                    .isEmpty();
        }
        assertThat(inBrowser("SELECT COUNT(*) FROM charges").get(0).get(0))
                .isEqualTo(Integer.toString(demo.charges().size()));
        assertThat(inBrowser("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"))
                .hasSize(2000);
        assertThat(tab.evaluate("document.querySelector('#sql-status').textContent")
                        .asText())
                .contains("only the first 2000 rows are shown");
        assertThat(tab.complaints()).isEmpty();
    }

    /** The sums of the months come from another script than the days; both are asked, also in one statement. */
    @Test
    void theSumsOfTheMonthsAreThoseOfTheirDays() {
        String keys = "year, month, x_Environment, SubAccountId, SubAccountName, ServiceName, x_UsageType, RegionId,"
                + " ChargeCategory, x_ChargeCategory, ConsumedUnit, BillingCurrency, BillingPeriodStart, BillingPeriodEnd,"
                + " x_Tags";
        String day = "(CASE WHEN EffectiveCost <> 0 THEN ChargePeriodStart END)";
        String last = ", x_FirstChargePeriodStart AS f, x_LastChargePeriodStart AS l FROM monthly_charges";
        String ofDays = "SELECT " + keys + ", SUM(EffectiveCost) AS e, SUM(BilledCost) AS b, MIN" + day + " AS f, MAX"
                + day + " AS l FROM charges GROUP BY " + keys;
        String ofMonths = "SELECT " + keys + ", -EffectiveCost AS e, -BilledCost AS b" + last;
        String different = "SELECT COUNT(*) FROM (SELECT 1 FROM (" + ofDays + " UNION ALL " + ofMonths + ") u GROUP BY "
                + keys + ", f, l HAVING COUNT(*) <> 2 OR ABS(SUM(e)) > 1e-9 OR ABS(SUM(b)) > 1e-9) d";
        assertThat(inBrowser("SELECT COUNT(*) FROM monthly_charges").get(0).get(0))
                .isNotEqualTo("0");
        assertThat(inBrowser(different).get(0).get(0)).isEqualTo("0");
        assertThat(inBrowser(different.replace("-EffectiveCost AS e", "1 - EffectiveCost AS e"))
                        .get(0)
                        .get(0))
                .as("what differs is seen")
                .isNotEqualTo("0");
    }

    /** Months are loaded when a statement looks at them, whatever its conditions look like, and stay. */
    @Test
    void onlyTheMonthsThatAreLookedAtAreLoaded(Browser browser) {
        try (Tab fresh = browser.open(demo.page(), 1280)) {
            fresh.await("document.documentElement.dataset.ready === 'true'");
            for (String all : List.of("months", "since-when")) {
                assertThat(SqlBox.status(
                                fresh, CannedQueries.named(all).orElseThrow().sql()))
                        .contains("out of 14 of 14 months");
            }
            assertThat(daysLoaded(fresh)).as("sums need no days").isEmpty();
            assertThat(SqlBox.status(
                            fresh,
                            "SELECT COUNT(*) FROM charges WHERE x_Environment = 'prod' AND year = 2026 AND month = 10"))
                    .contains("out of 1 of 14 months");
            assertThat(SqlBox.status(
                            fresh, CannedQueries.named("services").orElseThrow().sql()))
                    .contains("out of 1 of 14 months");
            assertThat(daysLoaded(fresh)).containsExactly("days-2026-10.js");
            assertThat(SqlBox.status(
                            fresh,
                            "SELECT SUM(BilledCost) FROM charges WHERE substr(BillingPeriodStart, 1, 7) = '2026-08'"))
                    .contains("out of 1 of 14 months");
            assertThat(daysLoaded(fresh)).containsExactly("days-2026-10.js", "days-2026-08.js");
            // The inner table is looked at only once the outer one has rows.
            assertThat(SqlBox.status(
                            fresh,
                            "SELECT COUNT(*) FROM charges a JOIN charges b ON b.month = a.month - 1 AND b.year = 2026"
                                    + " AND b.x_UsageType = a.x_UsageType WHERE a.year = 2026 AND a.month = 7"))
                    .contains("out of 2 of 14 months");
            assertThat(fresh.evaluate("document.querySelector('#answer-table tbody').textContent > 0")
                            .asBoolean())
                    .isTrue();
            assertThat(SqlBox.status(fresh, "SELECT COUNT(*) FROM charges")).contains("out of 14 of 14 months");
            assertThat(daysLoaded(fresh)).hasSize(14).doesNotHaveDuplicates();
        }
    }

    @Test
    void aQuestionThatRunsAwayIsStopped(Browser browser) {
        try (Tab fresh = browser.open(demo.page(), 1280)) {
            fresh.await("document.documentElement.dataset.ready === 'true'");
            fresh.evaluate("costs.database.limits.silence = 500");
            assertThat(SqlBox.status(
                            fresh,
                            "SELECT COUNT(*) FROM charges a, charges b, charges c"
                                    + " WHERE a.EffectiveCost < b.EffectiveCost AND b.EffectiveCost < c.EffectiveCost"))
                    .startsWith("This did not work: it was stopped after 0.5 seconds; ask for fewer months");
            fresh.evaluate("costs.database.limits.silence = 60000");
            assertThat(SqlBox.status(fresh, "SELECT 1")).startsWith("1 row");
        }
    }

    private static List<String> daysLoaded(Tab tab) {
        return tab.requests().stream()
                .map(address -> address.toString().replaceFirst(".*/", ""))
                .filter(name -> name.startsWith("days-"))
                .toList();
    }

    private static void run(String sql) {
        SqlBox.status(tab, sql);
    }

    private static List<List<String>> inBrowser(String sql) {
        run(sql);
        JsonNode table = tab.evaluate("[...document.querySelectorAll('#answer-table tbody tr')]"
                + ".map(row => [...row.cells].map(cell => cell.textContent))");
        assertThat(tab.evaluate("document.querySelector('#sql-status').textContent")
                        .asText())
                .doesNotStartWith("This did not work");
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : table) {
            List<String> cells = new ArrayList<>();
            for (Iterator<JsonNode> cell = row.elements(); cell.hasNext(); ) {
                cells.add(rounded(cell.next().asText()));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** To a millionth, far below a cent: the browser's SQL adds doubles. */
    private static String rounded(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?(e-?\\d+)?") && !cell.matches("\\d{12}")
                ? new BigDecimal(cell)
                        .setScale(6, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                : cell;
    }
}
