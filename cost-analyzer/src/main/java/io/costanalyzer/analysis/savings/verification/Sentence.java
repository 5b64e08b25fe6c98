package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.focus.CostMetric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** What is said of one measure that was judged: the verdict, and what is wrong or would help. */
final class Sentence {

    private static final BigDecimal LIKELY = new BigDecimal("0.5");

    private final Measure measure;
    private final Judgement judgement;
    private final DayAxis axis;
    private final VerificationPolicy policy;

    Sentence(Measure measure, Judgement judgement, DayAxis axis, VerificationPolicy policy) {
        this.measure = measure;
        this.judgement = judgement;
        this.axis = axis;
        this.policy = policy;
    }

    VerifiedSaving pronounce(Evidence evidence) {
        SavingEstimate estimate = judgement.estimate();
        Optional<Promised> promised = measure.promise().map(promise -> Promised.of(promise, estimate.before()));
        Set<String> together = judgement.shares().stream()
                .flatMap(share -> share.owners().stream())
                .filter(other -> !other.equals(measure))
                .map(Measure::id)
                .collect(Collectors.toSet());
        OptionalInt lostOn = judgement.lostOn();
        SavingsVerdict verdict = verdict(estimate, evidence, promised, together, lostOn.isPresent());
        List<MeasureProblem> problems = new ArrayList<>();
        if (!together.isEmpty()) {
            problems.add(MeasureProblem.SAME_DAY_AND_SCOPE);
        }
        if (promised.filter(Promised::isTooMuch).isPresent()) {
            problems.add(MeasureProblem.PROMISES_TOO_MUCH);
        }
        return new VerifiedSaving(
                measure,
                verdict,
                Optional.of(estimate),
                verdict == SavingsVerdict.REVERTED
                        ? Optional.of(judgement.estimateUntil(lostOn.orElseThrow()))
                        : Optional.empty(),
                Optional.of(evidence),
                promised.map(Promised::perDay),
                Optional.of(new BilledView(
                        judgement.before(CostMetric.BILLED_COST), judgement.actual(CostMetric.BILLED_COST))),
                LifeCycle.of(measure, policy).withLostOn(date(lostOn)),
                date(judgement.unrelatedStep()),
                together,
                judgement.parts(),
                problems,
                remedies(verdict, evidence, together));
    }

    private SavingsVerdict verdict(
            SavingEstimate estimate,
            Evidence evidence,
            Optional<Promised> promised,
            Set<String> together,
            boolean lost) {
        if (!together.isEmpty()) {
            return SavingsVerdict.CANNOT_TELL;
        }
        if (evidence.daysJudged() < policy.fewestAfter() && moreDaysCome(evidence)) {
            return SavingsVerdict.TOO_EARLY;
        }
        return VerdictRule.judge(estimate, promised.flatMap(Promised::share), lost, moreDaysCome(evidence));
    }

    /** Whether the window of judged days is still open. */
    private boolean moreDaysCome(Evidence evidence) {
        return evidence.judged().endExclusive().equals(axis.date(axis.days()))
                && evidence.judged().days() < policy.windowDays();
    }

    private List<Remedy> remedies(SavingsVerdict verdict, Evidence evidence, Set<String> together) {
        Set<Remedy> remedies = new LinkedHashSet<>();
        if (!together.isEmpty()) {
            remedies.add(Remedy.SEPARATE_THE_DATES);
        }
        boolean open = verdict == SavingsVerdict.TOO_EARLY || verdict == SavingsVerdict.CANNOT_TELL;
        if (!open) {
            return List.copyOf(remedies);
        }
        if (moreDaysCome(evidence)) {
            remedies.add(Remedy.WAIT);
        }
        if (evidence.daysJudged() >= policy.fewestAfter() && together.isEmpty()) {
            if (evidence.driven().compareTo(LIKELY) < 0) {
                remedies.add(Remedy.NAME_A_DRIVER);
            }
            if (evidence.daysBefore() < policy.windowDays()) {
                remedies.add(Remedy.READ_EARLIER_MONTHS);
            }
            remedies.add(Remedy.NARROW_THE_SCOPE);
        }
        return List.copyOf(remedies);
    }

    private Optional<LocalDate> date(OptionalInt day) {
        return day.isPresent() ? Optional.of(axis.date(day.getAsInt())) : Optional.empty();
    }
}
