package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Why usage types that no measure acts on cost less or more a day than before, positive for less.
 *
 * @param usage less was used
 * @param price it was cheaper
 * @param added it was not there before
 * @param removed it is no longer there
 */
record ChangeSteps(Money usage, Money price, Money added, Money removed) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static ChangeSteps none(Money zero) {
        return new ChangeSteps(zero, zero, zero, zero);
    }

    ChangeSteps plus(ChangeSteps other) {
        return new ChangeSteps(
                usage.plus(other.usage), price.plus(other.price), added.plus(other.added), removed.plus(other.removed));
    }

    ChangeSteps plusUsage(Money less) {
        return new ChangeSteps(usage.plus(less), price, added, removed);
    }

    ChangeSteps plusPrice(Money less) {
        return new ChangeSteps(usage, price.plus(less), added, removed);
    }

    /**
     * One usage type, before and now; where the bill gives no quantities, use and price cannot be told apart and nothing is
     * said.
     */
    static ChangeSteps of(UsageLine before, int daysBefore, UsageLine now, int daysNow) {
        Money zero = Money.zero(now.cost().currency());
        Money costBefore = PerDay.of(before.cost(), daysBefore);
        Money costNow = PerDay.of(now.cost(), daysNow);
        if (before.isAbsent()) {
            return new ChangeSteps(zero, zero, costNow.negated(), zero);
        }
        if (now.isAbsent()) {
            return new ChangeSteps(zero, zero, zero, costBefore);
        }
        return cheaper(before, daysBefore, now, daysNow)
                .map(cheaper -> new ChangeSteps(costBefore.minus(costNow).minus(cheaper), cheaper, zero, zero))
                .orElse(none(zero));
    }

    /**
     * By how much a lower price alone makes a day cheaper: (p₀ − p₁)(q₀ + q₁) / 2, the Shapley value of price in
     * price × quantity.
     *
     * @return nothing unless both quantities are above zero and of one unit: there is no price of nothing
     */
    static Optional<Money> cheaper(UsageLine before, int daysBefore, UsageLine now, int daysNow) {
        boolean oneUnit = before.unit().isPresent() && before.unit().equals(now.unit());
        Optional<BigDecimal> usedBefore = before.quantity().filter(used -> used.signum() > 0);
        Optional<BigDecimal> usedNow = now.quantity().filter(used -> used.signum() > 0);
        if (!oneUnit || usedBefore.isEmpty() || usedNow.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal fall = before.cost()
                .perUnit(usedBefore.get())
                .minus(now.cost().perUnit(usedNow.get()))
                .amount();
        BigDecimal used = usedBefore
                .get()
                .divide(BigDecimal.valueOf(daysBefore), MathContext.DECIMAL128)
                .add(usedNow.get().divide(BigDecimal.valueOf(daysNow), MathContext.DECIMAL128))
                .divide(TWO, MathContext.DECIMAL128);
        return Optional.of(PerDay.rounded(Money.of(now.cost().currency(), fall.multiply(used))));
    }
}
