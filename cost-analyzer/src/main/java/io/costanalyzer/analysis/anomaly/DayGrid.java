package io.costanalyzer.analysis.anomaly;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/**
 * Days by number.
 *
 * @param start day 0
 * @param size how many days there are
 * @param late how many of the last days are still incomplete: they can only become dearer
 */
record DayGrid(LocalDate start, int size, int late) {

    LocalDate day(int index) {
        return start.plusDays(index);
    }

    int index(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(start, day));
    }

    /** The first day that is not complete. */
    int completeEnd() {
        return size - late;
    }

    boolean isWeekend(int index) {
        DayOfWeek weekday = day(index).getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    int monthLength(int index) {
        return YearMonth.from(day(index)).lengthOfMonth();
    }

    Stream<LocalDate> dates() {
        return start.datesUntil(day(size));
    }
}
