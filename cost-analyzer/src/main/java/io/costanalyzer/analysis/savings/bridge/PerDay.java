package io.costanalyzer.analysis.savings.bridge;

import io.costanalyzer.money.Money;
import java.math.RoundingMode;

/** Averages cut to a fixed number of decimals, so that sums of them are exact. */
final class PerDay {

    private static final int DECIMALS = 12;

    private PerDay() {}

    /** An average day. */
    static Money of(Money sum, int days) {
        return rounded(sum.perUnit(days));
    }

    static Money rounded(Money amount) {
        return Money.of(amount.currency(), amount.amount().setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
