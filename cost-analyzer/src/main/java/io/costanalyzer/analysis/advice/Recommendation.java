package io.costanalyzer.analysis.advice;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.util.Set;

/**
 * Advice for an environment.
 *
 * @param rule what was found
 * @param environment where
 * @param series what of the bill it is about
 * @param perMonth what that costs in an average month, effective
 * @param low the least that would be saved of it
 * @param high the most
 */
public record Recommendation(
        AdviceRule rule, Environment environment, Set<SeriesKey> series, Money perMonth, Money low, Money high) {
    public Recommendation {
        series = Set.copyOf(series);
    }
}
