package io.costanalyzer.telemetry.cloudwatch;

import io.costanalyzer.telemetry.Metric;
import io.costanalyzer.telemetry.MetricSink;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;
import software.amazon.awssdk.services.cloudwatch.model.StandardUnit;

/**
 * Puts figures into a CloudWatch namespace, all of them stamped with the time of sending.
 *
 * <p>A figure that is put twice within a minute counts as two samples: read it by Maximum or Average, never by Sum. Text that
 * CloudWatch does not take is {@linkplain DimensionText#encode encoded}. As thread-safe as its client, which is.
 */
public final class CloudWatchMetricSink implements MetricSink {

    /** The namespace that is used when the configuration names none. */
    public static final String DEFAULT_NAMESPACE = "CostAnalyzer";

    /** The operation, which is the IAM action as well. */
    static final String OPERATION = "cloudwatch:PutMetricData";

    private static final Pattern NAMESPACE = Pattern.compile("[A-Za-z0-9._/#-][A-Za-z0-9._/#: -]{0,254}");
    private static final int MAX_DIMENSIONS = 30;

    private final CloudWatchClient client;
    private final String namespace;
    private final Clock clock;

    /**
     * @param client from {@link CloudWatchClients}
     * @param namespace where the figures go
     * @param clock stamps them
     * @throws IllegalArgumentException if CloudWatch does not take such a namespace
     */
    public CloudWatchMetricSink(CloudWatchClient client, String namespace, Clock clock) {
        if (!NAMESPACE.matcher(namespace).matches() || namespace.startsWith("AWS/")) {
            throw new IllegalArgumentException(
                    "A CloudWatch namespace has up to 255 of A-Z a-z 0-9 . _ / # : - and blank,"
                            + " and does not start with AWS/: \"" + namespace + "\"");
        }
        this.client = client;
        this.namespace = namespace;
        this.clock = clock;
    }

    @Override
    public void publish(List<Metric> metrics) {
        Instant now = clock.instant();
        List<MetricDatum> figures =
                metrics.stream().map(metric -> figure(metric, now)).toList();
        for (List<MetricDatum> batch : MetricBatches.of(figures)) {
            try {
                client.putMetricData(put -> put.namespace(namespace).metricData(batch));
            } catch (SdkException failure) {
                throw Refusals.explain(OPERATION, failure);
            }
        }
    }

    private static MetricDatum figure(Metric metric, Instant now) {
        if (metric.dimensions().size() > MAX_DIMENSIONS) {
            throw new IllegalArgumentException(metric.name() + " has more than " + MAX_DIMENSIONS + " dimensions");
        }
        return MetricDatum.builder()
                .metricName(DimensionText.encode(metric.name(), DimensionText.MAX_NAME))
                .dimensions(metric.dimensions().entrySet().stream()
                        .map(dimension -> Dimension.builder()
                                .name(DimensionText.encode(dimension.getKey(), DimensionText.MAX_NAME))
                                .value(DimensionText.encode(dimension.getValue(), DimensionText.MAX_VALUE))
                                .build())
                        .toList())
                .timestamp(now)
                .value(metric.value().doubleValue())
                .unit(unit(metric.unit()))
                .build();
    }

    /** CloudWatch has no unit for money. */
    private static StandardUnit unit(Metric.Unit unit) {
        return switch (unit) {
            case COUNT -> StandardUnit.COUNT;
            case PERCENT -> StandardUnit.PERCENT;
            case SECONDS -> StandardUnit.SECONDS;
            case MONEY -> StandardUnit.NONE;
        };
    }
}
