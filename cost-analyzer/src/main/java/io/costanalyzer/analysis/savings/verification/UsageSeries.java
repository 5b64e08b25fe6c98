package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One usage type of one environment, or the part of it with certain tags, over all accounts and regions, as floating point, beside the exact
 * series.
 */
final class UsageSeries {

    private final SeriesKey key;
    private final List<CostSeries> sources;
    private final int begin;
    private final double[] cost;
    private final double @Nullable [] quantity;
    private final @Nullable String unit;
    private final boolean monthly;

    /** @param sources at least one; of one environment, service, usage type and charge category */
    UsageSeries(List<CostSeries> sources, DayAxis axis) {
        this(sources.get(0).key(), sources, axis, 0);
    }

    /**
     * @param key what it is, with those tags that tell it apart
     * @param begin the first day on which it is known; there is nothing on earlier ones
     */
    UsageSeries(SeriesKey key, List<CostSeries> sources, DayAxis axis, int begin) {
        this.key = key;
        this.begin = begin;
        this.sources = List.copyOf(sources);
        this.cost = new double[axis.days()];
        double[] used = new double[axis.days()];
        for (CostSeries source : sources) {
            for (int day = begin; day < cost.length; day++) {
                LocalDate date = axis.date(day);
                cost[day] += source.exact(CostMetric.EFFECTIVE_COST, date).doubleValue();
                used[day] += source.consumedQuantity(date)
                        .map(BigDecimal::doubleValue)
                        .orElse(Double.NaN);
            }
        }
        // A price of other days would be made of a part: the bill says for every day how much was used, or for none.
        boolean counted = Arrays.stream(used).noneMatch(Double::isNaN);
        this.unit = counted ? commonUnit(sources).orElse(null) : null;
        this.quantity = unit == null ? null : used;
        this.monthly = unit == null ? MonthlyPrices.showsIn(cost, axis) : MonthlyPrices.isUnit(unit);
    }

    private static Optional<String> commonUnit(List<CostSeries> sources) {
        Optional<String> first = sources.get(0).consumedUnit();
        boolean all = sources.stream().allMatch(source -> source.consumedUnit().equals(first));
        return all ? first : Optional.empty();
    }

    SeriesKey key() {
        return key;
    }

    /** The first day on which it is known; later than the axis begins for a part by tag. */
    int begin() {
        return begin;
    }

    List<CostSeries> sources() {
        return sources;
    }

    /** Effective cost by day. */
    double[] cost() {
        return cost;
    }

    /** Quantity by day, where the bill gives it in one unit. */
    double @Nullable [] quantity() {
        return quantity;
    }

    Optional<String> unit() {
        return Optional.ofNullable(unit);
    }

    /** Whether a day is a part of a month's price, so that its figures are to be taken times the month's length. */
    boolean isMonthly() {
        return monthly;
    }

    /** How much was used by day: the quantity, or the cost where the bill gives none; months made equally long. */
    double[] use(DayAxis axis) {
        double[] use = (quantity == null ? cost : quantity).clone();
        for (int day = 0; monthly && day < use.length; day++) {
            use[day] *= axis.monthLength(day);
        }
        return use;
    }

    /** The exact cost of a period. */
    BigDecimal exact(CostMetric metric, ChargePeriod period) {
        return sources.stream()
                .map(source -> source.cost(metric, period).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
