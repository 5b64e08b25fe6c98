package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which measures can be judged, and a clear word for those that cannot. */
final class Admission {

    /** What is left of a cost and its like amount below zero when they are added up as doubles. */
    private static final double NEXT_TO_NOTHING = 1e-9;

    private final DayAxis axis;
    private final VerificationPolicy policy;
    private final LocalDate asOf;
    private final TagAdmission tags;

    Admission(DayAxis axis, VerificationPolicy policy, LocalDate asOf, TagAdmission tags) {
        this.axis = axis;
        this.policy = policy;
        this.asOf = asOf;
        this.tags = tags;
    }

    /** Whether the measure acts on days of the axis, so that these are not like those before it. */
    boolean acts(Measure measure) {
        return measure.applied().filter(date -> axis.index(date) < axis.days()).isPresent();
    }

    /** What is to be said of a measure at once, before any study; nothing for one that can be judged. */
    Optional<VerifiedSaving> refusal(Measure measure, Collection<UsageSeries> aim) {
        Optional<VerifiedSaving> promised = notYet(measure, asOf, policy);
        if (promised.isPresent()) {
            return promised;
        }
        Optional<MeasureProblem> tag = tags.problem(measure);
        if (tag.isPresent()) {
            return refused(measure, policy, tag.get(), Remedy.MAKE_THE_TAG_KNOWN);
        }
        if (aim.isEmpty()) {
            return refused(measure, policy, MeasureProblem.MATCHES_NOTHING, Remedy.CORRECT_THE_SCOPE);
        }
        int at = axis.index(measure.applied().orElseThrow());
        if (at <= 0) {
            return refused(measure, policy, MeasureProblem.BEFORE_THE_HISTORY, Remedy.READ_EARLIER_MONTHS);
        }
        if (axis.covered(0, at) < policy.fewestBefore()) {
            return refused(measure, policy, MeasureProblem.TOO_LITTLE_BEFORE, Remedy.READ_EARLIER_MONTHS);
        }
        if (costNothing(aim, at)) {
            return refused(measure, policy, MeasureProblem.NO_COST_BEFORE, Remedy.CORRECT_THE_SCOPE);
        }
        int from = at + measure.rollOutDays().orElse(policy.rollOutDays());
        if (from >= axis.days()) {
            return Optional.of(VerifiedSaving.unmeasured(
                    measure, policy, SavingsVerdict.APPLIED, List.of(), List.of(Remedy.WAIT)));
        }
        if (axis.covered(from, axis.days()) < VerificationPolicy.FEWEST_BETWEEN) {
            return Optional.of(VerifiedSaving.unmeasured(
                    measure, policy, SavingsVerdict.MEASURING, List.of(), List.of(Remedy.WAIT)));
        }
        return Optional.empty();
    }

    /** Or less than nothing, as a scope of discounts does: of that no part can be saved. */
    private static boolean costNothing(Collection<UsageSeries> aim, int at) {
        return aim.stream()
                        .mapToDouble(series -> Arrays.stream(series.cost(), 0, Math.min(at, series.cost().length))
                                .sum())
                        .sum()
                <= NEXT_TO_NOTHING;
    }

    /** What is to be said when not a single day of the bill is known. */
    static VerifiedSaving withoutHistory(Measure measure, LocalDate asOf, VerificationPolicy policy) {
        return notYet(measure, asOf, policy)
                .or(() -> refused(measure, policy, MeasureProblem.BEFORE_THE_HISTORY, Remedy.READ_EARLIER_MONTHS))
                .orElseThrow();
    }

    private static Optional<VerifiedSaving> notYet(Measure measure, LocalDate asOf, VerificationPolicy policy) {
        List<MeasureProblem> problems = new ArrayList<>();
        if (measure.applied().isPresent()) {
            if (!measure.applied().get().isAfter(asOf)) {
                return Optional.empty();
            }
            problems.add(MeasureProblem.IN_THE_FUTURE);
        }
        return Optional.of(VerifiedSaving.unmeasured(measure, policy, SavingsVerdict.PROMISED, problems, List.of()));
    }

    private static Optional<VerifiedSaving> refused(
            Measure measure, VerificationPolicy policy, MeasureProblem problem, Remedy remedy) {
        return Optional.of(VerifiedSaving.unmeasured(
                measure, policy, SavingsVerdict.CANNOT_TELL, List.of(problem), List.of(remedy)));
    }
}
