package io.costanalyzer.analysis.savings.verification;

import java.util.Set;

/**
 * What a measure saves on those parts of the bill that it shares with the same others.
 *
 * @param measureIds the measure itself, and those that it cannot be told from there
 * @param estimate what they save there
 */
public record SavingPart(Set<String> measureIds, SavingEstimate estimate) {

    public SavingPart {
        measureIds = Set.copyOf(measureIds);
    }
}
