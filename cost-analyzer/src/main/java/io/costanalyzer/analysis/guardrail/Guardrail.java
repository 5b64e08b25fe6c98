package io.costanalyzer.analysis.guardrail;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.metric.WatchedMetric;
import java.util.Optional;
import java.util.Set;

/**
 * Something that must not suffer for a saving.
 *
 * @param name unique, for people
 * @param rule what measures call it by: the preset that it was made from, or its own name
 * @param environment where it is watched; absent for everywhere
 * @param metric the figure
 * @param bound what the figure must not pass
 */
public record Guardrail(
        String name, String rule, Optional<Environment> environment, WatchedMetric metric, Bound bound) {

    /**
     * Whether it is meant by a name that a measure gives, in one of the measure's environments.
     *
     * @param called its name or its rule
     * @param environments where the measure acts; empty for everywhere
     */
    public boolean isMeant(String called, Set<Environment> environments) {
        boolean here = environment.isEmpty() || environments.isEmpty() || environments.contains(environment.get());
        return here && (called.equals(name) || called.equals(rule));
    }
}
