package io.costanalyzer.ingestion.export;

import io.costanalyzer.focus.ChargeCategory;
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
 *
 * @param correction whether it corrects an earlier invoice
 * @param negative whether its billed cost is below zero
 * @param calledRefund whether it is described as a refund
 * @param serviceName the service
 * @param serviceCode its code, where there is one
 */
public record ChargeKind(
        boolean correction,
        boolean negative,
        boolean calledRefund,
        String serviceName,
        @Nullable String serviceCode) {

    /** With as many words as AWS ever puts there and more; names are foreign, and each further word costs stack. */
    private static final Pattern SUPPORT_SERVICE = Pattern.compile("AWS (?:[A-Za-z-]+ ){0,9}Support\\+?(?: \\(.*\\))?");

    private static final Pattern SUPPORT_CODE =
            Pattern.compile("AWS(?:Support[A-Za-z]*|[A-Za-z]+Support)|OCBPremiumSupport");

    /**
     * The category of a charge.
     *
     * @param word what FOCUS calls it, in any case
     * @return nothing for a word that FOCUS does not have
     */
    public Optional<ChargeCategory> category(String word) {
        return Optional.ofNullable(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "tax" -> ChargeCategory.TAX;
                    case "credit" -> ChargeCategory.CREDIT;
                    case "adjustment" -> adjustment(negative && (correction || calledRefund));
                    case "usage" -> correction ? adjustment(negative) : spent(ChargeCategory.USAGE);
                    case "purchase" -> correction ? adjustment(negative) : spent(ChargeCategory.PURCHASE);
                    default -> null;
                });
    }

    private static ChargeCategory adjustment(boolean refund) {
        return refund ? ChargeCategory.REFUND : ChargeCategory.ADJUSTMENT;
    }

    private ChargeCategory spent(ChargeCategory otherwise) {
        boolean support = SUPPORT_SERVICE.matcher(serviceName).matches()
                || (serviceCode != null && SUPPORT_CODE.matcher(serviceCode).matches());
        return support ? ChargeCategory.SUPPORT : otherwise;
    }
}
