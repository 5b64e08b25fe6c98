package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Coverage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** The days that a study looks at, numbered from 0. */
final class DayAxis {

    private final ChargePeriod period;
    private final int[] weekdays;
    private final boolean[] covered;

    DayAxis(ChargePeriod period, Coverage coverage) {
        this.period = period;
        this.weekdays = new int[period.days()];
        this.covered = new boolean[period.days()];
        for (int day = 0; day < weekdays.length; day++) {
            weekdays[day] = date(day).getDayOfWeek().getValue();
        }
        coverage.within(period).dates().forEach(date -> covered[index(date)] = true);
    }

    int days() {
        return weekdays.length;
    }

    LocalDate date(int day) {
        return period.start().plusDays(day);
    }

    /** The number of a date; negative or past the end for one outside. */
    int index(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(period.start(), date));
    }

    /** 1 for Monday to 7, by day. */
    int[] weekdays() {
        return weekdays;
    }

    boolean isCovered(int day) {
        return covered[day];
    }

    /** How many days of a stretch are covered. */
    int covered(int from, int to) {
        int count = 0;
        for (int day = Math.max(0, from); day < Math.min(to, covered.length); day++) {
            count += covered[day] ? 1 : 0;
        }
        return count;
    }

    /** The length of a day's month over that of an average one: what a price by the month is divided by. */
    double monthLength(int day) {
        return date(day).lengthOfMonth() / AverageMonth.DAYS;
    }

    /** Some days as a period; the end is excluded. */
    ChargePeriod period(int from, int to) {
        return ChargePeriod.of(date(from), date(to));
    }

    ChargePeriod period() {
        return period;
    }
}
