package io.costanalyzer.telemetry.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.FirstKnown;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvMetricSourceTest {

    private static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
    private static final String HEAD = "Day,Namespace,Metric,Dimensions,Value\n";
    private static final WatchedMetric LATENCY = metric("Latency", Map.of("ApiName", "clinic", "Stage", "prod"));
    private static final WatchedMetric ORDERS = metric("Orders", Map.of());

    @Test
    void figuresAreFoundByNameAndAllOfTheirDimensions() {
        CsvMetricSource source = new CsvMetricSource(
                "metrics.csv",
                () -> "\ufeff" + HEAD + "2026-10-01,Shop,Latency,Stage=prod;ApiName=clinic,182.5\n"
                        + "2026-10-02,Shop,Latency,ApiName=clinic; Stage=prod,190\n"
                        + "2026-10-02,Shop,Latency,ApiName=clinic,1\n"
                        + "2026-09-30,Shop,Orders,,7\n"
                        + "2026-10-03,Shop,Orders,,8\n");

        assertThat(source.read(List.of(LATENCY, ORDERS, metric("Other", Map.of())), OCTOBER))
                .isEqualTo(Map.of(
                        LATENCY,
                        MetricSeries.of(Map.of(
                                LocalDate.of(2026, 10, 1), new BigDecimal("182.5"),
                                LocalDate.of(2026, 10, 2), new BigDecimal("190"))),
                        ORDERS,
                        MetricSeries.of(Map.of(LocalDate.of(2026, 10, 3), new BigDecimal("8")))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Day,Value | line 1 does not name the columns",
                "Day,Namespace,Metric,Dimensions,Value!1.10.2026,Shop,Orders,,7 | line 2 has no day",
                "Day,Namespace,Metric,Dimensions,Value!2026-10-01,Shop,Orders,,seven | line 2 has no number",
                "Day,Namespace,Metric,Dimensions,Value!2026-10-01,Shop,Orders,clinic,7 | line 2 has a dimension without a value",
                "Day,Namespace,Metric,Dimensions,Value!2026-10-01,Shop,Orders,,7!2026-10-01,Shop,Orders,,8 | line 3 gives a day twice",
                "Day,Namespace,Metric,Dimensions,Value!2026-10-01,Shop | it is no CSV"
            })
    void aWrongFileIsRefusedWhole(String text, String problem) {
        assertThatThrownBy(() -> new CsvMetricSource("metrics.csv", () -> text.replace('!', '\n'))
                        .read(List.of(ORDERS), OCTOBER))
                .isInstanceOf(TelemetryUnavailableException.class)
                .hasMessageStartingWith("read metrics.csv: " + problem);
    }

    @Test
    void nobodyIsAskedForNothing() {
        CsvMetricSource source = new CsvMetricSource("gone.csv", () -> {
            throw new AssertionError("was read");
        });

        assertThat(source.read(List.of(), OCTOBER)).isEmpty();
    }

    @Test
    void theSecondSourceIsAskedForWhatTheFirstDoesNotKnow() {
        CsvMetricSource first = new CsvMetricSource("a", () -> HEAD + "2026-10-03,Shop,Orders,,8\n");
        CsvMetricSource second = new CsvMetricSource(
                "b",
                () -> HEAD + "2026-10-03,Shop,Orders,,9\n2026-10-01,Shop,Latency,Stage=prod;ApiName=clinic,182.5\n");

        Map<WatchedMetric, MetricSeries> known =
                new FirstKnown(List.of(first, second)).read(List.of(ORDERS, LATENCY), OCTOBER);

        assertThat(known.get(ORDERS))
                .isEqualTo(MetricSeries.of(Map.of(LocalDate.of(2026, 10, 3), new BigDecimal("8"))));
        assertThat(known).containsKey(LATENCY);
    }

    private static WatchedMetric metric(String name, Map<String, String> dimensions) {
        return WatchedMetric.of("Shop", name, dimensions, "Sum", Optional.empty());
    }
}
