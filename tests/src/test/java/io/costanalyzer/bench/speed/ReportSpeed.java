package io.costanalyzer.bench.speed;

import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportFindings;
import io.costanalyzer.report.ReportRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A report composed and rendered in all its forms; beside the writing of as many characters. */
final class ReportSpeed {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final ChargePeriod MONTHS = ChargePeriod.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 11, 1));

    private ReportSpeed() {}

    static Piece piece() {
        ReportRenderer renderer = new ReportRenderer(new CostFormat(Locale.US));
        return new Piece(
                "report: compose and render, all forms",
                "60 series × 4 months",
                "its bytes, encoded once",
                times -> {
                    CostLedger ledger = ledger(times);
                    return () -> renderer.render(report(ledger));
                },
                times -> {
                    RenderedReport report = renderer.render(report(ledger(times)));
                    String text = report.page() + report.mailHtml() + report.mailText() + report.csv() + report.model();
                    return () -> text.getBytes(StandardCharsets.UTF_8);
                });
    }

    private static CostLedger ledger(int times) {
        return Ledgers.ledger(Ledgers.charges(60 * times, MONTHS), MONTHS);
    }

    private static MonthlyReport report(CostLedger ledger) {
        ReportRequest request = new ReportRequest(
                "AWS cost",
                OCTOBER,
                1,
                CostMetric.EFFECTIVE_COST,
                List.of(),
                Optional.empty(),
                Map.of(),
                OCTOBER.plusMonths(1).atDay(9),
                Instant.EPOCH,
                "1",
                Optional.empty());
        return new ReportComposer().compose(request, ledger, Optional.empty(), ReportFindings.none(quality()));
    }

    private static DataQuality quality() {
        return new DataQuality(
                ChargePeriod.ofMonth(OCTOBER),
                MonthStatus.FINAL,
                Optional.of(OCTOBER.atEndOfMonth()),
                List.of(),
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                new Reconciliation(List.of()),
                IngestionProblems.none(),
                List.of(),
                RequestCount.free(),
                "a bench",
                Optional.empty());
    }
}
