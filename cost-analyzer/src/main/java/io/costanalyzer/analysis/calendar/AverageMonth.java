package io.costanalyzer.analysis.calendar;

import io.costanalyzer.money.Money;

/** The month that promises, savings and targets are told in, so that they compare: a twelfth of 365 days. */
public final class AverageMonth {

    private static final long DAYS_A_YEAR = 365;
    private static final long MONTHS_A_YEAR = 12;

    private AverageMonth() {}

    /** What an amount a day comes to in an average month, to 34 significant digits. */
    public static Money of(Money perDay) {
        return perDay.times(DAYS_A_YEAR).perUnit(MONTHS_A_YEAR);
    }
}
