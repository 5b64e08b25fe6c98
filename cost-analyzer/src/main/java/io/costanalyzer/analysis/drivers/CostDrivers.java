package io.costanalyzer.analysis.drivers;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.money.Money;
import java.util.List;

/**
 * What changed from one month to the next, in the cost of usage and purchases.
 *
 * @param metric by which cost
 * @param period the days of the month that are compared
 * @param previousPeriod the days of the month before that they are compared with
 * @param cost of the covered days of the month
 * @param previousCost of the covered days before
 * @param changePerDay what a covered day costs more than before, negative for less: the figure that compares months of
 *     any length
 * @param drivers the largest changes, largest first, whatever their direction
 * @param other the sum of all other changes; with {@code drivers} it adds up to {@link #change()} exactly
 * @param otherCount how many changes these are
 */
public record CostDrivers(
        CostMetric metric,
        ChargePeriod period,
        ChargePeriod previousPeriod,
        Money cost,
        Money previousCost,
        Money changePerDay,
        List<CostDriver> drivers,
        Money other,
        int otherCount) {

    public CostDrivers {
        drivers = List.copyOf(drivers);
    }

    /** What the days cost more than those before, negative for less. */
    public Money change() {
        return cost.minus(previousCost);
    }
}
