package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.analysis.anomaly.SimilarDays.Ordinary;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Walks through the days of one service and keeps the runs of days that do not fit.
 *
 * <p>What has happened twice in the last ten weeks is no news, such as a batch job of no fixed day: a day must lie
 * further out than the second largest run before its own, by the policy's share.
 */
final class Excursions {

    private static final int MEMORY_DAYS = 70;

    private final List<Run> earlier = new ArrayList<>();
    private final List<List<OddDay>> found = new ArrayList<>();

    private Excursions() {}

    /**
     * A day that does not fit.
     *
     * @param low from here on it would have been ordinary
     * @param high up to here it would have been ordinary
     */
    record OddDay(LocalDate day, Money actual, Money expected, Money low, Money high) {
        int direction() {
            return actual.compareTo(expected);
        }
    }

    /** Consecutive days out of the ordinary in one direction, told or not. */
    private record Run(LocalDate lastDay, int direction, Money peak) {}

    /** The runs of odd days, oldest first, each without a gap and in one direction. */
    static List<List<OddDay>> of(SortedMap<LocalDate, Money> costs, AnomalyPolicy policy) {
        SimilarDays similar = new SimilarDays(costs, policy);
        Excursions excursions = new Excursions();
        for (Map.Entry<LocalDate, Money> day : costs.entrySet()) {
            similar.ordinary(day.getKey())
                    .flatMap(ordinary -> excursions.odd(day.getKey(), day.getValue(), ordinary, policy))
                    .ifPresent(excursions::keep);
        }
        return excursions.found;
    }

    private Optional<OddDay> odd(LocalDate day, Money actual, Ordinary ordinary, AnomalyPolicy policy) {
        Money excess = actual.minus(ordinary.expected());
        if (excess.abs().compareTo(ordinary.slack()) <= 0) {
            return Optional.empty();
        }
        Money up = ordinary.slack().max(familiar(day, 1, policy));
        Money down = ordinary.slack().max(familiar(day, -1, policy));
        note(new Run(day, excess.signum(), excess.abs()));
        if (excess.compareTo(up) <= 0 && excess.negated().compareTo(down) <= 0) {
            return Optional.empty();
        }
        Money low = ordinary.expected().minus(down);
        boolean below = low.signum() < 0 && ordinary.expected().signum() >= 0 && actual.signum() >= 0;
        return Optional.of(new OddDay(
                day,
                actual,
                ordinary.expected(),
                below ? Money.zero(actual.currency()) : low,
                ordinary.expected().plus(up)));
    }

    /** The second largest run in this direction, today's own left out, and the policy's share more. */
    private Money familiar(LocalDate day, int direction, AnomalyPolicy policy) {
        return earlier.stream()
                .filter(run -> run.direction() == direction)
                .filter(run -> run.lastDay().isBefore(day.minusDays(1))
                        && !run.lastDay().isBefore(day.minusDays(MEMORY_DAYS)))
                .map(Run::peak)
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .map(peak -> peak.plus(peak.times(policy.minimumShare())))
                .orElse(Money.zero(policy.minimumPerDay().currency()));
    }

    private void note(Run today) {
        int last = earlier.size() - 1;
        if (last >= 0
                && earlier.get(last).direction() == today.direction()
                && earlier.get(last).lastDay().plusDays(1).equals(today.lastDay())) {
            earlier.set(
                    last,
                    new Run(
                            today.lastDay(),
                            today.direction(),
                            today.peak().max(earlier.get(last).peak())));
        } else {
            earlier.add(today);
        }
    }

    private void keep(OddDay day) {
        int last = found.size() - 1;
        if (last >= 0) {
            OddDay before = found.get(last).get(found.get(last).size() - 1);
            if (before.direction() == day.direction()
                    && before.day().plusDays(1).equals(day.day())) {
                found.get(last).add(day);
                return;
            }
        }
        found.add(new ArrayList<>(List.of(day)));
    }
}
