package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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

    /** An average month, a twelfth of 365 days, of each environment. */
    public SortedMap<Environment, BridgeSums> perMonth() {
        return scaled(SavingsBridge::month);
    }

    /** An average month of all environments: the exact sum of theirs. */
    public BridgeSums totalPerMonth() {
        return total(perMonth());
    }

    /** All known days of the period together, of each environment: it ends at what the bill says, but for the cut of an average day. */
    public SortedMap<Environment, BridgeSums> ofPeriod() {
        return scaled(day -> day.times(days));
    }

    /** All known days of the period of all environments: the exact sum of theirs. */
    public BridgeSums totalOfPeriod() {
        return total(ofPeriod());
    }

    private SortedMap<Environment, BridgeSums> scaled(UnaryOperator<Money> scale) {
        SortedMap<Environment, BridgeSums> scaled = new TreeMap<>();
        perDay.forEach((environment, day) -> scaled.put(environment, day.each(scale)));
        return Collections.unmodifiableSortedMap(scaled);
    }

    private BridgeSums total(SortedMap<Environment, BridgeSums> parts) {
        return parts.values().stream().reduce(BridgeSums.none(zero), BridgeSums::plus);
    }

    private static Money month(Money perDay) {
        return PerDay.rounded(AverageMonth.of(perDay));
    }
}
