package io.costanalyzer.ingestion.export;

import java.util.Locale;

/** The columns of a roll-up, in order: texts, and from {@link #ROW_COUNT} on counts and sums. */
public enum RollUpColumn {
    /** The day, as {@code 2026-10-31}. */
    CHARGE_DAY,
    /** {@code yes} when the day can be read. */
    TIME_READABLE,
    /** The first day of the billing month. */
    BILLING_MONTH,
    CURRENCY,
    PROVIDER,
    PUBLISHER,
    /** ChargeCategory, as it stands. */
    CATEGORY,
    /** {@code yes} for a correction of an earlier invoice. */
    CORRECTION,
    /** {@code yes} for a negative correction or adjustment. */
    NEGATIVE,
    /** {@code yes} for an adjustment that is described as a refund. */
    REFUND,
    SERVICE,
    SERVICE_CODE,
    USAGE_TYPE,
    /** What the usage is called where no column names a usage type. */
    DESCRIPTION,
    SKU,
    REGION,
    ACCOUNT,
    ACCOUNT_NAME,
    UNIT,
    ENVIRONMENT,
    /** Which of the tags that are told apart the rows carry, as {@link TagMarks}. */
    TAGS,
    /** Rows of the export. */
    ROW_COUNT,
    /** Those of which the billed cost stands there. */
    ROWS_WITH_COST,
    /** Those of which the billed cost is a number. */
    ROWS_READ,
    /** Those of them that have no effective cost of their own. */
    ROWS_WITHOUT_EFFECTIVE,
    /** Those of them whose tags are there and cannot be read, where tags are looked at. */
    ROWS_WITH_BROKEN_TAGS,
    /** The same of their cost categories. */
    ROWS_WITH_BROKEN_CATEGORIES,
    /** One of the costs that are no number. */
    BROKEN_COST,
    BILLED,
    EFFECTIVE,
    QUANTITY;

    /** Its name in SQL. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether rows are told apart by it. */
    public boolean isKey() {
        return compareTo(ROW_COUNT) < 0;
    }
}
