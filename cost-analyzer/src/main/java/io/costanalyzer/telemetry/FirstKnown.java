package io.costanalyzer.telemetry;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Several sources, asked one after the other for what those before them do not know. */
public final class FirstKnown implements MetricSource {

    private final List<MetricSource> sources;

    public FirstKnown(List<MetricSource> sources) {
        this.sources = List.copyOf(sources);
    }

    @Override
    public Map<WatchedMetric, MetricSeries> read(Collection<WatchedMetric> metrics, ChargePeriod period) {
        Map<WatchedMetric, MetricSeries> known = new LinkedHashMap<>();
        List<WatchedMetric> open = new ArrayList<>(metrics);
        for (MetricSource source : sources) {
            if (!open.isEmpty()) {
                source.read(List.copyOf(open), period).forEach((metric, series) -> {
                    if (series.days() > 0) {
                        known.putIfAbsent(metric, series);
                    }
                });
                open.removeAll(known.keySet());
            }
        }
        return known;
    }
}
