package io.costanalyzer.app;

import io.costanalyzer.alert.LostSaving;
import io.costanalyzer.alert.Owners;
import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.analysis.savings.verification.SavingEstimate;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Savings that went again, as what an incident can be about.
 *
 * @param matters one for each measure whose saving is lost
 * @param fine the keys of those whose saving is there
 * @param known the keys of all measures, whatever their saving
 */
record LostSavings(List<LostSaving> matters, Set<String> fine, Set<String> known) {

    static LostSavings of(Verification verification, List<VerifiedSaving> lost, Owners owners, LocalDate asOf) {
        return new LostSavings(
                lost.stream()
                        .map(saving -> matter(saving, asOf)
                                .tagged(saving.measure().scope().tags(), owners))
                        .toList(),
                verification.savings().stream()
                        .filter(saving -> saving.verdict() == SavingsVerdict.VERIFIED
                                || saving.verdict() == SavingsVerdict.PARTLY)
                        .map(saving -> matter(saving, asOf).key())
                        .collect(Collectors.toUnmodifiableSet()),
                verification.savings().stream()
                        .map(saving -> matter(saving, asOf).key())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** What is estimated of a saving that was undone is what it saved while it was there, and nothing of today. */
    private static LostSaving matter(VerifiedSaving saving, LocalDate asOf) {
        Scope scope = saving.measure().scope();
        return new LostSaving(
                saving.measure().id(),
                only(scope.environments()),
                only(scope.serviceNames()),
                saving.lifeCycle().lostOn().orElse(asOf),
                saving.promised().map(AverageMonth::of),
                saving.estimate()
                        .filter(found -> saving.verdict() != SavingsVerdict.REVERTED)
                        .map(SavingEstimate::perMonthAtVolumeBefore));
    }

    private static <T> Optional<T> only(Collection<T> some) {
        return some.size() == 1 ? some.stream().findFirst() : Optional.<T>empty();
    }
}
