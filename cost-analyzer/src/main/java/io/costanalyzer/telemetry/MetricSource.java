package io.costanalyzer.telemetry;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import java.util.Collection;
import java.util.Map;

/** Gives figures other than costs, day by day. */
public interface MetricSource {

    /**
     * What is known of some metrics.
     *
     * @param metrics which; none asks nobody
     * @param period of which days, in UTC
     * @return what is known of each that was found; one that is not there is not known
     * @throws TelemetryUnavailableException when the other side refuses or does not answer
     */
    Map<WatchedMetric, MetricSeries> read(Collection<WatchedMetric> metrics, ChargePeriod period);
}
