package io.costanalyzer.telemetry;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One figure for a metrics system, stamped by the sink.
 *
 * @param name in CamelCase, as {@code EffectiveCost}
 * @param dimensions in the order of their names, as {@code Environment=prod}
 * @param value exact; the sink may have to make it a double
 * @param unit what it counts
 */
public record Metric(String name, SortedMap<String, String> dimensions, BigDecimal value, Unit unit) {

    public Metric {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    public static Metric of(String name, Map<String, String> dimensions, BigDecimal value, Unit unit) {
        return new Metric(name, new TreeMap<>(dimensions), value, unit);
    }

    /** What a metric counts. */
    public enum Unit {
        COUNT,
        PERCENT,
        SECONDS,
        /** An amount of money in the currency of the ledger; metrics systems have no unit for it. */
        MONEY
    }
}
