package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one usage type came to over some days, over all accounts and regions.
 *
 * @param cost effective cost
 * @param quantity how much was used; absent when the bill gives none or gives it in several units
 * @param unit of the quantity; absent with it
 */
record UsageLine(Money cost, Optional<BigDecimal> quantity, Optional<String> unit) {

    static UsageLine none(Money zero) {
        return new UsageLine(zero, Optional.empty(), Optional.empty());
    }

    /** Quantities of different units are never added up. */
    UsageLine plus(UsageLine other) {
        boolean oneUnit = unit.isPresent() && unit.equals(other.unit);
        return new UsageLine(
                cost.plus(other.cost),
                oneUnit ? quantity.flatMap(mine -> other.quantity.map(mine::add)) : Optional.empty(),
                oneUnit ? unit : Optional.empty());
    }

    /** Whether nothing was used and nothing was paid. */
    boolean isAbsent() {
        return cost.isZero() && quantity.filter(used -> used.signum() != 0).isEmpty();
    }
}
