package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One bridge: baseline − actual = Σ measures + usage change + price change + new services + removed services +
 * unexplained, exactly. Every step is positive where it lowers the cost and negative where it raises it.
 *
 * @param baseline what was before
 * @param actual what is
 * @param measures what measures contribute; no set of ids twice
 * @param usageChange less use than before, beside what measures did
 * @param priceChange lower prices than before, beside what measures did
 * @param newServices what was not there before: never above zero unless it is a credit
 * @param removedServices what is no longer there
 * @param unexplained the rest, shown and not spread
 */
public record BridgeSums(
        Money baseline,
        Money actual,
        List<MeasureStep> measures,
        Money usageChange,
        Money priceChange,
        Money newServices,
        Money removedServices,
        Money unexplained) {

    /** @throws IllegalArgumentException if the identity does not hold to the last digit, or a step is there twice */
    public BridgeSums {
        measures = List.copyOf(measures);
        Money steps = steps(measures, usageChange, priceChange, newServices, removedServices);
        Money difference = baseline.minus(actual);
        if (!difference.equals(steps.plus(unexplained))) {
            throw new IllegalArgumentException("The bridge spans " + difference + " and its steps sum to "
                    + steps.plus(unexplained) + ", unexplained included");
        }
        if (measures.stream().map(MeasureStep::measureIds).distinct().count() < measures.size()) {
            throw new IllegalArgumentException("A measure has two steps on one bridge: " + measures);
        }
    }

    /** A bridge whose unexplained part is what the steps leave. */
    static BridgeSums closing(
            Money baseline,
            Money actual,
            List<MeasureStep> measures,
            Money usageChange,
            Money priceChange,
            Money newServices,
            Money removedServices) {
        Money steps = steps(measures, usageChange, priceChange, newServices, removedServices);
        return new BridgeSums(
                baseline,
                actual,
                measures,
                usageChange,
                priceChange,
                newServices,
                removedServices,
                baseline.minus(actual).minus(steps));
    }

    static BridgeSums none(Money zero) {
        return new BridgeSums(zero, zero, List.of(), zero, zero, zero, zero, zero);
    }

    private static Money steps(List<MeasureStep> measures, Money usage, Money price, Money added, Money removed) {
        Money sum = usage.plus(price).plus(added).plus(removed);
        for (MeasureStep step : measures) {
            sum = sum.plus(step.saved());
        }
        return sum;
    }

    /** The whole way from the baseline to the actual cost: positive when the cost has fallen. */
    public Money difference() {
        return baseline.minus(actual);
    }

    /** What all measures contribute together. */
    public Money measured() {
        return steps(measures, zero(), zero(), zero(), zero());
    }

    /** Two bridges side by side, step by step. */
    public BridgeSums plus(BridgeSums other) {
        Map<Set<String>, Money> steps = new LinkedHashMap<>();
        measures.forEach(step -> steps.merge(step.measureIds(), step.saved(), Money::plus));
        other.measures.forEach(step -> steps.merge(step.measureIds(), step.saved(), Money::plus));
        List<MeasureStep> both = new ArrayList<>();
        steps.forEach((ids, saved) -> both.add(new MeasureStep(ids, saved)));
        return new BridgeSums(
                baseline.plus(other.baseline),
                actual.plus(other.actual),
                both,
                usageChange.plus(other.usageChange),
                priceChange.plus(other.priceChange),
                newServices.plus(other.newServices),
                removedServices.plus(other.removedServices),
                unexplained.plus(other.unexplained));
    }

    /** This bridge with every figure on another scale; what that rounds off is unexplained. */
    BridgeSums each(UnaryOperator<Money> scale) {
        return closing(
                scale.apply(baseline),
                scale.apply(actual),
                measures.stream()
                        .map(step -> new MeasureStep(step.measureIds(), scale.apply(step.saved())))
                        .toList(),
                scale.apply(usageChange),
                scale.apply(priceChange),
                scale.apply(newServices),
                scale.apply(removedServices));
    }

    private Money zero() {
        return Money.zero(baseline.currency());
    }
}
