package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.archive.query.CannedQuery;
import io.costanalyzer.browser.Browser;
import io.costanalyzer.browser.InBrowser;
import io.costanalyzer.browser.Tab;
import io.costanalyzer.page.TwoMonths.Rows;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same ten questions give the same figures in the browser, in DuckDB, in the monthly reports and from the raw CSV. The
 * last two are added up here row by row, by code that shares nothing with the product: exact against DuckDB, and to a
 * millionth, far below a cent, against the browser, whose SQL adds doubles.
 */
@ExtendWith(InBrowser.class)
class TenQuestionsInFourPlacesTest {

    private static final BigDecimal MILLIONTH = new BigDecimal("0.000001");

    @TempDir
    static Path folder;

    private static TwoMonths archive;
    private static Tab tab;

    @BeforeAll
    static void open(Browser browser) throws IOException {
        archive = TwoMonths.in(folder);
        tab = browser.open(archive.page(), 1280);
        tab.await("document.documentElement.dataset.ready === 'true'");
    }

    @AfterAll
    static void close() {
        tab.close();
    }

    /**
     * What a question is held against.
     *
     * @param name of the question
     * @param key its columns that tell rows apart, joined by a bar
     * @param value its figure
     * @param raw what adding up says of the raw CSV
     * @param report and what of the reports
     * @param all whether the answer has every key, and not only the largest
     */
    private record Held(
            String name,
            String key,
            String value,
            Map<String, BigDecimal> raw,
            Map<String, BigDecimal> report,
            boolean all) {

        @Override
        public String toString() {
            return name + ": " + value;
        }
    }

    static Stream<Held> questions() {
        Rows raw = archive.raw();
        // On the running month there is no report yet: the same question to all months counts its days from its file.
        Rows reports = archive.reports();
        Rows all = reports.and(raw.of(TwoMonths.RUNNING));
        return Stream.of(
                held(
                        "months",
                        "billing_month",
                        "spending",
                        true,
                        raw,
                        all,
                        rows -> rows.spending().by("month", "EffectiveCost")),
                held("months", "billing_month", "billed_cost", true, raw, all, rows -> rows.by("month", "BilledCost")),
                held(
                        "environments",
                        "environment",
                        "spending",
                        true,
                        raw,
                        reports,
                        rows -> rows.of("2026-10").spending().by("x_Environment", "EffectiveCost")),
                held(
                        "environments",
                        "environment",
                        "spending_before",
                        true,
                        raw,
                        reports,
                        rows -> rows.of("2026-09").spending().by("x_Environment", "EffectiveCost")),
                held(
                        "services",
                        "service",
                        "spending",
                        true,
                        raw,
                        reports,
                        rows -> rows.of("2026-10").spending().by("ServiceName", "EffectiveCost")),
                held(
                        "services",
                        "service",
                        "billed_cost",
                        true,
                        raw,
                        reports,
                        rows -> rows.of("2026-10").spending().by("ServiceName", "BilledCost")),
                held(
                        "usage-types",
                        "service|usage_type|unit",
                        "spending",
                        false,
                        raw,
                        reports,
                        rows -> rows.of("2026-10")
                                .spending()
                                .by("ServiceName|x_UsageType|ConsumedUnit", "EffectiveCost")),
                held(
                        "accounts",
                        "account",
                        "billed_cost",
                        true,
                        raw,
                        reports,
                        rows -> rows.of("2026-10").by("SubAccountId", "BilledCost")),
                held(
                        "regions",
                        "region",
                        "spending",
                        true,
                        raw,
                        reports,
                        rows -> rows.of("2026-10").spending().by("RegionId", "EffectiveCost")),
                held(
                        "invoice",
                        "charge_category",
                        "billed_cost",
                        true,
                        raw,
                        reports,
                        rows -> rows.of("2026-10").by("x_ChargeCategory", "BilledCost")),
                held(
                        "changes",
                        "environment|service|usage_type",
                        "change",
                        false,
                        raw,
                        reports,
                        rows -> rows.spending()
                                .change(
                                        "2026-09",
                                        "2026-10",
                                        "x_Environment|ServiceName|x_UsageType",
                                        "EffectiveCost")),
                held(
                        "since-when",
                        "environment|service|usage_type",
                        "spending",
                        false,
                        raw,
                        all,
                        rows -> rows.spending().by("x_Environment|ServiceName|x_UsageType", "EffectiveCost")),
                // A report has no days, so there it is their sum that is held against it.
                new Held(
                        "days",
                        "charge_day",
                        "spending",
                        raw.of("2026-10").spending().by("day", "EffectiveCost"),
                        Map.of(),
                        true));
    }

    private static Held held(
            String name,
            String key,
            String value,
            boolean all,
            Rows raw,
            Rows reports,
            java.util.function.Function<Rows, Map<String, BigDecimal>> sums) {
        return new Held(name, key, value, sums.apply(raw), sums.apply(reports), all);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void saysTheSameEverywhere(Held held) {
        Map<String, BigDecimal> duckDb = figures(held, archive.ask(held.name()));
        Map<String, BigDecimal> browser = figures(held, inBrowser(held.name()));
        assertThat(duckDb).isNotEmpty();
        if (held.all()) {
            assertThat(duckDb.keySet()).isEqualTo(held.raw().keySet());
        }
        assertThat(browser.keySet()).isEqualTo(duckDb.keySet());
        duckDb.forEach((key, figure) -> {
            assertThat(figure)
                    .as("DuckDB and raw CSV: " + key)
                    .isEqualByComparingTo(held.raw().get(key));
            assertThat(browser.get(key).subtract(figure).abs())
                    .as("browser and DuckDB: " + key)
                    .isLessThan(MILLIONTH);
            if (!held.report().isEmpty()) {
                assertThat(held.report().get(key)).as("report: " + key).isEqualByComparingTo(figure);
            }
        });
    }

    @Test
    void theDaysOfAMonthAddUpToItsReport() {
        BigDecimal days = archive.ask("days").stream()
                .map(row -> new BigDecimal(row.get("spending")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(days)
                .isEqualByComparingTo(archive.reports().of("2026-10").spending().total("EffectiveCost"))
                .isEqualByComparingTo(archive.headline("2026-10"));
    }

    @Test
    void noQuestionIsLeftOut() {
        assertThat(questions().map(Held::name).distinct())
                .hasSize(10)
                .containsExactlyInAnyOrderElementsOf(
                        CannedQueries.all().stream().map(CannedQuery::name).toList());
    }

    private static Map<String, BigDecimal> figures(Held held, List<Map<String, String>> answer) {
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        answer.forEach(row -> figures.put(TwoMonths.key(row, held.key()), new BigDecimal(row.get(held.value()))));
        assertThat(figures).as("every row has a key of its own").hasSameSizeAs(answer);
        return figures;
    }

    private static List<Map<String, String>> inBrowser(String name) {
        String sql = CannedQueries.named(name).orElseThrow().sql();
        tab.evaluate("(() => { const box = document.querySelector('#sql'); box.value = " + TextNode.valueOf(sql)
                + "; box.dispatchEvent(new Event('input')); document.querySelector('#sql-status').textContent = '';"
                + " document.querySelector('#run-sql').click(); })()");
        tab.await("/^(This|\\d+ rows?) /.test(document.querySelector('#sql-status').textContent)");
        JsonNode table = tab.evaluate("[...document.querySelectorAll('#answer-table tr')]"
                + ".map(row => [...row.cells].map(cell => cell.textContent))");
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 1; i < table.size(); i++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < table.get(0).size(); column++) {
                row.put(
                        table.get(0).get(column).asText(),
                        table.get(i).get(column).asText());
            }
            rows.add(row);
        }
        return rows;
    }
}
