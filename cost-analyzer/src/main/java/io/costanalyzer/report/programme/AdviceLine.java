package io.costanalyzer.report.programme;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.advice.Recommendation;
import io.costanalyzer.analysis.advice.Sureness;
import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that could still be done.
 *
 * @param ruleId of the rule that found it
 * @param title what was found
 * @param environment where
 * @param usageTypes what of the bill it is about, as billed, in alphabetical order
 * @param perMonth what that costs
 * @param low the least that would be saved of it
 * @param high the most
 * @param sureness how sure it is
 * @param action what to do
 * @param unseen what the bill cannot show
 * @param measureId the measure to record when it is done
 * @param recordedAs the id under which such a measure is recorded for this environment already
 */
public record AdviceLine(
        String ruleId,
        String title,
        Environment environment,
        List<String> usageTypes,
        Money perMonth,
        Money low,
        Money high,
        Sureness sureness,
        String action,
        String unseen,
        String measureId,
        Optional<String> recordedAs) {

    public AdviceLine {
        usageTypes = List.copyOf(usageTypes);
    }

    static AdviceLine of(Recommendation advice, Optional<String> recordedAs) {
        return new AdviceLine(
                advice.rule().id(),
                advice.rule().title(),
                advice.environment(),
                advice.series().stream()
                        .map(key -> key.usageType())
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                advice.perMonth(),
                advice.low(),
                advice.high(),
                advice.rule().sureness(),
                advice.rule().action(),
                advice.rule().unseen(),
                advice.rule().measureId(),
                recordedAs);
    }
}
