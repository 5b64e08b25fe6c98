package io.costanalyzer.alert;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run has found, and what it has looked at and found in order: not found and not looked at are two things.
 *
 * @param asOf the day of the run, in UTC
 * @param matters what was found, in any order, one for a key
 * @param fine the keys of matters that were looked at and are in order
 * @param lookedAt from the first to the last day that the detection of odd days looked at
 * @param notJudged the days of it that it could not judge
 * @param gone the keys of matters of open incidents that nobody looks at any more: they have left the configuration
 * @param near matters that open and end nothing, and what is open of them has these figures: budgets whose
 *     forecast is close to a threshold, and targets that are at risk or kept for too few days
 * @param costsNow for open incidents, by their matter's key, what each of their days costs by today's bill
 */
public record Findings(
        LocalDate asOf,
        List<Matter> matters,
        Set<String> fine,
        Set<String> gone,
        Optional<ChargePeriod> lookedAt,
        Set<LocalDate> notJudged,
        List<Matter> near,
        Map<String, Map<LocalDate, Money>> costsNow) {

    public Findings {
        matters = List.copyOf(matters);
        near = List.copyOf(near);
        fine = Set.copyOf(fine);
        gone = Set.copyOf(gone);
        notJudged = Set.copyOf(notJudged);
        costsNow = Map.copyOf(costsNow);
    }

    /** Findings of a run before which nothing has left the configuration, and without what is neither found nor over. */
    public Findings(
            LocalDate asOf,
            List<Matter> matters,
            Set<String> fine,
            Optional<ChargePeriod> lookedAt,
            Set<LocalDate> notJudged,
            Map<String, Map<LocalDate, Money>> costsNow) {
        this(asOf, matters, fine, Set.of(), lookedAt, notJudged, List.of(), costsNow);
    }

    /** A matter with today's figures, where they open and end nothing; else the matter itself. */
    Matter asOfToday(Matter matter) {
        return near.stream()
                .filter(today -> today.key().equals(matter.key()))
                .findFirst()
                .orElse(matter);
    }

    /** What a period costs by today's bill; absent unless each of its days is known. */
    Optional<Money> costNow(String key, ChargePeriod period) {
        Map<LocalDate, Money> costs = costsNow.get(key);
        if (costs == null || !period.dates().allMatch(costs::containsKey)) {
            return Optional.empty();
        }
        return period.dates()
                .flatMap(day -> Optional.ofNullable(costs.get(day)).stream())
                .reduce(Money::plus);
    }
}
