package io.costanalyzer.analysis.budget;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A budget that somebody else keeps, and the thresholds that it has reached by its keeper's own figures.
 *
 * @param budget limit and figures
 * @param share spent as a part of the limit, 1 for all of it; absent for a limit of nothing
 * @param forecastShare the forecast as a part of the limit; absent without one, and for a limit of nothing
 * @param actualCrossed the thresholds that the cost so far has reached, in percent
 * @param forecastCrossed the thresholds that the forecast reaches, in percent
 */
public record ExternalBudgetStatus(
        ExternalBudget budget,
        Optional<BigDecimal> share,
        Optional<BigDecimal> forecastShare,
        SortedSet<Integer> actualCrossed,
        SortedSet<Integer> forecastCrossed) {

    public ExternalBudgetStatus {
        actualCrossed = Collections.unmodifiableSortedSet(new TreeSet<>(actualCrossed));
        forecastCrossed = Collections.unmodifiableSortedSet(new TreeSet<>(forecastCrossed));
    }
}
