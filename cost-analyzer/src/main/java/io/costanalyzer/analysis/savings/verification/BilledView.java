package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.money.Money;

/**
 * The measure's scope on the invoice: billed cost of a day, exact, by the mean. Plain facts that stand beside the estimate:
 * use that rose or fell is not taken out, and a commitment is where it was paid.
 *
 * @param before what a day before the measure was billed at
 * @param after what a judged day was billed at
 */
public record BilledView(Money before, Money after) {

    /** By how much the bill of a day has fallen, negative when it has risen. */
    public Money fall() {
        return before.minus(after);
    }
}
