package io.costanalyzer.analysis.calendar;

import io.costanalyzer.money.Money;

/** The month that promises, savings and targets are told in, so that they compare: a twelfth of 365 days. */
public final class AverageMonth {

    /** Months of a year, in which yearly amounts are told. */
    public static final long MONTHS_A_YEAR = 12;

    /** How many days it has. */
    public static final double DAYS = 365.0 / MONTHS_A_YEAR;

    private static final long DAYS_A_YEAR = 365;

    private AverageMonth() {}

    /** What an amount a day comes to in an average month, to 34 significant digits. */
    public static Money of(Money perDay) {
        return ofDays(perDay, 1);
    }

    /** What the amount of so many days comes to in an average month, to 34 significant digits. */
    public static Money ofDays(Money amount, long days) {
        return amount.times(DAYS_A_YEAR).perUnit(MONTHS_A_YEAR * days);
    }

    /** What an amount a month comes to by the day, to 34 significant digits. */
    public static Money perDay(Money perMonth) {
        return perMonth.times(MONTHS_A_YEAR).perUnit(DAYS_A_YEAR);
    }
}
