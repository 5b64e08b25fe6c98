package io.costanalyzer.alert;

import io.costanalyzer.money.Money;

/** How soon somebody should look, by money alone. */
public enum Severity {
    /** Now. */
    HIGH,
    /** Today. */
    MEDIUM,
    /** When the month is read. */
    LOW;

    /**
     * From what a finding will have cost by the end of the month.
     *
     * @param high from this amount on it is {@link #HIGH}
     * @param medium from this amount on it is {@link #MEDIUM}
     */
    static Severity of(Money byMonthEnd, Money high, Money medium) {
        Money size = byMonthEnd.abs();
        if (size.compareTo(high) >= 0) {
            return HIGH;
        }
        return size.compareTo(medium) >= 0 ? MEDIUM : LOW;
    }
}
