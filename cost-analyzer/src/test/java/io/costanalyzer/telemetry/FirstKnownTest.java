package io.costanalyzer.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstKnownTest {

    private static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
    private static final WatchedMetric ORDERS = metric("Orders");
    private static final WatchedMetric USERS = metric("Users");
    private static final MetricSeries ONE = series("1");
    private static final MetricSeries TWO = series("2");

    private final List<List<WatchedMetric>> askedOfSecond = new ArrayList<>();

    @Test
    void theFirstSourceThatKnowsAFigureGivesIt() {
        MetricSource both = new FirstKnown(
                List.of((metrics, period) -> Map.of(ORDERS, ONE), second(Map.of(ORDERS, TWO, USERS, TWO))));
        assertThat(both.read(List.of(ORDERS, USERS), OCTOBER)).isEqualTo(Map.of(ORDERS, ONE, USERS, TWO));
        assertThat(askedOfSecond).containsExactly(List.of(USERS));
    }

    /** A figure without a single day is not known: the next source is asked for it. */
    @Test
    void aFigureWithoutDaysIsAskedForAgain() {
        MetricSource both = new FirstKnown(
                List.of((metrics, period) -> Map.of(ORDERS, MetricSeries.unknown()), second(Map.of(ORDERS, TWO))));
        assertThat(both.read(List.of(ORDERS), OCTOBER)).isEqualTo(Map.of(ORDERS, TWO));
    }

    @Test
    void whoHasNothingMoreToAnswerIsNotAsked() {
        MetricSource both = new FirstKnown(List.of((metrics, period) -> Map.of(ORDERS, ONE), second(Map.of())));
        assertThat(both.read(List.of(ORDERS), OCTOBER)).isEqualTo(Map.of(ORDERS, ONE));
        assertThat(askedOfSecond).isEmpty();
    }

    @Test
    void withoutSourcesNothingIsKnown() {
        assertThat(new FirstKnown(List.of()).read(List.of(ORDERS), OCTOBER)).isEmpty();
    }

    /** An error is never "not known". */
    @Test
    void aSourceThatFailsFails() {
        MetricSource broken = new FirstKnown(List.of((metrics, period) -> {
            throw new TelemetryUnavailableException("read metrics", "it is closed", "Open it.", null);
        }));
        assertThatThrownBy(() -> broken.read(List.of(ORDERS), OCTOBER))
                .isInstanceOf(TelemetryUnavailableException.class)
                .hasMessage("read metrics: it is closed. Open it.");
    }

    private MetricSource second(Map<WatchedMetric, MetricSeries> known) {
        return (Collection<WatchedMetric> metrics, ChargePeriod period) -> {
            askedOfSecond.add(List.copyOf(metrics));
            return known;
        };
    }

    private static MetricSeries series(String value) {
        return MetricSeries.of(Map.of(LocalDate.of(2026, 10, 1), new BigDecimal(value)));
    }

    private static WatchedMetric metric(String name) {
        return WatchedMetric.of("Shop", name, Map.of(), "Sum", Optional.empty());
    }
}
