package io.costanalyzer.archive;

import org.jspecify.annotations.Nullable;

/**
 * One column of a dataset.
 *
 * @param name a column of FOCUS 1.2, or a name of our own with {@code x_} before it
 * @param type what it holds
 * @param nullable whether a cell may be empty
 * @param unit what its numbers count, for people: {@code BillingCurrency}, {@code percent}; absent where that means
 *     nothing
 * @param description a sentence for people
 */
public record Column(
        String name,
        ColumnType type,
        boolean nullable,
        @Nullable String unit,
        String description) {

    /** The unit of amounts: the currency that the same row names. */
    public static final String CURRENCY = "BillingCurrency";

    static Column column(String name, ColumnType type, String description) {
        return new Column(name, type, false, null, description);
    }

    static Column amount(String name, String description) {
        return new Column(name, ColumnType.DECIMAL, false, CURRENCY, description);
    }

    Column optional() {
        return new Column(name, type, true, unit, description);
    }

    Column in(String newUnit) {
        return new Column(name, type, nullable, newUnit, description);
    }
}
