package io.costanalyzer.app;

import io.costanalyzer.analysis.guardrail.Guardrail;
import io.costanalyzer.analysis.guardrail.GuardrailJudge;
import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.unitcost.UnitMetric;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.ProgrammeSettings;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.MetricSource;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the figures that guardrails and unit costs are judged on, all of them at once. */
final class WatchedFigures {

    private final ProgrammeSettings programme;
    private final MetricSource source;

    @Inject
    WatchedFigures(CostAnalyzerConfig config, MetricSource source) {
        this.programme = config.programme();
        this.source = source;
    }

    /**
     * What could be read.
     *
     * @param series what is known of each figure
     * @param problem why nothing could be read; absent when all went well
     */
    record Figures(Map<WatchedMetric, MetricSeries> series, Optional<String> problem) {
        Figures {
            series = Map.copyOf(series);
        }

        MetricSeries of(WatchedMetric metric) {
            return series.getOrDefault(metric, MetricSeries.unknown());
        }
    }

    /**
     * Reads what is configured. A source that does not answer takes nothing from the run: its figures are not known then.
     *
     * @param known the days of the bill
     * @param until the first day that is not asked for
     */
    Figures read(Optional<ChargePeriod> known, LocalDate until) {
        Set<WatchedMetric> metrics = new LinkedHashSet<>();
        programme.guardrails().stream().map(Guardrail::metric).forEach(metrics::add);
        programme.unitMetrics().stream().map(UnitMetric::metric).forEach(metrics::add);
        LocalDate start = start(known, until);
        if (metrics.isEmpty() || !start.isBefore(until)) {
            return new Figures(Map.of(), Optional.empty());
        }
        try {
            return new Figures(source.read(metrics, ChargePeriod.of(start, until)), Optional.empty());
        } catch (TelemetryUnavailableException e) {
            return new Figures(
                    Map.of(),
                    Optional.of("Guardrails and unit costs are not known: the metrics could not be read. "
                            + e.getMessage()));
        }
    }

    private LocalDate start(Optional<ChargePeriod> known, LocalDate until) {
        LocalDate start = known.map(ChargePeriod::start).orElse(until);
        List<LocalDate> applied = programme.plainMeasures().stream()
                .map(Measure::applied)
                .flatMap(Optional::stream)
                .map(day -> GuardrailJudge.window(day, day).start())
                .toList();
        for (LocalDate day : programme.guardrails().isEmpty() ? List.<LocalDate>of() : applied) {
            start = day.isBefore(start) ? day : start;
        }
        return start;
    }
}
