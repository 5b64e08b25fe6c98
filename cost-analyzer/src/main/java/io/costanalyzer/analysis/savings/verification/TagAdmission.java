package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.Scope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which tags of measures are known for long enough, and a clear word for those that are not. */
final class TagAdmission {

    private final CostLedger ledger;
    private final DayAxis axis;
    private final VerificationPolicy policy;

    TagAdmission(CostLedger ledger, DayAxis axis, VerificationPolicy policy) {
        this.ledger = ledger;
        this.axis = axis;
        this.policy = policy;
    }

    /** The tags by which usage can be looked at apart: those known for long enough before their measure. */
    MeasuredTags known(List<Measure> measures) {
        return new MeasuredTags(measures.stream()
                .filter(measure ->
                        !measure.scope().tags().isEmpty() && measure.applied().isPresent())
                .filter(measure -> problem(measure).isEmpty())
                .map(measure -> new MeasuredTags.Known(
                        measure.scope(),
                        axis.date(since(ledger.tagged(measure.scope())).orElseThrow())))
                .toList());
    }

    /** What is wrong with the tags of a measure that was applied; nothing for one without tags. */
    Optional<MeasureProblem> problem(Measure measure) {
        Scope scope = measure.scope();
        if (scope.tags().isEmpty()) {
            return Optional.empty();
        }
        if (since(ledger.readWith(scope)).isEmpty()) {
            return Optional.of(MeasureProblem.TAG_NOT_READ);
        }
        OptionalInt since = since(ledger.tagged(scope));
        if (since.isEmpty()) {
            return Optional.of(MeasureProblem.TAG_NOT_SEEN);
        }
        int at = axis.index(measure.applied().orElseThrow());
        boolean early = axis.covered(0, at) < policy.fewestBefore();
        return early || axis.covered(since.getAsInt(), at) >= policy.fewestBefore()
                ? Optional.empty()
                : Optional.of(MeasureProblem.TAG_KNOWN_TOO_LATE);
    }

    /** The first day from which on every covered day of the axis is among these, if the last one is. */
    private OptionalInt since(Coverage known) {
        int since = axis.days();
        boolean any = false;
        for (int day = axis.days() - 1; day >= 0; day--) {
            if (axis.isCovered(day)) {
                if (!known.covers(axis.date(day))) {
                    break;
                }
                since = day;
                any = true;
            }
        }
        return any ? OptionalInt.of(since) : OptionalInt.empty();
    }
}
