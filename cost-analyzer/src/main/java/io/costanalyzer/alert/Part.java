package io.costanalyzer.alert;

import io.costanalyzer.money.Money;

/**
 * A part of a difference.
 *
 * @param name what it is: a usage type, a service, an account, or {@link #OTHER}
 * @param difference its money, of the sign of what it adds
 */
public record Part(String name, Money difference) {

    /** The name of all that is not named. */
    public static final String OTHER = "other";
}
