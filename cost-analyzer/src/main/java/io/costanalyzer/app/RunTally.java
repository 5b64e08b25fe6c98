package io.costanalyzer.app;

import io.costanalyzer.archive.SaveOutcome;
import io.costanalyzer.archive.SavedMonth;
import io.costanalyzer.delivery.DispatchReport;
import io.costanalyzer.delivery.Dispatched;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.RequestCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Counts what a run does while it does it. One for each run; not thread-safe. */
final class RunTally {

    private final RunLog log;
    private final List<RunSummary.MonthLine> months = new ArrayList<>();
    private final List<RunSummary.AlertLine> alerts = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Outcome outcome = Outcome.SUCCEEDED;
    private RequestCount requests = RequestCount.free();
    private DispatchReport deliveries = new DispatchReport(List.of());
    private Optional<RunSummary.ReportLine> report = Optional.empty();
    private long charges;
    private long problems;

    RunTally(RunLog log) {
        this.log = log;
    }

    /** A read of days that something must be known of. */
    void read(Refreshed refreshed) {
        count(refreshed);
        if (refreshed.isWithoutFigures()) {
            withoutFigures(refreshed, refreshed.ingestion().requested());
        }
    }

    /** A read of days that the bill may not have. */
    void count(Refreshed refreshed) {
        charges += refreshed.ingestion().charges();
        problems += refreshed.ingestion().problems().count();
        paid(refreshed.ingestion().requests());
        if (!refreshed.reconciliation().holds()) {
            incomplete("The charges from " + refreshed.ingestion().sourceName()
                    + " do not add up to its own totals; see the alert.");
        }
        for (SavedMonth saved : refreshed.months()) {
            months.add(new RunSummary.MonthLine(
                    saved.month().toString(), saved.status().displayName(), words(saved.outcome())));
        }
    }

    void withoutFigures(Refreshed refreshed, ChargePeriod days) {
        incomplete(refreshed.ingestion().sourceName() + " has no figures for " + days.start() + " to " + days.lastDay()
                + " yet.");
    }

    void paid(RequestCount more) {
        requests = requests.plus(more);
    }

    RequestCount requests() {
        return requests;
    }

    void alert(String severity, String subject, boolean muted) {
        alerts.add(new RunSummary.AlertLine(severity, subject, muted));
    }

    void delivered(DispatchReport more) {
        deliveries = deliveries.and(more);
        more.problems().forEach(this::warn);
        if (!more.allDelivered()) {
            outcome = outcome.and(Outcome.FAILED);
        }
    }

    void report(RunSummary.ReportLine line) {
        report = Optional.of(line);
    }

    /** Something that somebody should know and that takes nothing from the outcome. */
    void warn(String sentence) {
        warnings.add(sentence);
        log.warn(sentence);
    }

    void incomplete(String sentence) {
        outcome = outcome.and(Outcome.INCOMPLETE);
        warn(sentence);
    }

    void failed(String sentence) {
        outcome = outcome.and(Outcome.FAILED);
        warn(sentence);
    }

    RunSummary summary(String job, Invocation invocation) {
        int undelivered = (int) deliveries.entries().stream()
                .filter(entry -> !entry.end().good())
                .count();
        return new RunSummary(
                job,
                invocation.runId(),
                invocation.asOf(),
                outcome,
                months,
                charges,
                problems,
                requests.requests(),
                requests.price().amount(),
                alerts,
                deliveries.count(Dispatched.End.DELIVERED),
                deliveries.count(Dispatched.End.DELIVERED_BEFORE),
                undelivered,
                report,
                warnings);
    }

    private static String words(SaveOutcome outcome) {
        return outcome.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
