package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.analysis.calendar.MonthlyRhythm;
import java.time.LocalDate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What stood out on the same day of the two months before, such as hosted zones on the 1st or a job of the last day. */
final class Returning {

    private static final int MONTHS = 2;
    private static final int DAYS_AROUND = 14;

    private Returning() {}

    /**
     * By how much the day can be expected to stand out.
     *
     * @param direction 1 for a rise, -1 for a fall
     * @return the smaller of the two months, or the only one that is known; signed, zero for nothing
     */
    static double of(UsageDays line, DayGrid grid, int day, int direction) {
        double least = IntStream.rangeClosed(1, MONTHS)
                .mapToObj(back -> MonthlyRhythm.like(grid.day(day), back))
                .map(likes -> likes.stream()
                        .mapToDouble(like -> direction * stoodOut(line, grid, like, day))
                        .filter(known -> !Double.isNaN(known))
                        .max())
                .flatMapToDouble(
                        found -> found.isPresent() ? DoubleStream.of(found.getAsDouble()) : DoubleStream.empty())
                .min()
                .orElse(0);
        return direction * Math.max(0, least);
    }

    /** By how much a day lay off the middle of those around it. */
    private static double stoodOut(UsageDays line, DayGrid grid, LocalDate like, int today) {
        int day = grid.index(like);
        if (day < 0 || Double.isNaN(line.cost(day))) {
            return Double.NaN;
        }
        double[] around = IntStream.rangeClosed(Math.max(0, day - DAYS_AROUND), Math.min(today - 1, day + DAYS_AROUND))
                .filter(near -> near != day)
                .mapToDouble(line::cost)
                .toArray();
        return line.cost(day) - Sorted.of(around, 0, around.length).median();
    }
}
