package io.costanalyzer.analysis.unitcost;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The orders of a shop, over which all spending is divided; a rise of a quarter is told. */
final class Orders {

    private Orders() {}

    static UnitMetric metric(UnitMetric.Count count) {
        return new UnitMetric(
                "orders",
                "order",
                Scope.spending(),
                WatchedMetric.of("Shop", "Orders", Map.of(), "Sum", Optional.empty()),
                count,
                new BigDecimal("0.25"));
    }

    /** How many of each day from March to July 2026; an empty text where nobody counted. */
    static MetricSeries counts(Function<LocalDate, String> count) {
        TreeMap<LocalDate, BigDecimal> days = new TreeMap<>();
        LedgerSketch.days("2026-03-01", "2026-08-01").dates().forEach(day -> {
            String counted = count.apply(day);
            if (!counted.isEmpty()) {
                days.put(day, new BigDecimal(counted));
            }
        });
        return new MetricSeries(days);
    }
}
