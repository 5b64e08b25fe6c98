package io.costanalyzer.wiring;

import io.costanalyzer.config.DeliverySettings;
import io.costanalyzer.telemetry.MetricSink;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchClients;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchMetricSink;
import java.time.Clock;
import java.util.Optional;

/** Opens the way for figures: CloudWatch where the configuration names a namespace, and none otherwise. */
final class TelemetryConnection {

    private TelemetryConnection() {}

    static MetricSink open(DeliverySettings settings, Clock clock) {
        return settings.metricsNamespace()
                .<MetricSink>map(namespace ->
                        new CloudWatchMetricSink(CloudWatchClients.connect(Optional.empty()), namespace, clock))
                .orElse(metrics -> {});
    }
}
