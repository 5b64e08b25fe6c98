package io.costanalyzer.analysis.calendar;

import java.time.LocalDate;
import java.util.List;

/** Charges that return on a day of the month, such as hosted zones on the 1st. */
public final class MonthlyRhythm {

    private MonthlyRhythm() {}

    /**
     * The days of an earlier month on which a charge that returns on this day would have stood.
     *
     * @param day a day
     * @param monthsBack how many months earlier, at least 1
     * @return first the same day of the month, or the last one where the month is too short; then, if {@code day} is the
     *     last of its month, the last day of the earlier month
     */
    public static List<LocalDate> like(LocalDate day, int monthsBack) {
        LocalDate same = day.minusMonths(monthsBack);
        return day.getDayOfMonth() == day.lengthOfMonth()
                ? List.of(same, same.withDayOfMonth(same.lengthOfMonth()))
                : List.of(same);
    }
}
