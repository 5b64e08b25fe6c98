package io.costanalyzer.telemetry.cloudwatch;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

/** Cuts figures into requests that CloudWatch takes: at most 1,000 figures and 1 MB each. */
final class MetricBatches {

    static final int MAX_FIGURES = 1000;

    /** Some way below 1 MB, since the size is reckoned and not measured. */
    static final int MAX_BYTES = 900_000;

    /** The names of the fields of one figure, its value, unit and time, in the form encoding of the SDK's query protocol. */
    private static final int FIGURE_OVERHEAD = 400;

    /** The names of the fields of one dimension. */
    private static final int DIMENSION_OVERHEAD = 130;

    /** One character of a form takes up to three. */
    private static final int ENCODED = 3;

    private MetricBatches() {}

    static List<List<MetricDatum>> of(List<MetricDatum> figures) {
        List<List<MetricDatum>> batches = new ArrayList<>();
        List<MetricDatum> batch = new ArrayList<>();
        int bytes = 0;
        for (MetricDatum figure : figures) {
            int size = size(figure);
            if (batch.size() == MAX_FIGURES || (bytes + size > MAX_BYTES && !batch.isEmpty())) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(figure);
            bytes += size;
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static int size(MetricDatum figure) {
        int size = FIGURE_OVERHEAD + ENCODED * figure.metricName().length();
        for (Dimension dimension : figure.dimensions()) {
            size += DIMENSION_OVERHEAD
                    + ENCODED * (dimension.name().length() + dimension.value().length());
        }
        return size;
    }
}
