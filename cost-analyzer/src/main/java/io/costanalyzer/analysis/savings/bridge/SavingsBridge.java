package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bridge from the baseline to the bill, per environment and in total: effective cost of usage and purchases.
 *
 * @param origin where the baseline comes from, a clause for people
 * @param period the days that the actual cost is taken from
 * @param days how many of them are known
 * @param perDay an average day of each environment
 * @param zero nothing, in the currency of the bill
 */
public record SavingsBridge(
        String origin, ChargePeriod period, int days, SortedMap<Environment, BridgeSums> perDay, Money zero) {

    public SavingsBridge {
        perDay = Collections.unmodifiableSortedMap(new TreeMap<>(perDay));
    }

    /** An average day of all environments: the exact sum of theirs. */
    public BridgeSums totalPerDay() {
        return total(perDay);
    }

    /** All known days of the period together, of each environment: it ends at what the bill says, but for the cut of an average day. */
    public SortedMap<Environment, BridgeSums> ofPeriod() {
        SortedMap<Environment, BridgeSums> period = new TreeMap<>();
        perDay.forEach((environment, day) -> period.put(environment, day.each(amount -> amount.times(days))));
        return Collections.unmodifiableSortedMap(period);
    }

    /** All known days of the period of all environments: the exact sum of theirs. */
    public BridgeSums totalOfPeriod() {
        return total(ofPeriod());
    }

    private BridgeSums total(SortedMap<Environment, BridgeSums> parts) {
        return parts.values().stream().reduce(BridgeSums.none(zero), BridgeSums::plus);
    }
}
