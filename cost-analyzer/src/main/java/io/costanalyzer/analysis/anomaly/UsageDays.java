package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.analysis.calendar.MonthlyPrice;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostSeries;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * One usage type as numbers, day by day: what it cost, at which price, and what its use would have cost at one price,
 * so that a dearer unit and more units are two things. Not a number where a day is not covered.
 */
final class UsageDays {

    /** The usual price is the middle of so many days. */
    private static final int PRICE_DAYS = 35;

    private final CostSeries series;
    private final boolean byMonth;
    private final double[] cost;
    private final double[] quantity;
    private final double[] logPrice;
    private final double[] usage;
    private double firstPrice = Double.NaN;

    private final double[] wholeCost;
    private final double[] wholeQuantity;

    private UsageDays(CostSeries series, int days) {
        this.series = series;
        this.byMonth = series.consumedUnit().filter(MonthlyPrice::isUnit).isPresent();
        this.cost = new double[days];
        this.quantity = new double[days];
        this.wholeCost = new double[days];
        this.wholeQuantity = new double[days];
        this.logPrice = new double[days];
        this.usage = new double[days];
    }

    static UsageDays of(CostSeries series, DayGrid grid, boolean[] covered) {
        UsageDays line = new UsageDays(series, grid.size());
        for (int i = 0; i < grid.size(); i++) {
            LocalDate day = grid.day(i);
            double cost = series.exact(CostMetric.EFFECTIVE_COST, day).doubleValue();
            double quantity = series.consumedQuantity(day)
                    .map(amount -> amount.doubleValue())
                    .orElse(Double.NaN);
            line.wholeCost[i] = covered[i] ? cost : Double.NaN;
            line.wholeQuantity[i] = quantity;
            line.restate(i, 1);
        }
        return line;
    }

    /** Writes a part of a day's charges and what follows from it; the days before it must have been written. */
    void restate(int day, double part) {
        double dollars = wholeCost[day] * part;
        double units = wholeQuantity[day] * part;
        cost[day] = dollars;
        quantity[day] = units;
        logPrice[day] = dollars > 0 && units > 0 ? Math.log(dollars / units) : Double.NaN;
        firstPrice = Double.isNaN(firstPrice) ? logPrice[day] : firstPrice;
        boolean priced = !Double.isNaN(firstPrice) && !Double.isNaN(units) && !Double.isNaN(dollars);
        usage[day] = priced ? units * Math.exp(firstPrice) : dollars;
    }

    CostSeries series() {
        return series;
    }

    /** Whether a day's price depends on the length of its month. */
    boolean byMonth() {
        return byMonth;
    }

    double cost(int day) {
        return cost[day];
    }

    double quantity(int day) {
        return quantity[day];
    }

    /** What the use of a day would have cost at the first price that is known. */
    double usage(int day) {
        return usage[day];
    }

    /** What has become of the first price by a day: the middle price of the days before, as a part of it. */
    double priceFactor(int day) {
        double usual = Sorted.of(logPrice, day - PRICE_DAYS, day).median();
        return Double.isNaN(usual) ? 1 : Math.exp(usual - firstPrice);
    }

    /** The middle price of a unit over the days before; not a number where there is none. */
    double usualPrice(int day) {
        return Math.exp(Sorted.of(logPrice, day - PRICE_DAYS, day).median());
    }

    /** The logarithm of the price of a unit; not a number where nothing was used or charged. */
    double[] logPrice() {
        return logPrice;
    }

    /** Whether it was used for nothing on one of these days, as a free tier is. */
    boolean isFree(int from, int toExclusive) {
        for (int i = Math.max(0, from); i < toExclusive; i++) {
            if (cost[i] == 0 && quantity[i] > 0) {
                return true;
            }
        }
        return false;
    }

    /** The dearest day; zero when nothing is known. */
    double largest() {
        return Arrays.stream(cost).filter(one -> !Double.isNaN(one)).max().orElse(0);
    }

    /** Whether it cost nothing on all of these days. */
    boolean isSilent(int from, int toExclusive) {
        return Arrays.stream(cost, Math.max(0, from), toExclusive).noneMatch(one -> Math.abs(one) > 0);
    }
}
