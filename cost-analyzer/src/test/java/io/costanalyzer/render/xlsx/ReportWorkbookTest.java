package io.costanalyzer.render.xlsx;

import static io.costanalyzer.report.ReportFixture.DEV;
import static io.costanalyzer.report.ReportFixture.PROD;
import static io.costanalyzer.report.ReportFixture.october;
import static io.costanalyzer.report.ReportFixture.september;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.TargetVerdict;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportFixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class ReportWorkbookTest {

    private final ReportWorkbook workbook = new ReportWorkbook(new CostFormat(Locale.US));

    @Test
    void hasTheSheetsThatFinanceExpectsWithAFrozenHeaderAndAFilter() throws IOException {
        Map<String, byte[]> parts = ZipEntries.of(workbook.of(report()).content());
        String book = text(parts, "xl/workbook.xml");
        int before = -1;
        for (String sheet : new String[] {"summary", "drivers", "ledger", "services", "invoice", "detail", "about"}) {
            int at = book.indexOf("<sheet name=\"" + sheet + "\"");
            assertThat(at).as(sheet).isGreaterThan(before);
            before = at;
        }
        for (int i = 1; i <= 7; i++) {
            assertThat(text(parts, "xl/worksheets/sheet" + i + ".xml"))
                    .contains("ySplit=\"1\"", "state=\"frozen\"", "<autoFilter ref=\"A1:");
        }
    }

    @Test
    void numbersAreNumbersWithEveryDigitAndTextsAreTexts() throws IOException {
        Map<String, byte[]> parts = ZipEntries.of(workbook.of(report()).content());
        String services = text(parts, "xl/worksheets/sheet4.xml");
        assertThat(services).contains("t=\"n\"><v>12.3456789</v>");
        assertThat(text(parts, "xl/sharedStrings.xml")).contains("=cmd|");
        parts.forEach((name, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8)).as(name).doesNotContain("<f>"));
    }

    /** The sums stand outside of what is filtered, so that a filter never hides or doubles them. */
    @Test
    void theFilterEndsAboveTheSums() throws IOException {
        Map<String, byte[]> parts = ZipEntries.of(workbook.of(report()).content());
        String services = text(parts, "xl/worksheets/sheet4.xml");
        assertThat(services).contains("<row r=\"4\">").doesNotContain("<row r=\"5\">");
        assertThat(services).containsPattern("<autoFilter ref=\"A1:[A-Z]+3\"");
    }

    @Test
    void theSameReportGivesTheSameBytesWhateverTheHostsClockAndZone() {
        byte[] first = workbook.of(report()).content();
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(workbook.of(report()).content()).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void isStampedWithTheReportsOwnTime() throws IOException {
        assertThat(text(ZipEntries.of(workbook.of(report()).content()), "docProps/core.xml"))
                .contains(">2026-11-09T06:05:00Z</dcterms:created>");
    }

    @Test
    void aMonthOfWhichNothingIsKnownHasItsSheetsToo() throws IOException {
        Map<String, byte[]> parts =
                ZipEntries.of(workbook.of(new ReportFixture().compose()).content());
        assertThat(text(parts, "xl/sharedStrings.xml")).contains("No cost is known for October 2026.");
    }

    /** As on the page and in the mail: a share of some days is none of the month. */
    @Test
    void aPromiseThatIsJudgedFromTheMiddleOfTheMonthOnSaysSo() throws IOException {
        ReportFixture middle = ReportFixture.twoMonths()
                .usage(PROD, october(3), "AWS Lambda", "10")
                .target(
                        "all",
                        Scope.spending(),
                        "0.4",
                        "0.4",
                        Optional.of(LocalDate.of(2026, 10, 16)),
                        TargetVerdict.MET);
        assertThat(text(ZipEntries.of(workbook.of(middle.compose()).content()), "xl/sharedStrings.xml"))
                .contains("target all, judged from 16 Oct 2026 on");
        ReportFixture whole = ReportFixture.twoMonths()
                .usage(PROD, october(3), "AWS Lambda", "10")
                .target("all", Scope.spending(), "0.4", "0.4", Optional.empty(), TargetVerdict.MET);
        assertThat(text(ZipEntries.of(workbook.of(whole.compose()).content()), "xl/sharedStrings.xml"))
                .contains("target all<");
    }

    private static MonthlyReport report() {
        return ReportFixture.twoMonths()
                .usage(PROD, september(3), "AWS Lambda", "10")
                .usage(PROD, october(3), "AWS Lambda", "12.3456789")
                .usage(DEV, october(4), "=cmd|' /C calc'!A0", "1.5")
                .compose();
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }
}
