package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.focus.ChargeCategory;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a row's usage is called: the usage type where AWS's own column gives it, else the meter, else the description without
 * its leading price, else the SKU, else nothing.
 *
 * <p>The price goes because a series must survive a price change. Tax, credits, refunds and fees are described by sentences
 * about an account or an invoice and not by a kind of usage; they have a usage type only where a column names one.
 */
final class UsageTypeName {

    /** {@code $0.40 per million}, {@code USD0.02 per GB}, {@code 0.0 per free event}: the number, not what it is for. */
    private static final Pattern LEADING_PRICE =
            Pattern.compile("^(?:[A-Z]{3}\\s?|\\p{Sc})?\\d[\\d.,]*\\s+(?=(?:per|for)\\s)");

    private UsageTypeName() {}

    static @Nullable String of(FocusRow row, ChargeCategory category) {
        String named = row.text(FocusColumn.X_USAGE_TYPE);
        if (named == null) {
            named = row.text(FocusColumn.SKU_METER);
        }
        if (named != null || !category.isSpending()) {
            return named;
        }
        String description = row.text(FocusColumn.CHARGE_DESCRIPTION);
        return description == null ? row.text(FocusColumn.SKU_ID) : withoutPrice(description);
    }

    /** The description from the first word after its price on. */
    static String withoutPrice(String description) {
        return LEADING_PRICE.matcher(description).replaceFirst("");
    }
}
