package io.costanalyzer.ingestion.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A cost-saving measure of a sample account, with the truth about it.
 *
 * @param id as in the measure catalogue
 * @param appliedOn the day on which the team says it was applied
 * @param revertedOn the day on which it was undone, which nobody reports
 * @param environments where, by the tag {@code Environment}; the empty one is what nobody tagged
 * @param promise what the team says it saves, for people
 * @param outcome what it truly comes to
 * @param changes what it truly does to the bill; none when it does nothing
 */
public record SampleMeasure(
        String id,
        LocalDate appliedOn,
        Optional<LocalDate> revertedOn,
        Set<String> environments,
        String promise,
        SampleOutcome outcome,
        List<SampleChange> changes) {
    public SampleMeasure {
        environments = Set.copyOf(environments);
        changes = List.copyOf(changes);
    }
}
