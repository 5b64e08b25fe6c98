package io.costanalyzer.analysis.metric;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure that a metrics system keeps, in the words of CloudWatch.
 *
 * @param namespace such as {@code AWS/ApiGateway}
 * @param name such as {@code Latency}
 * @param dimensions which of the figures of this name, in the order of their names
 * @param statistic how a day's values become one: {@code Average}, {@code Sum}, {@code p95} …
 * @param unit what it counts; absent for whatever it is kept in. A figure that is kept in another unit is not this one
 * @param region where it is kept, when that is not where everything else is
 */
public record WatchedMetric(
        String namespace,
        String name,
        SortedMap<String, String> dimensions,
        String statistic,
        Optional<MetricUnit> unit,
        Optional<String> region) {

    public WatchedMetric {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    /** A metric of the usual region. */
    public static WatchedMetric of(
            String namespace,
            String name,
            Map<String, String> dimensions,
            String statistic,
            Optional<MetricUnit> unit) {
        return new WatchedMetric(namespace, name, new TreeMap<>(dimensions), statistic, unit, Optional.empty());
    }

    /** For people: {@code AWS/ApiGateway Latency (ApiName=clinic), p95 of a day}. */
    public String description() {
        StringBuilder text = new StringBuilder(namespace).append(' ').append(name);
        if (!dimensions.isEmpty()) {
            StringBuilder inner = new StringBuilder();
            dimensions.forEach((key, value) -> inner.append(inner.isEmpty() ? "" : ", ")
                    .append(key)
                    .append('=')
                    .append(value));
            text.append(" (").append(inner).append(')');
        }
        return text.append(", ").append(statistic).append(" of a day").toString();
    }
}
