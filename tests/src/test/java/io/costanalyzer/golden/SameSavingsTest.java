package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.IncidentLine;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.TargetLine;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.OutlookLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.SavedAmount;
import io.costanalyzer.report.programme.SavingsSpan;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** Savings, targets and the watch in seven forms: page, mail, text, workbook, data file and model say the same figures. */
class SameSavingsTest {

    private static final CostFormat FORMAT = new CostFormat(Locale.US);
    private static final Pattern ROW = Pattern.compile("(?s)<tr[ >].*?</tr>");

    private final ProgrammeReport programme = ClinnetProgramme.report("Aurora capacity");
    private final MonthlyReport report = MonthlyReportGoldenTest.report(
                    ClinnetEmr.LAST, MonthStatus.FINAL, Instant.parse("2026-11-09T06:05:12Z"))
            .watching(programme)
            .following(new LargeProgramme(ClinnetEmr.ENVIRONMENTS, 6, i -> "watched-" + i).watch());
    private final RenderedReport rendered = new ReportRenderer(FORMAT).render(report);

    @Test
    void theModelHoldsThemAll() {
        assertThat(new ReportJson().read(rendered.model(), "a test")).isEqualTo(report);
    }

    @Test
    void theLedgerIsTheSameInEveryForm() throws IOException {
        List<CSVRecord> file = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(rendered.savingsCsv()))
                .getRecords();
        for (MeasureLine line : programme.measures()) {
            everywhere(
                    line.id(),
                    amount(line.promised()),
                    amount(line.counted()),
                    line.verdict().displayName());
            onThePage(
                    line.id(),
                    amount(line.saved().map(SavedAmount::lowPerMonth)),
                    amount(line.saved().map(SavedAmount::highPerMonth)));
            CSVRecord row = file.stream()
                    .filter(one -> one.get("measure").equals(line.id()))
                    .findFirst()
                    .orElseThrow();
            Row sheet = sheet("ledger", 1, line.id());
            same(row.get("promisedPerMonth"), sheet, 8, line.promised());
            same(row.get("savedPerMonth"), sheet, 9, line.counted());
            same(row.get("estimatePerMonth"), sheet, 10, line.saved().map(SavedAmount::perMonth));
            same(row.get("estimateLow"), sheet, 11, line.saved().map(SavedAmount::lowPerMonth));
            same(row.get("estimateHigh"), sheet, 12, line.saved().map(SavedAmount::highPerMonth));
        }
        everywhere("All together", FORMAT.amount(programme.promised()), FORMAT.amount(programme.verified()));
        assertThat(sheet("summary", 0, "Verified saving a month")
                        .getCellAsNumber(1)
                        .orElseThrow())
                .isEqualByComparingTo(programme.verified().amount());
    }

    @Test
    void theBridgeIsTheSameInEveryForm() {
        SavingsSpan span = programme.bridge().get(0);
        everywhere("Baseline", FORMAT.amount(span.baseline()));
        everywhere("Now", FORMAT.amount(span.actual()));
        span.steps().stream()
                .filter(step -> !step.saved().isZero())
                .forEach(step -> everywhere(
                        switch (step.kind()) {
                            case MEASURE -> String.join(" + ", step.measureIds());
                            case USAGE -> "More or less use";
                            case PRICE -> "Prices";
                            case NEW_SERVICES -> "New services";
                            case REMOVED_SERVICES -> "Services that went";
                            case UNEXPLAINED -> "Unexplained";
                        },
                        FORMAT.difference(step.saved().negated(), Precision.CENTS)));
    }

    @Test
    void theTargetsAreTheSameInEveryForm() {
        for (OutlookLine line : programme.outlooks()) {
            everywhere(
                    line.name(), amount(line.needed()), FORMAT.amount(line.promised()), FORMAT.amount(line.verified()));
        }
        for (TargetLine line : report.targets()) {
            everywhere(
                    line.name(),
                    FORMAT.percent(line.saving()),
                    FORMAT.promise(line.wanted()),
                    line.verdict().displayName());
            Row sheet = sheet("ledger", 1, line.name());
            assertThat(sheet.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo(line.wanted());
            assertThat(sheet.getCellAsNumber(4)).isEqualTo(line.saving());
        }
    }

    @Test
    void theWatchIsTheSameInEveryForm() {
        List<IncidentLine> incidents = report.watch().incidents();
        assertThat(incidents).hasSize(6);
        for (IncidentLine line : incidents) {
            everywhere(
                    line.serviceName().orElseThrow(),
                    FORMAT.difference(line.cost().orElseThrow(), Precision.CENTS),
                    line.severity(),
                    ReportDates.day(line.since()));
        }
        report.watch().mutes().forEach(mute -> everywhere(mute.reason(), mute.author(), ReportDates.day(mute.until())));
        report.watch()
                .explained()
                .forEach(days -> everywhere(
                        days.explanation(), FORMAT.difference(days.anomaly().excess(), Precision.CENTS)));
        report.watch().forecasts().stream()
                .filter(line -> line.record().environment().isEmpty())
                .flatMap(line -> line.record().said().stream())
                .forEach(said -> everywhere(
                        ReportDates.day(said.asOf()),
                        FORMAT.amount(said.expected()),
                        FORMAT.amount(said.low()),
                        FORMAT.amount(said.high())));
    }

    /** In one row of the page, of the mail and of the text. */
    private void everywhere(String name, String... figures) {
        assertRow("page", rows(rendered.page()), name, figures);
        assertRow("mail", rows(rendered.mailHtml()), name, figures);
        assertRow("text", blocks(rendered.mailText()), name, figures);
    }

    private void onThePage(String name, String... figures) {
        assertRow("page", rows(rendered.page()), name, figures);
    }

    private static void assertRow(String form, List<String> rows, String name, String... figures) {
        String wanted = squeezed(name);
        assertThat(rows)
                .as(form + ": " + name + " with " + String.join(", ", figures))
                .anyMatch(row -> row.contains(wanted)
                        && List.of(figures).stream()
                                .map(SameSavingsTest::squeezed)
                                .allMatch(row::contains));
    }

    private static List<String> rows(String html) {
        return ROW.matcher(html)
                .results()
                .map(MatchResult::group)
                .map(row -> row.replaceAll("<[^>]*>", "|").replace("&#43;", "+").replace("&quot;", "\""))
                .map(SameSavingsTest::squeezed)
                .toList();
    }

    /** A row of a text table may run over several lines: each three lines together. */
    private static List<String> blocks(String text) {
        List<String> lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .mapToObj(i -> String.join(" ", lines.subList(i, Math.min(lines.size(), i + 3))))
                .map(SameSavingsTest::squeezed)
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    private static String amount(Optional<Money> amount) {
        return FORMAT.amount(amount, Precision.CENTS);
    }

    private Row sheet(String sheet, int column, String name) {
        return SheetText.rows(rendered.workbook().content(), sheet).stream()
                .filter(row -> row.getCellAsString(column).filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + name + " in " + sheet));
    }

    private static void same(String field, Row sheet, int column, Optional<Money> expected) {
        Function<BigDecimal, BigDecimal> bare = BigDecimal::stripTrailingZeros;
        Optional<BigDecimal> wanted = expected.map(Money::amount).map(bare);
        assertThat(Optional.of(field)
                        .filter(text -> !text.isEmpty())
                        .map(BigDecimal::new)
                        .map(bare))
                .as("data file, column " + column)
                .isEqualTo(wanted);
        assertThat(sheet.getCellAsNumber(column).map(bare))
                .as("workbook, column " + column)
                .isEqualTo(wanted);
    }
}
