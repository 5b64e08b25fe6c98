package io.costanalyzer.report.programme;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * Everything that could still be done.
 *
 * @param days the days it rests on; absent when too few are known
 * @param lines the largest possible saving first
 * @param low the least that all of it together would save: what two lines are about counts once
 * @param high the most
 */
public record AdviceList(Optional<ChargePeriod> days, List<AdviceLine> lines, Money low, Money high) {
    public AdviceList {
        lines = List.copyOf(lines);
    }
}
