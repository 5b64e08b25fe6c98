package io.costanalyzer.analysis.advice;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is advised.
 *
 * @param days the days it rests on; absent when too few are known, and then nothing is advised
 * @param recommendations the largest possible saving first
 * @param low the least that all of them together would save in an average month: what two of them are about counts once
 * @param high the most
 */
public record Advice(Optional<ChargePeriod> days, List<Recommendation> recommendations, Money low, Money high) {
    public Advice {
        recommendations = List.copyOf(recommendations);
    }
}
