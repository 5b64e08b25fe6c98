package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.money.Money;
import java.util.Set;

/**
 * What measures contribute to a bridge.
 *
 * @param measureIds one, or several that cannot be told apart
 * @param saved by how much they lower the cost, negative when they raise it; an estimate
 */
public record MeasureStep(Set<String> measureIds, Money saved) {
    public MeasureStep {
        measureIds = Set.copyOf(measureIds);
    }
}
