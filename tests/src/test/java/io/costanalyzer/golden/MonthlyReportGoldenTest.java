package io.costanalyzer.golden;

import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The monthly report as finance reads it, word for word, of a month that is over and of one that is running. */
class MonthlyReportGoldenTest {

    private static final ReportRenderer RENDERER = new ReportRenderer(new CostFormat(Locale.US));
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    @Test
    void finalMonth() {
        check("final", report(ClinnetEmr.LAST, MonthStatus.FINAL, Instant.parse("2026-11-09T06:05:12Z")));
    }

    @Test
    void runningMonth() {
        check("open", report(LocalDate.of(2026, 10, 18), MonthStatus.OPEN, Instant.parse("2026-10-20T06:05:12Z")));
    }

    /**
     * A report that was archived renders again, word for word, without any source. When this fails because a record of
     * the model has changed its shape, raise {@code MonthlyReport.MODEL_VERSION}.
     */
    @Test
    void archivedModelRendersAgain() {
        String model = GoldenFile.read("report/final/model.json");
        RenderedReport rendered = RENDERER.render(new ReportJson().read(model, "the golden model"));
        GoldenFile.check("report/final/index.html", rendered.page());
        GoldenFile.check("report/final/mail.txt", rendered.mailText());
    }

    private static void check(String folder, MonthlyReport report) {
        RenderedReport rendered = RENDERER.render(report);
        GoldenFile.check("report/" + folder + "/subject.txt", rendered.subject() + "\n");
        rendered.files()
                .forEach((name, bytes) ->
                        GoldenFile.check("report/" + folder + "/" + name, new String(bytes, StandardCharsets.UTF_8)));
    }

    static MonthlyReport report(LocalDate through, MonthStatus status, Instant now) {
        CostLedger ledger = ClinnetEmr.ledger(through);
        ReportRequest request = new ReportRequest(
                "AWS cost",
                OCTOBER,
                1,
                CostMetric.EFFECTIVE_COST,
                ClinnetEmr.ENVIRONMENTS,
                ledger.months().stream().collect(Collectors.toMap(Function.identity(), any -> MonthStatus.FINAL)),
                now,
                "0.1.0",
                Optional.of(URI.create("https://costs.example.org/reports/2026/10/v1/index.html")));
        return new ReportComposer()
                .compose(
                        request,
                        ledger,
                        Optional.of(ClinnetEmr.accountView(ledger)),
                        new ClinnetFindings(ledger, OCTOBER, status).findings());
    }
}
