package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail fits into every mail program whatever it is about, and what it leaves out stands under Other. */
class MailSizeTest {

    private static final CostFormat FORMAT = new CostFormat(Locale.US);
    private static final ReportRenderer RENDERER = new ReportRenderer(FORMAT);
    private static final Pattern ROW = Pattern.compile("(?s)<tr valign.*?</tr>");

    @Test
    void anOrdinaryProgrammeIsToldWhole() {
        RenderedReport report = RENDERER.render(new LargeReport(3, 30, 6, 13, i -> "name-" + i).compose());

        assertThat(report.mailHtml()).doesNotContain("Shortened");
        assertThat(report.mailText()).doesNotContain("Shortened");
        assertSmall(report);
    }

    /** Three environments with 500 pairs each and 40 measures: shorter, and still a report. */
    @Test
    void aLargeProgrammeIsShortened() {
        RenderedReport report =
                RENDERER.render(new LargeReport(3, 500, 40, 13, i -> "Some name of AWS, number " + i).compose());

        assertSmall(report);
        for (String mail : List.of(report.mailHtml(), report.mailText())) {
            assertThat(mail)
                    .contains("Shortened", "https://costs.example.org/reports/2026/10/v1/index.html", "Other (");
        }
        assertThat(report.mailHtml()).contains("Savings ledger", "Anomalies", "Data quality");
        assertThat(report.page()).doesNotContain("Shortened");
    }

    /** Rows of the ledger, Other among them, add up to its total as they did before. */
    @Test
    void whatIsLeftOutStandsUnderOther() {
        LargeReport large = new LargeReport(3, 100, 40, 13, i -> "A rather long name of something, number " + i);
        RenderedReport report = RENDERER.render(large.compose());
        String ledger = between(report.mailHtml(), "Savings ledger</h2>", "</table>");
        List<String> rows =
                ROW.matcher(ledger).results().map(MatchResult::group).toList();

        assertThat(rows.get(rows.size() - 2)).contains("Other (");
        long cents = rows.subList(1, rows.size() - 1).stream()
                .mapToLong(row -> cents(row, 1))
                .sum();
        assertThat(cents).isEqualTo(cents(rows.get(rows.size() - 1), 1)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"&", "\"", "<", "𝒳", "👍🏽", "ש", "\n", "x", "日"})
    void noNameMakesItTooLarge(String character) {
        IntFunction<String> names = i -> i + character.repeat(300);
        RenderedReport report = RENDERER.render(new LargeReport(3, 500, 40, 2, names).compose());

        assertSmall(report);
        assertThat(report.mailHtml()).contains("Cost of October");
    }

    /** Forty environments, each with its own row in every table by environment. */
    @Test
    void manyEnvironmentsAreSummedUpAsWell() {
        RenderedReport report = RENDERER.render(new LargeReport(40, 10, 300, 3, i -> i + "<&".repeat(150)).compose());

        assertSmall(report);
    }

    private static void assertSmall(RenderedReport report) {
        assertThat(bytes(report.mailHtml())).as("mail").isLessThan(90_000);
        assertThat(bytes(report.mailText())).as("text").isLessThan(90_000);
        assertThat(bytes(report.page())).as("page").isLessThan(400_000);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        assertThat(start).isNotNegative();
        return text.substring(start, text.indexOf(to, start));
    }

    /** The figure of a column after the name, in cents; nothing for a dash. */
    private static long cents(String row, int column) {
        String cell =
                row.split("<td", -1)[column + 1].replaceAll("(?s)^[^>]*>", "").replaceAll("(?s)</td>.*", "");
        String figure = cell.replace(",", "").replace("\u2212", "-").strip();
        return figure.matches("-?[0-9]+\\.[0-9]{2}") ? Long.parseLong(figure.replace(".", "")) : 0;
    }
}
