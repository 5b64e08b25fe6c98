package io.costanalyzer.alert;

import io.costanalyzer.alert.Trouble.Flaw;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.ingestion.IngestionProblem;
import io.costanalyzer.ingestion.ProblemReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What of the data's quality somebody must know, because figures or silence would mislead. */
final class QualityTroubles {

    private static final int EXAMPLES = 3;

    private final DataQuality quality;
    private final List<Trouble> found = new ArrayList<>();
    private final Set<String> fine = new HashSet<>();

    /**
     * @param quality of the month that is looked at
     * @param lastKnown the newest day that anything is known of, in whatever month: a source that falls silent before the end
     *     of a month is as late in the next one; absent when nothing at all is known
     * @param lookedFrom the first day of which anything could be known
     */
    QualityTroubles(
            DataQuality quality,
            Optional<LocalDate> lastKnown,
            LocalDate lookedFrom,
            LocalDate asOf,
            AlertPolicy policy) {
        this.quality = quality;
        LocalDate month = quality.month().start();
        note(
                Flaw.DOES_NOT_RECONCILE,
                !quality.reconciliation().holds(),
                month,
                quality.reconciliation().broken().stream()
                        .limit(EXAMPLES)
                        .map(line -> line.chargeCategory().displayName() + ", "
                                + line.metric().displayName() + ": the charges add up to " + line.ledger()
                                + ", the source says " + line.control() + ".")
                        .toList());
        noteProblems(Flaw.ROWS_UNREADABLE, reason -> !reason.isOfAnAnswer());
        noteProblems(Flaw.ANSWER_INCOMPLETE, ProblemReason::isOfAnAnswer);
        note(
                Flaw.ENVIRONMENT_SILENT,
                !quality.silentEnvironments().isEmpty(),
                month,
                quality.silentEnvironments().stream()
                        .map(environment -> environment.name())
                        .toList());
        note(
                Flaw.DATA_LATE,
                isLate(lastKnown, asOf, policy),
                lastKnown.orElse(lookedFrom.minusDays(1)),
                List.of(lastKnown
                                .map(day -> "The last day that is known is " + day)
                                .orElse("Not one day is known from " + lookedFrom + " on")
                        + ", and today is " + asOf + " (UTC)."));
    }

    /** Whether the newest day that is known lags behind too far. */
    static boolean isLate(Optional<LocalDate> lastKnown, LocalDate asOf, AlertPolicy policy) {
        return lastKnown
                .map(day -> day.isBefore(asOf.minusDays(policy.lateAfterDays())))
                .orElse(true);
    }

    private void noteProblems(Flaw flaw, Predicate<ProblemReason> reasons) {
        note(
                flaw,
                quality.problems().counts().keySet().stream().anyMatch(reasons),
                quality.month().start(),
                quality.problems().examples().stream()
                        .filter(problem -> reasons.test(problem.reason()))
                        .limit(EXAMPLES)
                        .map(IngestionProblem::message)
                        .toList());
    }

    private void note(Flaw flaw, boolean there, LocalDate since, List<String> details) {
        if (there) {
            found.add(new Trouble(flaw, quality.sourceName(), since, details));
        } else if (flaw == Flaw.DATA_LATE || quality.dataThrough().isPresent()) {
            // Of a month of which no day is known nothing is known to be in order: what was wrong before is not over.
            fine.add(Trouble.key(flaw, quality.sourceName()));
        }
    }

    List<Trouble> found() {
        return found;
    }

    Set<String> fine() {
        return fine;
    }
}
