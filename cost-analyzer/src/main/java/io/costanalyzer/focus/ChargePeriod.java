package io.costanalyzer.focus;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whole days in UTC, the first included and the last not: the half-open interval that FOCUS, Cost Explorer and every
 * table of this service mean by a period. It holds at least one day; "no days" is an absent period.
 *
 * @param start first day, included
 * @param endExclusive the day after the last one
 */
public record ChargePeriod(LocalDate start, LocalDate endExclusive) implements Comparable<ChargePeriod> {

    public ChargePeriod {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(endExclusive, "endExclusive");
        if (!start.isBefore(endExclusive)) {
            throw new IllegalArgumentException(
                    "A period needs at least one day, and its end is exclusive: " + start + " to " + endExclusive);
        }
    }

    public static ChargePeriod of(LocalDate start, LocalDate endExclusive) {
        return new ChargePeriod(start, endExclusive);
    }

    public static ChargePeriod ofDay(LocalDate day) {
        return new ChargePeriod(day, day.plusDays(1));
    }

    public static ChargePeriod ofMonth(YearMonth month) {
        return new ChargePeriod(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** The period between two days, or nothing when the start does not lie before the end. */
    public static Optional<ChargePeriod> between(LocalDate start, LocalDate endExclusive) {
        return start.isBefore(endExclusive) ? Optional.of(new ChargePeriod(start, endExclusive)) : Optional.empty();
    }

    /** Number of days, at least 1. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, endExclusive));
    }

    /** The last day that belongs to the period. */
    public LocalDate lastDay() {
        return endExclusive.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(endExclusive);
    }

    public boolean contains(ChargePeriod other) {
        return !other.start.isBefore(start) && !other.endExclusive.isAfter(endExclusive);
    }

    /** The days that both periods have, if any. */
    public Optional<ChargePeriod> intersection(ChargePeriod other) {
        LocalDate from = start.isAfter(other.start) ? start : other.start;
        LocalDate to = endExclusive.isBefore(other.endExclusive) ? endExclusive : other.endExclusive;
        return between(from, to);
    }

    /** The shortest period that holds both. */
    public ChargePeriod span(ChargePeriod other) {
        return new ChargePeriod(
                start.isBefore(other.start) ? start : other.start,
                endExclusive.isAfter(other.endExclusive) ? endExclusive : other.endExclusive);
    }

    public Stream<LocalDate> dates() {
        return start.datesUntil(endExclusive);
    }

    /** The calendar months that this period touches, oldest first. */
    public List<YearMonth> months() {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(start);
                month.atDay(1).isBefore(endExclusive);
                month = month.plusMonths(1)) {
            months.add(month);
        }
        return List.copyOf(months);
    }

    /** Oldest start first, then oldest end. */
    @Override
    public int compareTo(ChargePeriod other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : endExclusive.compareTo(other.endExclusive);
    }

    /** ISO 8601 with the exclusive end, as in {@code 2026-10-01/2026-11-01}. */
    @Override
    public String toString() {
        return start + "/" + endExclusive;
    }
}
