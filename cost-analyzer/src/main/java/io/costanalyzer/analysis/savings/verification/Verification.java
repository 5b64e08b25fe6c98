package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.focus.ChargePeriod;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * All measures judged at once.
 *
 * @param days the complete days of the bill that were looked at; absent when there are none
 * @param savings one for each measure, in the order in which they were given
 * @param attributions what each of them saves, part by part and day by day, for the bridge
 * @param tags the tags by which usage was looked at apart
 */
public record Verification(
        Optional<ChargePeriod> days, List<VerifiedSaving> savings, List<Attribution> attributions, MeasuredTags tags) {

    /** A verification in which nothing was looked at apart by tag. */
    public Verification(Optional<ChargePeriod> days, List<VerifiedSaving> savings, List<Attribution> attributions) {
        this(days, savings, attributions, MeasuredTags.none());
    }

    public Verification {
        savings = List.copyOf(savings);
        attributions = List.copyOf(attributions);
    }

    /** What all measures save a day together. */
    public SavingsTotal total(CurrencyUnit currency) {
        return SavingsTotal.of(savings, currency);
    }

    /** What some of them save a day together. What they share with others counts with the first of all. */
    public SavingsTotal total(Collection<VerifiedSaving> some, CurrencyUnit currency) {
        return SavingsTotal.of(some, countedOnce(), currency);
    }

    /** With which measure each saving counts. */
    public CountedOnce countedOnce() {
        return CountedOnce.of(savings);
    }

    /** What became of a measure. */
    public Optional<VerifiedSaving> find(String measureId) {
        return savings.stream()
                .filter(saving -> saving.measure().id().equals(measureId))
                .findFirst();
    }
}
