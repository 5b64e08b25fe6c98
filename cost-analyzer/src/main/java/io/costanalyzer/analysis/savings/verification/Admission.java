package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which measures can be judged, and a clear word for those that cannot. */
final class Admission {

    private final DayAxis axis;
    private final VerificationPolicy policy;
    private final LocalDate asOf;

    Admission(DayAxis axis, VerificationPolicy policy, LocalDate asOf) {
        this.axis = axis;
        this.policy = policy;
        this.asOf = asOf;
    }

    /** Whether the measure acts on days of the axis, so that these are not like those before it. */
    boolean acts(Measure measure) {
        return measure.applied().filter(date -> axis.index(date) < axis.days()).isPresent();
    }

    /** What is to be said of a measure at once, before any study; nothing for one that can be judged. */
    Optional<VerifiedSaving> refusal(Measure measure, Set<UsageSeries> aim) {
        Optional<VerifiedSaving> promised = notYet(measure, asOf);
        if (promised.isPresent()) {
            return promised;
        }
        if (aim.isEmpty()) {
            return refused(measure, MeasureProblem.MATCHES_NOTHING, Remedy.NARROW_THE_SCOPE);
        }
        int at = axis.index(measure.applied().orElseThrow());
        if (at <= 0) {
            return refused(measure, MeasureProblem.BEFORE_THE_HISTORY, Remedy.READ_EARLIER_MONTHS);
        }
        if (axis.covered(0, at) < policy.fewestBefore()) {
            return refused(measure, MeasureProblem.TOO_LITTLE_BEFORE, Remedy.READ_EARLIER_MONTHS);
        }
        if (costNothing(aim, at)) {
            return refused(measure, MeasureProblem.NO_COST_BEFORE, Remedy.NARROW_THE_SCOPE);
        }
        int from = at + measure.rollOutDays().orElse(policy.rollOutDays());
        if (from >= axis.days()) {
            return Optional.of(
                    VerifiedSaving.unmeasured(measure, SavingsVerdict.APPLIED, List.of(), List.of(Remedy.WAIT)));
        }
        if (axis.covered(from, axis.days()) < VerificationPolicy.FEWEST_BETWEEN) {
            return Optional.of(
                    VerifiedSaving.unmeasured(measure, SavingsVerdict.MEASURING, List.of(), List.of(Remedy.WAIT)));
        }
        return Optional.empty();
    }

    private static boolean costNothing(Set<UsageSeries> aim, int at) {
        for (UsageSeries series : aim) {
            for (int day = 0; day < Math.min(at, series.cost().length); day++) {
                if (series.cost()[day] != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What is to be said when not a single day of the bill is known. */
    static VerifiedSaving withoutHistory(Measure measure, LocalDate asOf) {
        return notYet(measure, asOf)
                .or(() -> refused(measure, MeasureProblem.BEFORE_THE_HISTORY, Remedy.READ_EARLIER_MONTHS))
                .orElseThrow();
    }

    private static Optional<VerifiedSaving> notYet(Measure measure, LocalDate asOf) {
        List<MeasureProblem> problems = new ArrayList<>();
        if (measure.applied().isPresent()) {
            if (!measure.applied().get().isAfter(asOf)) {
                return Optional.empty();
            }
            problems.add(MeasureProblem.IN_THE_FUTURE);
        }
        return Optional.of(VerifiedSaving.unmeasured(measure, SavingsVerdict.PROMISED, problems, List.of()));
    }

    private static Optional<VerifiedSaving> refused(Measure measure, MeasureProblem problem, Remedy remedy) {
        return Optional.of(
                VerifiedSaving.unmeasured(measure, SavingsVerdict.CANNOT_TELL, List.of(problem), List.of(remedy)));
    }
}
