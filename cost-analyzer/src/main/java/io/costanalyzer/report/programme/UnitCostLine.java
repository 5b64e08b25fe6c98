package io.costanalyzer.report.programme;

import io.costanalyzer.analysis.unitcost.UnitCost;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.About;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a unit costs, month by month.
 *
 * @param name of the figure it is divided by
 * @param unit one of what is counted
 * @param about of whose cost
 * @param months oldest first
 * @param change against the month before, as a share
 * @param trend against the first month shown, as a share
 */
public record UnitCostLine(
        String name,
        String unit,
        About about,
        List<Point> months,
        Optional<BigDecimal> change,
        Optional<BigDecimal> trend) {

    public UnitCostLine {
        months = List.copyOf(months);
    }

    /**
     * A month.
     *
     * @param month which
     * @param days of which cost and count are known
     * @param cost of these days, effective
     * @param units what was counted
     * @param perUnit what one costs
     */
    public record Point(YearMonth month, int days, Money cost, BigDecimal units, Money perUnit) {}

    static UnitCostLine of(UnitCost cost) {
        return new UnitCostLine(
                cost.metric().name(),
                cost.metric().unit(),
                About.of(cost.metric().scope()),
                cost.months().stream()
                        .map(one -> new Point(one.month(), one.days(), one.cost(), one.units(), one.perUnit()))
                        .toList(),
                cost.change(),
                cost.trend());
    }
}
