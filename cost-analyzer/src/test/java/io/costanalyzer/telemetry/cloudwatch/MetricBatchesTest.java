package io.costanalyzer.telemetry.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDatum;

class MetricBatchesTest {

    @Test
    void aThousandFiguresFitIntoOneRequest() {
        assertThat(MetricBatches.of(Collections.nCopies(1000, figure(10)))).hasSize(1);
        assertThat(MetricBatches.of(Collections.nCopies(1001, figure(10))))
                .extracting(List::size)
                .containsExactly(1000, 1);
        assertThat(MetricBatches.of(List.of())).isEmpty();
    }

    @Test
    void longValuesMakeSmallerRequests() {
        List<MetricDatum> figures =
                IntStream.range(0, 500).mapToObj(number -> figure(1024)).toList();
        List<List<MetricDatum>> batches = MetricBatches.of(figures);
        assertThat(batches.size()).isGreaterThan(1);
        assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(figures);
        assertThat(batches)
                .allSatisfy(batch -> assertThat(batch.size() * 1024L * 3).isLessThan(1_000_000));
    }

    private static MetricDatum figure(int valueLength) {
        return MetricDatum.builder()
                .metricName("EffectiveCost")
                .dimensions(Dimension.builder()
                        .name("Environment")
                        .value("x".repeat(valueLength))
                        .build())
                .build();
    }
}
