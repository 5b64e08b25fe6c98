package io.costanalyzer.analysis.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * Prices by the month, such as storage by the GB-month. A day of them costs a part of the month, and so a tenth more in
 * February than in March, without anything having changed.
 */
public final class MonthlyPrice {

    private static final Pattern UNIT = Pattern.compile("(?:.*[- ])?mo(?:nth)?s?", Pattern.CASE_INSENSITIVE);

    private MonthlyPrice() {}

    /**
     * Whether a quantity in this unit is priced by the month: {@code GB-Mo}, {@code GB-Month}, {@code IOPS-Months},
     * {@code GB Months}. Cost Explorer and FOCUS exports write it differently.
     */
    public static boolean isUnit(String consumedUnit) {
        return UNIT.matcher(consumedUnit).matches();
    }

    /** What a day's cost has to be taken times, to be that of a day of another month. */
    public static double factor(LocalDate day, YearMonth month) {
        return (double) day.lengthOfMonth() / month.lengthOfMonth();
    }
}
