package io.costanalyzer.telemetry.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleMetricSourceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final WatchedMetric LATENCY =
            WatchedMetric.of("AWS/ApiGateway", "Latency", Map.of(), "p95", Optional.empty());

    private final SampleMetricSource source = new SampleMetricSource("clinnet-emr", TODAY);

    @Test
    void smallerFunctionsAnswerMoreSlowlyThanTheGuardrailAllows() {
        LocalDate smaller = TODAY.minusDays(95);

        assertThat(level(smaller.minusDays(28), smaller)).isBetween(120.0, 180.0);
        assertThat(level(smaller, TODAY)).isGreaterThan(200);
    }

    @Test
    void isTheSameWheneverItIsAskedAndKnowsNothingOfToday() {
        ChargePeriod period = ChargePeriod.of(TODAY.minusDays(3), TODAY.plusDays(3));

        assertThat(source.read(List.of(LATENCY), period)).isEqualTo(source.read(List.of(LATENCY), period));
        assertThat(source.read(List.of(LATENCY), period).get(LATENCY).byDay().lastKey())
                .isEqualTo(TODAY.minusDays(1));
        assertThat(source.read(List.of(WatchedMetric.of("a", "b", Map.of(), "Sum", Optional.empty())), period))
                .isEmpty();
    }

    private double level(LocalDate from, LocalDate to) {
        MetricSeries series =
                source.read(List.of(LATENCY), ChargePeriod.of(from, to)).get(LATENCY);
        return series.mean().orElseThrow().doubleValue();
    }
}
