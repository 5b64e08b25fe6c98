package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.MonthlyReport;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every table of every report names its basis, comes to the figures of page one, and is the same in page, mail and text. */
class EveryTableTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(new CostFormat(Locale.US));

    @ParameterizedTest
    @ValueSource(strings = {"final", "open", "corrected", "prod"})
    void addsUp(String name) {
        MonthlyReport report = report(name);
        TablesAddUp.in(report, RENDERER.render(report));
    }

    /** The look bites: a wrong row, a wrong sum, another figure in the mail or in the text is seen. */
    @Test
    void aWrongFigureIsSeenWhereverItStands() {
        MonthlyReport report = report("final");
        RenderedReport right = RENDERER.render(report);
        assertSeen(report, right, page -> page.replaceFirst(">88\\.99<", ">88.69<"), same -> same, same -> same);
        assertSeen(
                report,
                right,
                page -> page.replaceFirst("(?s)(class=\"total\".*?)>693\\.84<", "$1>693.94<"),
                same -> same,
                same -> same);
        assertSeen(
                report,
                right,
                page -> page.replaceFirst("<span class=\"basis\">[^<]*</span>", ""),
                same -> same,
                same -> same);
        assertSeen(report, right, same -> same, mail -> mail.replaceFirst(">88\\.99<", ">88.98<"), same -> same);
        assertSeen(report, right, same -> same, same -> same, text -> text.replaceFirst("88\\.99", "88.91"));
    }

    private static void assertSeen(
            MonthlyReport report,
            RenderedReport right,
            UnaryOperator<String> page,
            UnaryOperator<String> mail,
            UnaryOperator<String> text) {
        RenderedReport wrong = new RenderedReport(
                right.subject(),
                page.apply(right.page()),
                mail.apply(right.mailHtml()),
                text.apply(right.mailText()),
                right.csv(),
                right.csvMetadata(),
                right.spreadsheetCsv(),
                right.workbook(),
                right.savingsCsv(),
                right.model());
        assertThatThrownBy(() -> TablesAddUp.in(report, wrong)).isInstanceOf(AssertionError.class);
    }

    private static MonthlyReport report(String name) {
        return new ReportJson().read(GoldenFile.read("report/" + name + "/model.json"), "the golden model of " + name);
    }
}
