package io.costanalyzer.analysis.budget;

import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A limit for what a calendar month may cost.
 *
 * @param name unique, for people
 * @param scope what counts towards it
 * @param perMonth the limit of the billed cost of a calendar month, whatever its length
 * @param actualThresholds percents of the limit at which the cost so far is told, as 50, 80, 100
 * @param forecastThresholds percents of the limit at which the forecast of the month is told
 */
public record Budget(
        String name,
        Scope scope,
        Money perMonth,
        SortedSet<Integer> actualThresholds,
        SortedSet<Integer> forecastThresholds) {

    public Budget {
        if (perMonth.signum() <= 0) {
            throw new IllegalArgumentException("The budget " + name + " needs a limit above zero, not " + perMonth);
        }
        actualThresholds = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(actualThresholds));
        forecastThresholds = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(forecastThresholds));
    }
}
