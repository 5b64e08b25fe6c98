package io.costanalyzer.telemetry;

import java.util.List;

/** Takes figures for dashboards and alarms. */
public interface MetricSink {

    /**
     * Sends all of them, stamped with the time of sending: figures that are stamped a day back can take two days to
     * appear in CloudWatch.
     *
     * @throws TelemetryUnavailableException when the other side refuses or does not answer
     */
    void publish(List<Metric> metrics);
}
