package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.CostRow;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** One report in seven forms: page, mail, text, workbook, two data files and model say the same figures. */
class SameFiguresTest {

    private static final CostFormat FORMAT = new CostFormat(Locale.US);
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final MonthlyReport report =
            MonthlyReportGoldenTest.report(ClinnetEmr.LAST, MonthStatus.FINAL, Instant.parse("2026-11-09T06:05:12Z"));
    private final MonthCosts costs = report.costs().orElseThrow();
    private final RenderedReport rendered = new ReportRenderer(FORMAT).render(report);

    @Test
    void theModelHoldsThemAll() {
        MonthlyReport again = new ReportJson().read(rendered.model(), "a test");
        assertThat(again).isEqualTo(report);
    }

    /** What people read: rounded once, from the same exact amount, in each of the three texts. */
    @Test
    void pageMailAndTextPrintEachFigureOfPageOneAlike() {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("cost", FORMAT.amountWithCode(costs.total().actual()));
        figures.put("to pay", FORMAT.amountWithCode(costs.invoice().payable()));
        figures.put(
                "saving", FORMAT.percent(report.overallTarget().orElseThrow().saving()));
        figures.put(
                "change", FORMAT.differenceWithCode(costs.total().difference().orElseThrow()));
        costs.environments()
                .rows()
                .forEach(row -> figures.put(
                        row.name().orElseThrow(), FORMAT.amount(row.cost().actual())));
        costs.services()
                .rows()
                .forEach(row -> figures.put(
                        row.name().orElseThrow(), FORMAT.amount(row.cost().actual())));
        costs.drivers()
                .orElseThrow()
                .shown()
                .forEach(driver -> figures.put(
                        "driver " + driver, FORMAT.difference(driver.difference(), CostFormat.Precision.CENTS)));
        figures.forEach((name, figure) -> {
            assertThat(rendered.page()).as("page: " + name).contains(figure);
            assertThat(rendered.mailHtml()).as("mail: " + name).contains(figure);
            // A line may break at a no-break space when nothing else is left to break at.
            assertThat(rendered.mailText().replaceAll("[\\s\u00a0]+", " "))
                    .as("text: " + name)
                    .contains(figure.replace(CostFormat.NO_BREAK, ' '));
        });
        assertThat(rendered.subject())
                .contains(FORMAT.amountWithCode(costs.total().actual()).replace(CostFormat.NO_BREAK, ' '));
    }

    /** What programs read: every digit. */
    @Test
    void bothDataFilesAddUpToThem() throws IOException {
        for (String file : List.of(rendered.csv(), rendered.spreadsheetCsv().substring(1))) {
            List<CSVRecord> lines = CSV.parse(new StringReader(file)).getRecords();
            assertSame(sum(lines, "BilledCost", any -> true), costs.invoice().payable());
            Predicate<CSVRecord> spending = line -> isSpending(line.get("x_ChargeCategory"));
            assertSame(sum(lines, "EffectiveCost", spending), costs.total().actual());
            for (CostRow row : costs.environments().rows()) {
                assertSame(
                        sum(
                                lines,
                                "EffectiveCost",
                                spending.and(line -> line.get("x_Environment")
                                        .equals(row.name().orElseThrow()))),
                        row.cost().actual());
            }
            for (CostRow row : costs.services().rows()) {
                assertSame(
                        sum(
                                lines,
                                "EffectiveCost",
                                spending.and(line -> line.get("ServiceName")
                                        .equals(row.name().orElseThrow()))),
                        row.cost().actual());
            }
        }
    }

    @Test
    void theWorkbookHoldsThemAsNumbers() {
        byte[] workbook = rendered.workbook().content();
        assertSame(
                cell(workbook, "summary", "Cost of the month", 1), costs.total().actual());
        assertSame(
                cell(workbook, "summary", "Cost of the month", 3),
                costs.total().difference().orElseThrow());
        assertSame(cell(workbook, "summary", "To pay", 1), costs.invoice().payable());
        for (CostRow row : costs.environments().rows()) {
            assertSame(
                    cell(workbook, "summary", "Cost of " + row.name().orElseThrow(), 1),
                    row.cost().actual());
        }
        for (CostRow row : costs.services().rows()) {
            assertSame(
                    cell(workbook, "services", row.name().orElseThrow(), 1),
                    row.cost().actual());
        }
        assertSame(cell(workbook, "services", "Total", 1), costs.total().actual());
        assertSame(cell(workbook, "invoice", "To pay", 1), costs.invoice().payable());
        assertSame(cell(workbook, "detail", "Total", 7), costs.invoice().payable());
        assertThat(SheetText.rows(workbook, "ledger")).hasSize(report.targets().size() + 1);
    }

    /** The rows of a sheet add up to the sum below them, so that a pivot over them is right too. */
    @Test
    void theSheetsAddUp() {
        byte[] workbook = rendered.workbook().content();
        assertSame(
                column(
                        workbook,
                        "drivers",
                        4,
                        costs.drivers().orElseThrow().shown().size() + 1),
                costs.total().difference().orElseThrow());
        int services =
                costs.services().rows().size() + (costs.services().other().isPresent() ? 1 : 0);
        assertSame(column(workbook, "services", 1, services), costs.total().actual());
        assertSame(
                column(workbook, "invoice", 1, costs.invoice().lines().size()),
                costs.invoice().payable());
        assertSame(
                column(workbook, "detail", 7, costs.detail().size()),
                costs.invoice().payable());
    }

    private static BigDecimal cell(byte[] workbook, String sheet, String name, int column) {
        Row found = SheetText.rows(workbook, sheet).stream()
                .filter(row -> row.getCellAsString(0).filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + name + " in " + sheet));
        return found.getCellAsNumber(column).orElseThrow();
    }

    private static BigDecimal column(byte[] workbook, String sheet, int column, int rows) {
        return SheetText.rows(workbook, sheet).stream()
                .skip(1)
                .limit(rows)
                .map(row -> row.getCellAsNumber(column).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<CSVRecord> lines, String column, Predicate<CSVRecord> which) {
        return lines.stream()
                .filter(which)
                .map(line -> new BigDecimal(line.get(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isSpending(String category) {
        for (ChargeCategory each : ChargeCategory.values()) {
            if (each.displayName().equals(category)) {
                return each.isSpending();
            }
        }
        throw new AssertionError("no charge category " + category);
    }

    private static void assertSame(BigDecimal figure, Money expected) {
        assertThat(figure).isEqualByComparingTo(expected.amount());
    }
}
