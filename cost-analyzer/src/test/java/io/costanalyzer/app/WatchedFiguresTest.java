package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.MetricSource;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchedFiguresTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 18);
    private static final ChargePeriod BILL = ChargePeriod.of(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 20));
    private static final String PLAIN = """
            environments:
              - {name: prod, tag: {key: Env, values: [prod]}}
            source: {cost-explorer: {}}
            archive: {location: ./archive}
            """;
    private static final String WATCHED = PLAIN + """
            measures:
              list:
                - {id: lambda-arm64, applied: 2026-07-20, guardrails: [hits]}
            guardrails:
              - {name: hits, namespace: Shop, metric: Hits, at-least: 95%}
            unit-metrics:
              - {name: users, unit: user, namespace: Shop, metric: Users}
            metrics: {csv: ./metrics.csv}
            """;

    private final Asked asked = new Asked();

    /** A source that writes down what it was asked and knows a day of everything. */
    private static final class Asked implements MetricSource {

        private Optional<Collection<WatchedMetric>> metrics = Optional.empty();
        private Optional<ChargePeriod> period = Optional.empty();

        @Override
        public Map<WatchedMetric, MetricSeries> read(Collection<WatchedMetric> wanted, ChargePeriod days) {
            metrics = Optional.of(wanted);
            period = Optional.of(days);
            return Map.of(wanted.iterator().next(), MetricSeries.of(Map.of(days.start(), BigDecimal.TEN)));
        }
    }

    @Test
    void guardrailsAndUnitsAreAskedForTogetherFromBeforeTheFirstMeasureOn() {
        WatchedFigures.Figures read = figures(WATCHED, asked).read(Optional.of(BILL), UNTIL);
        assertThat(asked.metrics.orElseThrow()).extracting(WatchedMetric::name).containsExactly("Hits", "Users");
        assertThat(asked.period.orElseThrow().start()).isBefore(LocalDate.of(2026, 7, 20));
        assertThat(asked.period.orElseThrow().endExclusive()).isEqualTo(UNTIL);
        assertThat(read.problem()).isEmpty();
        assertThat(read.series()).hasSize(1);
    }

    @Test
    void aFigureThatWasNotFoundIsNotKnown() {
        WatchedFigures.Figures read = figures(WATCHED, asked).read(Optional.of(BILL), UNTIL);
        WatchedMetric users = asked.metrics.orElseThrow().stream()
                .filter(metric -> metric.name().equals("Users"))
                .findFirst()
                .orElseThrow();
        assertThat(read.of(users)).isEqualTo(MetricSeries.unknown());
    }

    @Test
    void withoutAnythingToWatchNobodyIsAsked() {
        assertThat(figures(PLAIN, asked).read(Optional.of(BILL), UNTIL).series())
                .isEmpty();
        assertThat(asked.metrics).isEmpty();
    }

    /** The run goes on without the figures, and says so. */
    @Test
    void aSourceThatDoesNotAnswerIsTold() {
        WatchedFigures.Figures read = figures(WATCHED, (metrics, period) -> {
                    throw new TelemetryUnavailableException(
                            "cloudwatch:GetMetricData", "access is denied", "Allow it.", null);
                })
                .read(Optional.of(BILL), UNTIL);
        assertThat(read.series()).isEmpty();
        assertThat(read.problem())
                .contains("Guardrails and unit costs are not known: the metrics could not be read."
                        + " cloudwatch:GetMetricData: access is denied. Allow it.");
    }

    private static WatchedFigures figures(String yaml, MetricSource source) {
        return new WatchedFigures(ConfigReader.read("costs.yaml", yaml), source);
    }
}
