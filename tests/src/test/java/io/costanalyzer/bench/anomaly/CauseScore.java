package io.costanalyzer.bench.anomaly;

import io.costanalyzer.analysis.anomaly.AnomalyReplay.Sighting;
import io.costanalyzer.bench.portfolio.Event;
import io.costanalyzer.bench.portfolio.Portfolio;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Whether what was told first of an event names its cause: the usage type that it struck, of all those of the customer.
 *
 * @param events how many events there were
 * @param found how many of them were told in time
 * @param first how many named the cause first
 * @param firstThree how many named it among the first three
 */
record CauseScore(int events, int found, int first, int firstThree) {

    static CauseScore of(List<Portfolio> portfolios, double threshold) {
        CauseScore sum = new CauseScore(0, 0, 0, 0);
        for (Portfolio portfolio : portfolios) {
            List<Sighting> told = OwnDetector.sightings(portfolio).stream()
                    .filter(seen -> seen.score() > threshold)
                    .sorted(Comparator.comparing(Sighting::morning))
                    .toList();
            for (Event event : portfolio.events()) {
                sum = sum.plus(event, firstOf(portfolio, event, told));
            }
        }
        return sum;
    }

    private static Optional<Sighting> firstOf(Portfolio portfolio, Event event, List<Sighting> told) {
        return told.stream()
                .filter(seen -> seen.environment().equals(event.environment())
                        && seen.serviceName().equals(event.serviceName()))
                .filter(seen -> {
                    long morning = ChronoUnit.DAYS.between(portfolio.day(0), seen.morning());
                    return morning > event.start() && morning <= event.detectBy();
                })
                .findFirst();
    }

    private CauseScore plus(Event event, Optional<Sighting> told) {
        int place = told.map(seen -> seen.usageTypes().stream()
                        .map(event.usageTypes()::contains)
                        .toList()
                        .indexOf(true))
                .orElse(-1);
        return new CauseScore(
                events + 1,
                found + (told.isPresent() ? 1 : 0),
                first + (place == 0 ? 1 : 0),
                firstThree + (place >= 0 && place < 3 ? 1 : 0));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "right cause named first: %.2f of the events told, %.2f of all; among the first three: %.2f and %.2f",
                (double) first / found,
                (double) first / events,
                (double) firstThree / found,
                (double) firstThree / events);
    }
}
