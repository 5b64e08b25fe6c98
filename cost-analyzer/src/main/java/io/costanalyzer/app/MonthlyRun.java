package io.costanalyzer.app;

import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.delivery.Dispatcher;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.MonthTotals;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ledger.MonthStatus;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The monthly job: find months that were restated, read the month once more if it is not closed, compose its report, store
 * it as a version that never changes, mail it, and remove what is kept no longer. A restated month that has a report gets a
 * new version that corrects it; so does one whose report an earlier run has left behind.
 */
public final class MonthlyRun {

    private final ChargeSource source;
    private final LedgerArchive archive;
    private final ArchiveRefresh refresh;
    private final CostHistory history;
    private final BaselineDesk baselines;
    private final MonthReviewer reviewer;
    private final KnownEvents announced;
    private final ProgrammeReviewer programmes;
    private final TagDesk tags;
    private final ReportDesk reports;
    private final OwedReports owed;
    private final ArchiveCare care;
    private final Dispatcher dispatcher;
    private final RunRecorder recorder;
    private final RunLog log;

    @Inject
    MonthlyRun(
            ChargeSource source,
            LedgerArchive archive,
            ArchiveRefresh refresh,
            CostHistory history,
            BaselineDesk baselines,
            MonthReviewer reviewer,
            KnownEvents announced,
            ProgrammeReviewer programmes,
            TagDesk tags,
            ReportDesk reports,
            OwedReports owed,
            ArchiveCare care,
            Dispatcher dispatcher,
            RunRecorder recorder,
            RunLog log) {
        this.source = source;
        this.archive = archive;
        this.refresh = refresh;
        this.history = history;
        this.baselines = baselines;
        this.reviewer = reviewer;
        this.announced = announced;
        this.programmes = programmes;
        this.tags = tags;
        this.reports = reports;
        this.owed = owed;
        this.care = care;
        this.dispatcher = dispatcher;
        this.recorder = recorder;
        this.log = log;
    }

    /**
     * Runs the job for a month.
     *
     * @param month the month to report on; it must have begun before {@code invocation.asOf()}
     * @throws SourceUnavailableException when the source cannot be read; the archive is as it was
     */
    public RunSummary run(Invocation invocation, YearMonth month) {
        if (!month.atDay(1).isBefore(invocation.asOf())) {
            throw new IllegalArgumentException(
                    month + " has no day before " + invocation.asOf() + " yet: there is nothing to report on");
        }
        return recorder.record("monthly", invocation, tally -> run(invocation, month, tally));
    }

    private void run(Invocation invocation, YearMonth month, RunTally tally) {
        LocalDate asOf = invocation.asOf();
        Set<YearMonth> restated = restate(asOf, tally);
        if (archive.catalog()
                .month(month)
                .filter(known -> known.status() == MonthStatus.FINAL)
                .isEmpty()) {
            ChargePeriod whole = ChargePeriod.ofMonth(month);
            whole.intersection(ChargePeriod.of(whole.start(), asOf))
                    .ifPresent(days -> tally.read(refresh.refresh(days, Set.of())));
        }
        baselines.captureIfDue();
        List<TagActivation> activations = tags.activations(tally);
        List<Message> mails = new ArrayList<>();
        if (archive.catalog().month(month).isPresent()) {
            ReportDesk.Issued issued = issue(asOf, month, activations, tally);
            tally.report(issued.line());
            mails.addAll(issued.mails());
        } else {
            tally.incomplete(
                    "Nothing of " + month + " is known, neither to the source nor to the archive: no report is made.");
        }
        mails.addAll(owed(asOf, month, restated, activations, tally));
        tally.delivered(dispatcher.dispatch(mails, invocation.runId()));
        expire(asOf, tally);
    }

    /** The mails of the other months' reports that are behind, composed anew, and of those that are new. */
    private List<Message> owed(
            LocalDate asOf, YearMonth month, Set<YearMonth> restated, List<TagActivation> activations, RunTally tally) {
        OwedReports.Owed known = owed.before(YearMonth.from(asOf));
        NavigableSet<YearMonth> behind = new TreeSet<>(known.behind());
        restated.stream()
                .filter(changed -> reports.latestVersion(changed).isPresent())
                .forEach(behind::add);
        behind.remove(month);
        List<Message> mails = new ArrayList<>();
        behind.forEach(
                late -> mails.addAll(issue(asOf, late, activations, tally).mails()));
        known.recent().stream()
                .filter(manifest -> !manifest.month().equals(month) && !behind.contains(manifest.month()))
                .map(manifest -> reports.reissue(manifest, MonthStatus.FINAL))
                .forEach(issued -> mails.addAll(issued.mails()));
        return mails;
    }

    private ReportDesk.Issued issue(LocalDate asOf, YearMonth month, List<TagActivation> activations, RunTally tally) {
        KnownCosts known = history.upTo(month);
        MonthReview review = reviewer.review(
                        known,
                        month,
                        asOf,
                        announced.now(),
                        baselines.baselines(),
                        baselines.checks(),
                        List.of(),
                        tally.requests())
                .knowing(tags.keys(known, month, activations));
        ProgrammeReview programme = programmes.review(known, month, asOf, review.baselines());
        programme.report().notes().forEach(tally::incomplete);
        ReportDesk.Issued issued = reports.issue(known, review.watching(programme), asOf);
        log.step((issued.line().created() ? "Stored version " : "Nothing has changed since version ")
                + issued.line().version() + " of the report on " + month + ".");
        issued.warnings().forEach(tally::warn);
        return issued;
    }

    /** A report that is out stays out when something that should go cannot be removed; the run says so. */
    private void expire(LocalDate asOf, RunTally tally) {
        try {
            care.expire(asOf);
        } catch (ArchiveUnavailableException e) {
            tally.failed("What the archive keeps no longer could not be removed. " + e.getMessage());
        }
    }

    /** Asks what the closed months cost today and reads again those that say something else: these. */
    private Set<YearMonth> restate(LocalDate asOf, RunTally tally) {
        YearMonth running = YearMonth.from(asOf);
        List<YearMonth> closed = archive.catalog().months().entrySet().stream()
                .filter(month -> month.getValue().status() == MonthStatus.FINAL)
                .map(Map.Entry::getKey)
                .filter(month -> month.isAfter(running.minusMonths(CostHistory.MONTHS)) && month.isBefore(running))
                .toList();
        if (closed.isEmpty()) {
            return Set.of();
        }
        MonthTotals totals = source.monthTotals(ChargePeriod.of(
                        closed.get(0).atDay(1),
                        closed.get(closed.size() - 1).plusMonths(1).atDay(1))
                .months());
        tally.paid(totals.requests());
        SortedSet<YearMonth> drifted = new TreeSet<>(archive.catalog().drifted(totals.totals()));
        drifted.retainAll(closed);
        drifted.forEach(month -> {
            tally.warn(month + " was restated by AWS after it was closed; it is read again.");
            tally.read(refresh.refresh(ChargePeriod.ofMonth(month), Set.of(month)));
        });
        return drifted;
    }
}
