package io.costanalyzer.analysis.unitcost;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What there was to divide, day by day. A day of which the bill or the count is not known is not there.
 *
 * @param metric what is counted
 * @param byDay the days of which both are known
 */
public record UnitCostDays(UnitMetric metric, SortedMap<LocalDate, Day> byDay) {

    /** Unit costs of counts that stand, such as users, are for so many days. */
    static final int WEEK = 7;

    public UnitCostDays {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    }

    /**
     * A day.
     *
     * @param cost effective cost of usage and purchases
     * @param units how many were counted
     */
    public record Day(Money cost, BigDecimal units) {}

    /**
     * Some days together.
     *
     * @param days how many of them are known
     * @param cost of these
     * @param units their sum, or for counts that stand as many as there would be if each counted for a week
     */
    record Sum(int days, Money cost, BigDecimal units) {

        /** What a unit costs; for counts that stand, in a week. */
        Money perUnit() {
            return cost.perUnit(units);
        }
    }

    /**
     * The days up to a day.
     *
     * @param until the first day that is not looked at: its charges are still coming in
     */
    public static UnitCostDays of(UnitMetric metric, MetricSeries counts, CostLedger ledger, LocalDate until) {
        SortedMap<LocalDate, Day> days = new TreeMap<>();
        ledger.coverage()
                .span()
                .flatMap(span -> ChargePeriod.between(span.start(), until))
                .ifPresent(known -> ledger.dailyCosts(metric.scope(), CostMetric.EFFECTIVE_COST, known)
                        .forEach((day, cost) -> {
                            BigDecimal count = counts.byDay().get(day);
                            if (count != null) {
                                days.put(day, new Day(cost, count));
                            }
                        }));
        return new UnitCostDays(metric, days);
    }

    /** The known days of a period; absent when there is none, or nothing was counted on them. */
    Optional<Sum> sum(ChargePeriod period) {
        SortedMap<LocalDate, Day> known = byDay.subMap(period.start(), period.endExclusive());
        Optional<Money> cost = known.values().stream().map(Day::cost).reduce(Money::plus);
        BigDecimal units = known.values().stream().map(Day::units).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cost.isEmpty() || units.signum() <= 0) {
            return Optional.empty();
        }
        boolean adds = metric.count() == UnitMetric.Count.TOTAL;
        BigDecimal counted = adds
                ? units
                : Money.of(cost.get().currency(), units).perUnit(WEEK).amount();
        return Optional.of(new Sum(known.size(), cost.get(), counted));
    }
}
