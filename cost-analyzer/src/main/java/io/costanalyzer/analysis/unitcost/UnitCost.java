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

    /**
     * By how much a unit costs more than in the month before, as a share; absent when one of the two is not known. What one of a
     * count that stands costs is compared by the day, so that a longer month is no rise.
     */
    public Optional<BigDecimal> change() {
        if (months.size() < 2) {
            return Optional.empty();
        }
        Month last = months.get(months.size() - 1);
        Month before = months.get(months.size() - 2);
        return before.month().plusMonths(1).equals(last.month()) ? change(before, last) : Optional.empty();
    }

    /** The same against the first month that is known; absent without two months. */
    public Optional<BigDecimal> trend() {
        return months.size() < 2 ? Optional.empty() : change(months.get(0), months.get(months.size() - 1));
    }

    private Optional<BigDecimal> change(Month from, Month to) {
        return from.perUnit().isZero()
                ? Optional.empty()
                : Optional.of(comparable(to, from)
                        .divide(comparable(from, to), MathContext.DECIMAL64)
                        .subtract(BigDecimal.ONE));
    }

    /** What a unit cost, times the days of the other month where it is the cost of a whole one. */
    private BigDecimal comparable(Month month, Month other) {
        BigDecimal perUnit = month.perUnit().amount();
        return metric.count() == UnitMetric.Count.AVERAGE
                ? perUnit.multiply(BigDecimal.valueOf(other.month().lengthOfMonth()))
                : perUnit;
    }
}
