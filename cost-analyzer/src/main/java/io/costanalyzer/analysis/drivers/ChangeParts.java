package io.costanalyzer.analysis.drivers;

import io.costanalyzer.money.Money;

/**
 * A change of cost, taken apart. The parts add up to it exactly; any of them may be negative.
 *
 * @param usage more or less was used
 * @param price the same use was dearer or cheaper; the borders of free and cheaper tiers look like prices, too
 * @param added usage types that were not there before
 * @param removed usage types that are there no longer
 * @param unsplit the bill gives no quantity, so that usage and price cannot be told apart
 * @param calendar more or fewer days at the same cost
 */
public record ChangeParts(Money usage, Money price, Money added, Money removed, Money unsplit, Money calendar) {

    /** The whole change. */
    public Money total() {
        return usage.plus(price).plus(added).plus(removed).plus(unsplit).plus(calendar);
    }

    public ChangeParts plus(ChangeParts other) {
        return new ChangeParts(
                usage.plus(other.usage),
                price.plus(other.price),
                added.plus(other.added),
                removed.plus(other.removed),
                unsplit.plus(other.unsplit),
                calendar.plus(other.calendar));
    }

    static ChangeParts none(Money zero) {
        return new ChangeParts(zero, zero, zero, zero, zero, zero);
    }

    static ChangeParts calendar(Money calendar) {
        Money zero = Money.zero(calendar.currency());
        return new ChangeParts(zero, zero, zero, zero, zero, calendar);
    }
}
