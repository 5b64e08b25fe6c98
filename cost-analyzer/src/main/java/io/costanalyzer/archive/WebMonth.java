package io.costanalyzer.archive;

import org.jspecify.annotations.Nullable;

/**
 * The scripts of a month.
 *
 * @param chargesDigest what the scripts of the charges were made from; absent when the month has none to show
 * @param charges the path of its series
 * @param days the path of its days
 * @param tablesDigest what the script of the other datasets was made from; absent when the month has none to show
 * @param tables the path of the other datasets
 */
public record WebMonth(
        @Nullable String chargesDigest,
        @Nullable String charges,
        @Nullable String days,
        @Nullable String tablesDigest,
        @Nullable String tables) {

    static final WebMonth EMPTY = new WebMonth(null, null, null, null, null);

    WebMonth withCharges(@Nullable String digest, @Nullable String newCharges, @Nullable String newDays) {
        return new WebMonth(digest, newCharges, newDays, tablesDigest, tables);
    }

    WebMonth withTables(@Nullable String digest, @Nullable String newTables) {
        return new WebMonth(chargesDigest, charges, days, digest, newTables);
    }
}
