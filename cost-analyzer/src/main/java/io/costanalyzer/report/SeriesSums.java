package io.costanalyzer.report;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One series summed once over everything that the tables need, so that each of them only adds up sums.
 *
 * @param key of the series
 * @param actual the days of the month
 * @param previous the days before, known or not
 * @param history thirteen months; empty where no table needs them
 * @param used the quantity of the days of the month, where the bill gives it in one unit
 * @param usedBefore the quantity of the days before, likewise
 * @param unit of the quantities
 */
record SeriesSums(
        SeriesKey key,
        Money actual,
        Money previous,
        List<Money> history,
        Optional<BigDecimal> used,
        Optional<BigDecimal> usedBefore,
        Optional<String> unit) {

    /** The sums of every series of a scope, with their thirteen months. */
    static List<SeriesSums> of(Frame frame, Scope scope, CostMetric metric) {
        return frame.ledger().series(scope).stream()
                .map(series -> of(frame, series, metric))
                .toList();
    }

    private static SeriesSums of(Frame frame, CostSeries series, CostMetric metric) {
        ComparedPeriods periods = frame.periods();
        return new SeriesSums(
                series.key(),
                series.cost(metric, periods.current()),
                series.cost(metric, periods.previous()),
                frame.months().stream()
                        .map(month -> series.cost(metric, ChargePeriod.ofMonth(month)))
                        .toList(),
                series.consumedQuantity(periods.current()),
                series.consumedQuantity(periods.previous()),
                series.consumedUnit());
    }
}
