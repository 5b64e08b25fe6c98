package io.costanalyzer.report.programme;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.savings.bridge.BridgeSums;
import io.costanalyzer.analysis.savings.bridge.MeasureStep;
import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * From the baseline to the actual cost, step by step: baseline − the sum of the steps = actual, exactly.
 *
 * @param environment of one environment; absent for all of them together
 * @param days of so many days all amounts are
 * @param baseline what was before
 * @param steps what lowers the cost, positive, and what raises it, negative; the measures first
 * @param actual what is
 */
public record SavingsSpan(Optional<Environment> environment, int days, Money baseline, List<Step> steps, Money actual) {

    /** @throws IllegalArgumentException if the identity does not hold */
    public SavingsSpan {
        steps = List.copyOf(steps);
        Money left = baseline;
        for (Step step : steps) {
            left = left.minus(step.saved());
        }
        if (!left.equals(actual)) {
            throw new IllegalArgumentException(
                    "The steps lead from " + baseline + " to " + left + ", not to " + actual);
        }
    }

    /** What a step is. */
    public enum Kind {
        MEASURE,
        USAGE,
        PRICE,
        NEW_SERVICES,
        REMOVED_SERVICES,
        UNEXPLAINED
    }

    /**
     * A step.
     *
     * @param kind what it is
     * @param measureIds of which measures, in alphabetical order; empty for other steps
     * @param saved by how much it lowers the cost; negative when it raises it
     */
    public record Step(Kind kind, List<String> measureIds, Money saved) {
        public Step {
            measureIds = List.copyOf(measureIds);
        }
    }

    static SavingsSpan of(Optional<Environment> environment, int days, BridgeSums sums) {
        List<Step> steps = new ArrayList<>();
        sums.measures().stream()
                .sorted(Comparator.comparing(MeasureStep::saved)
                        .reversed()
                        .thenComparing(step -> ids(step).toString()))
                .forEach(step -> steps.add(new Step(Kind.MEASURE, ids(step), step.saved())));
        steps.add(new Step(Kind.USAGE, List.of(), sums.usageChange()));
        steps.add(new Step(Kind.PRICE, List.of(), sums.priceChange()));
        steps.add(new Step(Kind.NEW_SERVICES, List.of(), sums.newServices()));
        steps.add(new Step(Kind.REMOVED_SERVICES, List.of(), sums.removedServices()));
        steps.add(new Step(Kind.UNEXPLAINED, List.of(), sums.unexplained()));
        return new SavingsSpan(environment, days, sums.baseline(), steps, sums.actual());
    }

    /** What all steps of a kind save together; negative when they raise the cost. */
    public Money saved(Kind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .map(Step::saved)
                .reduce(baseline.minus(baseline), Money::plus);
    }

    private static List<String> ids(MeasureStep step) {
        return step.measureIds().stream().sorted().toList();
    }
}
