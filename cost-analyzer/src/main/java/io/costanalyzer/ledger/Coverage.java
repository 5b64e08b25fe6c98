package io.costanalyzer.ledger;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days that a source has answered for. In these, no charge means no cost; in all others, nothing is known.
 *
 * @param periods disjoint, not adjacent, oldest first
 */
public record Coverage(List<ChargePeriod> periods) {

    private static final Coverage NONE = new Coverage(List.of());

    public Coverage {
        periods = merged(periods);
    }

    public static Coverage none() {
        return NONE;
    }

    public static Coverage of(ChargePeriod period) {
        return new Coverage(List.of(period));
    }

    public boolean isEmpty() {
        return periods.isEmpty();
    }

    public boolean covers(LocalDate day) {
        return periods.stream().anyMatch(period -> period.contains(day));
    }

    /** Whether every day of the period is covered. */
    public boolean covers(ChargePeriod period) {
        return periods.stream().anyMatch(covered -> covered.contains(period));
    }

    /** What of the period is covered. */
    public Coverage within(ChargePeriod period) {
        return new Coverage(periods.stream()
                .flatMap(covered -> covered.intersection(period).stream())
                .toList());
    }

    /** Number of covered days. */
    public int days() {
        return periods.stream().mapToInt(ChargePeriod::days).sum();
    }

    public Stream<LocalDate> dates() {
        return periods.stream().flatMap(ChargePeriod::dates);
    }

    /** The last covered day, if there is any. */
    public Optional<LocalDate> lastDay() {
        return periods.isEmpty()
                ? Optional.empty()
                : Optional.of(periods.get(periods.size() - 1).lastDay());
    }

    /** From the first covered day to the last, gaps included. */
    public Optional<ChargePeriod> span() {
        return periods.stream().reduce(ChargePeriod::span);
    }

    /** The days that both cover. */
    public Coverage intersection(Coverage other) {
        return new Coverage(other.periods.stream()
                .flatMap(period -> within(period).periods.stream())
                .toList());
    }

    public Coverage plus(Coverage other) {
        return new Coverage(
                Stream.concat(periods.stream(), other.periods.stream()).toList());
    }

    private static List<ChargePeriod> merged(Collection<ChargePeriod> periods) {
        List<ChargePeriod> merged = new ArrayList<>();
        for (ChargePeriod period : periods.stream().sorted().toList()) {
            int last = merged.size() - 1;
            if (last >= 0 && !period.start().isAfter(merged.get(last).endExclusive())) {
                merged.set(last, merged.get(last).span(period));
            } else {
                merged.add(period);
            }
        }
        return List.copyOf(merged);
    }
}
