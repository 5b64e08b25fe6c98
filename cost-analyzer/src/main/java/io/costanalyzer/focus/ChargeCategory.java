package io.costanalyzer.focus;

import java.util.Arrays;
import java.util.Optional;

/**
 * What kind of charge a row is.
 *
 * <p>The five values of FOCUS, with {@link #SUPPORT} taken out of purchases and {@link #REFUND} out of adjustments,
 * because a saving must be judged without either of them and the invoice with both.
 */
public enum ChargeCategory {
    /** Use of a service in the charge period. */
    USAGE("Usage"),
    /** Something bought: reservation and savings plan fees, Marketplace subscriptions, registrations. */
    PURCHASE("Purchase"),
    /** The fee of an AWS Support plan; posted around the 6th of the following month. */
    SUPPORT("Purchase"),
    /** Tax; dated the 1st of the month and grown all month long. */
    TAX("Tax"),
    /** A grant that lowers what is to be paid; negative. */
    CREDIT("Credit"),
    /** Money given back for an earlier charge; negative. */
    REFUND("Adjustment"),
    /** Any other correction, of either sign. */
    ADJUSTMENT("Adjustment");

    private final String focusValue;

    ChargeCategory(String focusValue) {
        this.focusValue = focusValue;
    }

    /** The value of the FOCUS column ChargeCategory. Not unique: see {@link #displayName()}. */
    public String focusValue() {
        return focusValue;
    }

    /** One capitalised word, unique: {@code Usage}, {@code Support}, {@code Refund}. */
    public String displayName() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Whether the charge counts as spending on resources: usage and purchases. Baselines, targets, savings, anomalies and
     * forecasts look at these alone; credits, refunds, tax and support would hide or fake a saving.
     */
    public boolean isSpending() {
        return this == USAGE || this == PURCHASE;
    }

    /** The category with this {@linkplain #displayName() name}, in any case; none for an unknown word. */
    public static Optional<ChargeCategory> parse(String displayName) {
        return Arrays.stream(values())
                .filter(category -> category.name().equalsIgnoreCase(displayName))
                .findFirst();
    }
}
