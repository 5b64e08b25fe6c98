package io.costanalyzer.analysis.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricSeriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);

    @Test
    void aDayThatIsNotThereIsNotZero() {
        MetricSeries series = MetricSeries.of(Map.of(DAY, new BigDecimal("3"), DAY.plusDays(2), new BigDecimal("4")));

        assertThat(series.days()).isEqualTo(2);
        assertThat(series.total()).contains(new BigDecimal("7"));
        assertThat(series.mean()).contains(new BigDecimal("3.5"));
        assertThat(series.within(ChargePeriod.of(DAY.plusDays(1), DAY.plusDays(2)))
                        .mean())
                .isEmpty();
        assertThat(MetricSeries.unknown().total()).isEmpty();
    }

    @Test
    void aMetricIsNamedForPeople() {
        assertThat(WatchedMetric.of(
                                "AWS/ApiGateway",
                                "Latency",
                                Map.of("Stage", "prod", "ApiName", "clinic"),
                                "p95",
                                Optional.empty())
                        .description())
                .isEqualTo("AWS/ApiGateway Latency (ApiName=clinic, Stage=prod), p95 of a day");
    }
}
