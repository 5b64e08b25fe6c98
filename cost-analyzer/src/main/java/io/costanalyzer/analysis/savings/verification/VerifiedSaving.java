package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a measure.
 *
 * @param measure what was promised
 * @param verdict where it stands
 * @param estimate what it saves by the mean of all judged days; absent as long as nothing can be said
 * @param untilLost what it saved by the mean of the judged days on which it still did; for one that is reverted alone
 * @param evidence what the estimate rests on; absent with it
 * @param promised what was promised for a day, in the currency of the bill; absent without a promise or a base for it
 * @param billed what its scope was billed at before and after, beside the effective cost; absent with the estimate
 * @param lifeCycle the dates on its way
 * @param stepOn a day on which its scope stepped while it was in force, and not because of it; if this is when the measure
 *     really came into force, its date is wrong
 * @param together the ids of the measures that it cannot be told from; the estimate is then that of all of them together
 * @param parts the estimate in parts, by the measures that share them, each set of measures once; empty without an estimate
 * @param problems what is wrong with it
 * @param remedies what would make the data tell, when they do not
 */
public record VerifiedSaving(
        Measure measure,
        SavingsVerdict verdict,
        Optional<SavingEstimate> estimate,
        Optional<SavingEstimate> untilLost,
        Optional<Evidence> evidence,
        Optional<Money> promised,
        Optional<BilledView> billed,
        LifeCycle lifeCycle,
        Optional<LocalDate> stepOn,
        Set<String> together,
        List<SavingPart> parts,
        List<MeasureProblem> problems,
        List<Remedy> remedies) {

    public VerifiedSaving {
        together = Set.copyOf(together);
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
        remedies = List.copyOf(remedies);
    }

    /** A measure that shares all of its saving with the same others, or with none. */
    public VerifiedSaving(
            Measure measure,
            SavingsVerdict verdict,
            Optional<SavingEstimate> estimate,
            Optional<SavingEstimate> untilLost,
            Optional<Evidence> evidence,
            Optional<Money> promised,
            Optional<BilledView> billed,
            LifeCycle lifeCycle,
            Optional<LocalDate> stepOn,
            Set<String> together,
            List<MeasureProblem> problems,
            List<Remedy> remedies) {
        this(
                measure,
                verdict,
                estimate,
                untilLost,
                evidence,
                promised,
                billed,
                lifeCycle,
                stepOn,
                together,
                estimate.stream().map(whole -> shared(measure, together, whole)).toList(),
                problems,
                remedies);
    }

    private static SavingPart shared(Measure measure, Set<String> together, SavingEstimate whole) {
        Set<String> ids = new HashSet<>(together);
        ids.add(measure.id());
        return new SavingPart(ids, whole);
    }

    /**
     * Whether what it saves or costs is distinguishable from zero, so that it counts where savings are added up: the
     * estimate, that of all measures it cannot be told from included, lies beyond its interval's doubt, or was lost after it
     * did.
     */
    public boolean isClear() {
        boolean apart = estimate.filter(found ->
                        found.shareLow().signum() > 0 || found.shareHigh().signum() < 0)
                .isPresent();
        return verdict == SavingsVerdict.REVERTED || (verdict != SavingsVerdict.TOO_EARLY && apart);
    }

    /** A measure of which nothing can be measured, or not yet. */
    static VerifiedSaving unmeasured(
            Measure measure,
            VerificationPolicy policy,
            SavingsVerdict verdict,
            List<MeasureProblem> problems,
            List<Remedy> remedies) {
        List<MeasureProblem> all = new ArrayList<>(problems);
        if (promisesTooMuch(measure)) {
            all.add(MeasureProblem.PROMISES_TOO_MUCH);
        }
        return new VerifiedSaving(
                measure,
                verdict,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LifeCycle.of(measure, policy),
                Optional.empty(),
                Set.of(),
                all,
                remedies);
    }

    private static boolean promisesTooMuch(Measure measure) {
        return measure.promise()
                .filter(promise ->
                        promise instanceof Promise.OfScope part && part.share().compareTo(BigDecimal.ONE) > 0)
                .isPresent();
    }
}
