package io.costanalyzer.analysis.unitcost;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a unit costs, month by month. Effective cost of usage and purchases over the days of which both the bill and the
 * count are known.
 *
 * @param metric what is counted
 * @param months oldest first; the last one is the month of the report. Months without a count are left out
 */
public record UnitCost(UnitMetric metric, List<Month> months) {

    public UnitCost {
        months = List.copyOf(months);
    }

    /**
     * A month.
     *
     * @param month which
     * @param days of which both cost and count are known
     * @param cost of these days
     * @param units counted on these days: their sum, or their mean
     * @param perUnit for counts that add up, the cost of one; for counts that stand, the cost of one in a whole month at
     *     these days' pace
     */
    public record Month(YearMonth month, int days, Money cost, BigDecimal units, Money perUnit) {}

    /** The newest month. */
    public Optional<Month> latest() {
        return months.isEmpty() ? Optional.empty() : Optional.of(months.get(months.size() - 1));
    }

    /** By how much a unit costs more than in the month before, as a share; absent without two months. */
    public Optional<BigDecimal> change() {
        return months.size() < 2
                ? Optional.empty()
                : change(months.get(months.size() - 2), months.get(months.size() - 1));
    }

    /** By how much a unit costs more than in the first month that is known; absent without two months. */
    public Optional<BigDecimal> trend() {
        return months.size() < 2 ? Optional.empty() : change(months.get(0), months.get(months.size() - 1));
    }

    private static Optional<BigDecimal> change(Month from, Month to) {
        return from.perUnit().isZero()
                ? Optional.empty()
                : Optional.of(to.perUnit()
                        .amount()
                        .divide(from.perUnit().amount(), MathContext.DECIMAL64)
                        .subtract(BigDecimal.ONE));
    }
}
