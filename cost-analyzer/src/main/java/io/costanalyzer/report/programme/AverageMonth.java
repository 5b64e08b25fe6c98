package io.costanalyzer.report.programme;

import io.costanalyzer.money.Money;

/** A twelfth of 365 days. */
final class AverageMonth {

    private static final long DAYS_A_YEAR = 365;
    private static final long MONTHS_A_YEAR = 12;

    private AverageMonth() {}

    /** What an amount a day comes to in an average month. */
    static Money of(Money perDay) {
        return perDay.times(DAYS_A_YEAR).perUnit(MONTHS_A_YEAR);
    }
}
