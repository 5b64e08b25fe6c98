package io.costanalyzer.analysis.unitcost;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** Divides the bill by a count, month by month. */
public final class UnitCosts {

    private UnitCosts() {}

    /**
     * What a unit costs.
     *
     * @param metric what is counted, and of whose cost
     * @param counts how many there were on each day
     * @param ledger the bill
     * @param last the last month that is looked at
     * @param until the first day that is not looked at: its charges are still coming in
     */
    public static UnitCost of(
            UnitMetric metric, MetricSeries counts, CostLedger ledger, YearMonth last, LocalDate until) {
        List<UnitCost.Month> months = new ArrayList<>();
        for (YearMonth month : ledger.months()) {
            if (!month.isAfter(last)) {
                ChargePeriod.between(month.atDay(1), until)
                        .flatMap(ChargePeriod.ofMonth(month)::intersection)
                        .flatMap(days -> month(metric, counts.within(days), ledger, days))
                        .ifPresent(months::add);
            }
        }
        return new UnitCost(metric, months);
    }

    private static Optional<UnitCost.Month> month(
            UnitMetric metric, MetricSeries counts, CostLedger ledger, ChargePeriod days) {
        SortedMap<LocalDate, Money> costs = ledger.dailyCosts(metric.scope(), CostMetric.EFFECTIVE_COST, days);
        Money cost = Money.zero(ledger.currency());
        BigDecimal sum = BigDecimal.ZERO;
        int known = 0;
        for (Map.Entry<LocalDate, Money> day : costs.entrySet()) {
            BigDecimal count = counts.byDay().get(day.getKey());
            if (count != null) {
                cost = cost.plus(day.getValue());
                sum = sum.add(count);
                known++;
            }
        }
        if (known == 0 || sum.signum() <= 0) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.from(days.start());
        if (metric.count() == UnitMetric.Count.TOTAL) {
            return Optional.of(new UnitCost.Month(month, known, cost, sum, cost.perUnit(sum)));
        }
        BigDecimal mean = Money.of(ledger.currency(), sum).perUnit(known).amount();
        Money perUnit = cost.times(month.lengthOfMonth()).perUnit(sum);
        return Optional.of(new UnitCost.Month(month, known, cost, mean, perUnit));
    }
}
