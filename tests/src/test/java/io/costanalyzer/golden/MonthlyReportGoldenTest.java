package io.costanalyzer.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.ComparedPeriods;
import io.costanalyzer.report.Correction;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportFindings;
import io.costanalyzer.report.ReportRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
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

    /** A final month that AWS changed afterwards: a new version that says on top what it corrects. */
    @Test
    void correctedMonth() {
        Instant first = Instant.parse("2026-11-09T06:05:12Z");
        MonthlyReport before = report(ClinnetEmr.LAST, MonthStatus.FINAL, first);
        MonthlyReport after = report(
                ClinnetEmr.restated(), MonthStatus.FINAL, Instant.parse("2026-11-20T06:05:12Z"), 2, Optional.empty());
        check("corrected", after.correcting(Correction.of(before, after).orElseThrow()));
    }

    /** What the readers of one environment get, and nothing of the others. */
    @Test
    void oneEnvironment() {
        MonthlyReport report = report(
                ClinnetEmr.ledger(ClinnetEmr.LAST),
                MonthStatus.FINAL,
                Instant.parse("2026-11-09T06:05:12Z"),
                1,
                Optional.of(ClinnetEmr.PROD));
        check("prod", report);
        RenderedReport rendered = RENDERER.render(report);
        for (String other : List.of("staging", "dev", "UNALLOCATED", "clinnet-shared")) {
            assertThat(rendered.page().replaceAll("(?s)<section id=\"definitions.*", ""))
                    .as(other)
                    .doesNotContain(">" + other + "<");
            assertThat(rendered.csv() + rendered.spreadsheetCsv()).as(other).doesNotContain(other);
        }
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
        rendered.files().forEach((name, bytes) -> {
            if (name.equals(RenderedReport.WORKBOOK_FILE)) {
                GoldenFile.check("report/" + folder + "/report.xlsx.txt", SheetText.of(bytes));
            } else {
                GoldenFile.check("report/" + folder + "/" + name, new String(bytes, StandardCharsets.UTF_8));
            }
        });
    }

    static MonthlyReport report(LocalDate through, MonthStatus status, Instant now) {
        return report(ClinnetEmr.ledger(through), status, now, 1, Optional.empty());
    }

    private static MonthlyReport report(
            CostLedger ledger, MonthStatus status, Instant now, int version, Optional<Environment> only) {
        LocalDate asOf = LocalDate.ofInstant(now, ZoneOffset.UTC);
        ReportRequest request = new ReportRequest(
                "AWS cost",
                OCTOBER,
                version,
                CostMetric.EFFECTIVE_COST,
                only.map(List::of).orElse(ClinnetEmr.ENVIRONMENTS),
                only,
                ledger.months().stream().collect(Collectors.toMap(Function.identity(), any -> MonthStatus.FINAL)),
                asOf,
                now,
                "0.1.0",
                Optional.of(URI.create("https://costs.example.org/reports/2026/10/v" + version + "/index.html")));
        ReportFindings findings = new ClinnetFindings(ledger, OCTOBER, status, asOf).findings();
        if (only.isEmpty()) {
            return new ReportComposer().compose(request, ledger, Optional.of(ClinnetEmr.accountView(ledger)), findings);
        }
        CostLedger its = ledger.only(only.get());
        ComparedPeriods periods = ComparedPeriods.of(its, OCTOBER, asOf, status).orElseThrow();
        return new ReportComposer()
                .compose(request, its, Optional.empty(), findings.about(only.get(), ClinnetDrivers.of(its, periods)));
    }
}
