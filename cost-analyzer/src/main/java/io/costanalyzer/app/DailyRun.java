package io.costanalyzer.app;

import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.budget.ExternalBudgets;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.telemetry.Metric;
import io.costanalyzer.telemetry.MetricSink;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The daily job: read what is not closed, archive it, judge it, tell what is worth it, and record the run. */
public final class DailyRun {

    private final CostAnalyzerConfig config;
    private final LedgerArchive archive;
    private final ArchiveRefresh refresh;
    private final CostHistory history;
    private final BaselineDesk baselines;
    private final BudgetSource budgets;
    private final MonthReviewer reviewer;
    private final KnownEvents announced;
    private final IncidentWatch watch;
    private final ProgrammeReviewer programmes;
    private final LifeCycleKeeper lifeCycles;
    private final ResultTables tables;
    private final OutsideForecastDesk outsideForecasts;
    private final CostMetrics metrics;
    private final MetricSink sink;
    private final RunRecorder recorder;

    @Inject
    DailyRun(
            CostAnalyzerConfig config,
            LedgerArchive archive,
            ArchiveRefresh refresh,
            CostHistory history,
            BaselineDesk baselines,
            BudgetSource budgets,
            MonthReviewer reviewer,
            KnownEvents announced,
            IncidentWatch watch,
            ProgrammeReviewer programmes,
            LifeCycleKeeper lifeCycles,
            ResultTables tables,
            OutsideForecastDesk outsideForecasts,
            CostMetrics metrics,
            MetricSink sink,
            RunRecorder recorder) {
        this.config = config;
        this.archive = archive;
        this.refresh = refresh;
        this.history = history;
        this.baselines = baselines;
        this.budgets = budgets;
        this.reviewer = reviewer;
        this.announced = announced;
        this.watch = watch;
        this.programmes = programmes;
        this.lifeCycles = lifeCycles;
        this.tables = tables;
        this.outsideForecasts = outsideForecasts;
        this.metrics = metrics;
        this.sink = sink;
        this.recorder = recorder;
    }

    /**
     * Runs the job for a day.
     *
     * @throws SourceUnavailableException when the source cannot be read; the archive is as it was
     */
    public RunSummary run(Invocation invocation) {
        return recorder.record("daily", invocation, tally -> run(invocation, tally));
    }

    private void run(Invocation invocation, RunTally tally) {
        LocalDate asOf = invocation.asOf();
        ChargePeriod.between(firstDayToRead(asOf), asOf).ifPresent(open -> tally.read(refresh.refresh(open, Set.of())));
        OldRules.in(archive.catalog(), config.environments()).ifPresent(tally::warn);
        baselines.captureIfDue();
        YearMonth month = YearMonth.from(asOf.minusDays(1));
        KnownCosts known = history.packedUpTo(month);
        MonthReview review = reviewer.review(
                known,
                month,
                asOf,
                announced.now(),
                baselines.baselines(),
                baselines.checks(),
                externalBudgets(tally),
                tally.requests());
        ProgrammeReview programme = programmes.review(known, month, asOf, review.baselines());
        programme.report().notes().forEach(tally::incomplete);
        List<VerifiedSaving> lost = lifeCycles.record(programme.verification(), asOf);
        tables.write(review, programme, lifeCycles.read(), asOf);
        outsideForecasts.compare(known, asOf, tally);
        watch.run(
                known,
                review,
                programme,
                LostSavings.of(programme.verification(), lost, config.alerts().owners(), asOf),
                invocation,
                tally);
        publish(known, review, programme, invocation, tally);
    }

    /** A question that reaches behind what the source keeps would be refused as a whole, every day anew. */
    private LocalDate firstDayToRead(LocalDate asOf) {
        return config.source()
                .monthsKept()
                .map(months -> archive.catalog().firstDayToRead(asOf, months))
                .orElseGet(() -> archive.firstDayToRead(asOf));
    }

    /** AWS's own budgets are a second opinion: without them the run goes on, and says so. */
    private List<ExternalBudget> externalBudgets(RunTally tally) {
        if (!config.budgets().fromAws()) {
            return List.of();
        }
        try {
            ExternalBudgets read = budgets.read();
            read.leftOut()
                    .forEach(left -> tally.warn("AWS budget \"" + left.name() + "\" is left out: " + left.reason()));
            List<String> notMonthly = read.budgets().stream()
                    .filter(budget -> !budget.isMonthly())
                    .map(budget ->
                            "\"" + budget.name() + "\" (" + budget.timeUnit().toLowerCase(Locale.ROOT) + ")")
                    .toList();
            if (!notMonthly.isEmpty()) {
                tally.warn(notMonthly.size() + " of " + read.budgets().size()
                        + " AWS budgets are not of a month; \"costs budgets\" shows them and no alert does: "
                        + String.join(", ", notMonthly) + ".");
            }
            return read.budgets();
        } catch (SourceUnavailableException e) {
            tally.incomplete("AWS Budgets could not be read. " + e.getMessage());
            return List.of();
        }
    }

    private void publish(
            KnownCosts known, MonthReview review, ProgrammeReview programme, Invocation invocation, RunTally tally) {
        try {
            List<Metric> figures =
                    new ArrayList<>(metrics.of(known, review, invocation.asOf(), tally.summary("daily", invocation)));
            figures.addAll(metrics.ofProgramme(programme.report()));
            sink.publish(figures);
        } catch (TelemetryUnavailableException e) {
            tally.failed("The metrics could not be sent. " + e.getMessage());
        }
    }
}
