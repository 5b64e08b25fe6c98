package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.focus.ChargeCategory;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From FOCUS's five charge categories to the seven that are told apart here.
 *
 * <table>
 *   <caption>First line that applies</caption>
 *   <tr><th>ChargeCategory</th><th>and</th><th>is</th></tr>
 *   <tr><td>Tax</td><td></td><td>TAX</td></tr>
 *   <tr><td>Credit</td><td></td><td>CREDIT</td></tr>
 *   <tr><td>Adjustment</td><td>negative, and a Correction or described as a refund</td><td>REFUND</td></tr>
 *   <tr><td>Adjustment</td><td></td><td>ADJUSTMENT</td></tr>
 *   <tr><td>Usage, Purchase</td><td>ChargeClass Correction, negative</td><td>REFUND</td></tr>
 *   <tr><td>Usage, Purchase</td><td>ChargeClass Correction</td><td>ADJUSTMENT</td></tr>
 *   <tr><td>Usage, Purchase</td><td>the service is an AWS Support plan</td><td>SUPPORT</td></tr>
 *   <tr><td>Usage</td><td></td><td>USAGE</td></tr>
 *   <tr><td>Purchase</td><td></td><td>PURCHASE</td></tr>
 * </table>
 *
 * <p>FOCUS has no word for refunds: it counts them to the category of what is given back, with ChargeClass
 * {@code Correction} when that was invoiced before (columns ChargeCategory and ChargeClass of FOCUS 1.2); AWS's line items of
 * type Refund come as adjustments. A correction is not spending of its day either way, so it leaves usage and purchases.
 */
final class FocusCategory {

    private static final Pattern SUPPORT_SERVICE = Pattern.compile("AWS (?:[A-Za-z-]+ )*Support\\+?(?: \\(.*\\))?");
    private static final Pattern SUPPORT_CODE = Pattern.compile("AWS(?:Support[A-Za-z]*|[A-Za-z]+Support)");

    private FocusCategory() {}

    /**
     * The category of a row.
     *
     * @return nothing for a word that FOCUS does not have
     */
    static Optional<ChargeCategory> of(String word, FocusRow row, String serviceName, BigDecimal billedCost) {
        boolean correction = "Correction".equalsIgnoreCase(row.text(FocusColumn.CHARGE_CLASS));
        boolean negative = billedCost.signum() < 0;
        return Optional.ofNullable(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "tax" -> ChargeCategory.TAX;
                    case "credit" -> ChargeCategory.CREDIT;
                    case "adjustment" -> adjustment(negative && (correction || saysRefund(row)));
                    case "usage" -> correction ? adjustment(negative) : spent(row, serviceName, ChargeCategory.USAGE);
                    case "purchase" ->
                        correction ? adjustment(negative) : spent(row, serviceName, ChargeCategory.PURCHASE);
                    default -> null;
                });
    }

    private static ChargeCategory adjustment(boolean refund) {
        return refund ? ChargeCategory.REFUND : ChargeCategory.ADJUSTMENT;
    }

    private static ChargeCategory spent(FocusRow row, String serviceName, ChargeCategory otherwise) {
        String code = row.text(FocusColumn.X_SERVICE_CODE);
        boolean support = SUPPORT_SERVICE.matcher(serviceName).matches()
                || (code != null && SUPPORT_CODE.matcher(code).matches());
        return support ? ChargeCategory.SUPPORT : otherwise;
    }

    private static boolean saysRefund(FocusRow row) {
        @Nullable String description = row.text(FocusColumn.CHARGE_DESCRIPTION);
        return description != null && description.toLowerCase(Locale.ROOT).contains("refund");
    }
}
