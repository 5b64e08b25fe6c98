package io.costanalyzer.render.chart;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** Amounts to lengths, zero at zero. An amount below zero has no length. */
record Scale(BigDecimal largest, BigDecimal length) {

    private static final int DECIMALS = 1;

    /** So that the largest amount fills the length; everything is flat when none is above zero. */
    static Scale of(Collection<Money> amounts, int length) {
        BigDecimal largest = amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::max);
        return new Scale(largest, BigDecimal.valueOf(length));
    }

    BigDecimal length(Money amount) {
        return length(amount.amount());
    }

    BigDecimal length(BigDecimal amount) {
        if (amount.signum() <= 0 || largest.signum() == 0) {
            return BigDecimal.ZERO;
        }
        return amount.min(largest).multiply(length).divide(largest, DECIMALS, RoundingMode.HALF_UP);
    }

    /** A coordinate as a drawing writes it. */
    static String text(BigDecimal position) {
        BigDecimal plain = position.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0).toPlainString() : plain.toPlainString();
    }

    static String text(int position) {
        return Integer.toString(position);
    }
}
