package io.costanalyzer.config;

import io.costanalyzer.analysis.guardrail.Guardrail;
import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.unitcost.UnitMetric;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is done to save, and what is watched beside the costs.
 *
 * @param measures in the order of the file, ids unique
 * @param costPerHour what an hour of work costs; absent when nobody said
 * @param guardrails what must not suffer, names unique
 * @param unitMetrics what the cost is divided by, names unique
 * @param metrics where figures other than costs are read from
 */
public record ProgrammeSettings(
        List<MeasureSettings> measures,
        Optional<Money> costPerHour,
        List<Guardrail> guardrails,
        List<UnitMetric> unitMetrics,
        MetricsSettings metrics) {

    public ProgrammeSettings {
        measures = List.copyOf(measures);
        guardrails = List.copyOf(guardrails);
        unitMetrics = List.copyOf(unitMetrics);
    }

    /** Nothing was written down. */
    public static ProgrammeSettings none() {
        return new ProgrammeSettings(List.of(), Optional.empty(), List.of(), List.of(), MetricsSettings.none());
    }

    /** The measures alone. */
    public List<Measure> plainMeasures() {
        return measures.stream().map(MeasureSettings::measure).toList();
    }

    /** The first day on which a measure acts; absent while all are only promised. */
    public Optional<LocalDate> firstApplied() {
        return plainMeasures().stream()
                .flatMap(measure -> measure.applied().stream())
                .min(Comparator.naturalOrder());
    }

    /** The measure of an id. */
    public Optional<MeasureSettings> find(String id) {
        return measures.stream().filter(one -> one.measure().id().equals(id)).findFirst();
    }
}
