package io.costanalyzer.config;

import io.costanalyzer.analysis.savings.measure.Measure;
import java.util.List;
import java.util.Optional;

/**
 * A measure as it was written down.
 *
 * @param measure what is judged
 * @param entryId the entry of the catalogue that it is of; absent for one that is written in full
 * @param phase of the programme, for people
 * @param effortHours hours of work that it took or will take, if that is known
 * @param guardrails what must not suffer, by name or preset
 */
public record MeasureSettings(
        Measure measure,
        Optional<String> entryId,
        String phase,
        Optional<Integer> effortHours,
        List<String> guardrails) {
    public MeasureSettings {
        guardrails = List.copyOf(guardrails);
    }
}
