package io.costanalyzer.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;

/**
 * An exact amount in one currency, of any scale.
 *
 * <p>Wraps Joda's {@link BigMoney} and leaves out everything of it that rounds. Trailing zeros carry no meaning here:
 * 1.0 and 1.00 are equal. Adding two currencies throws {@link CurrencyMismatchException}; there is no conversion.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Money implements Comparable<Money> {

    private final BigMoney value;

    private Money(BigMoney value) {
        this.value = value;
    }

    /** An amount in a currency; the scale of {@code amount} may be any. */
    public static Money of(CurrencyUnit currency, BigDecimal amount) {
        return new Money(BigMoney.of(currency, normalised(amount)));
    }

    /** An amount in the currency with this ISO 4217 code, as in {@code of("USD", "12.34")}. */
    public static Money of(String currencyCode, String amount) {
        return of(CurrencyUnit.of(currencyCode), new BigDecimal(amount));
    }

    /** Nothing, in a currency. */
    public static Money zero(CurrencyUnit currency) {
        return of(currency, BigDecimal.ZERO);
    }

    public CurrencyUnit currency() {
        return value.getCurrencyUnit();
    }

    /** The exact decimal, without trailing zeros and never in exponent notation when printed with {@code toPlainString}. */
    public BigDecimal amount() {
        return value.getAmount();
    }

    public Money plus(Money other) {
        return new Money(value.plus(other.value)).normalised();
    }

    public Money minus(Money other) {
        return new Money(value.minus(other.value)).normalised();
    }

    public Money negated() {
        return new Money(value.negated());
    }

    /** This amount taken {@code factor} times, exactly. */
    public Money times(BigDecimal factor) {
        return of(currency(), amount().multiply(factor));
    }

    /** This amount taken {@code factor} times, exactly. */
    public Money times(long factor) {
        return times(BigDecimal.valueOf(factor));
    }

    /**
     * The amount for one unit when this is the amount for {@code units} of them, as in "per day".
     *
     * <p>A rate and not a fact: it carries 34 significant digits ({@link MathContext#DECIMAL128}), so that multiplying
     * it back need not give this amount to the last digit. Sums are made of facts first and divided last.
     *
     * @throws ArithmeticException if {@code units} is zero
     */
    public Money perUnit(BigDecimal units) {
        return of(currency(), amount().divide(units, MathContext.DECIMAL128));
    }

    /** As {@link #perUnit(BigDecimal)}, for a whole number of units. */
    public Money perUnit(long units) {
        return perUnit(BigDecimal.valueOf(units));
    }

    /**
     * This amount as a share of another: 0.25 when this is a quarter of {@code whole}.
     *
     * @return 34 significant digits ({@link MathContext#DECIMAL128})
     * @throws ArithmeticException if {@code whole} is zero: a share of nothing is not zero, it is unknown
     * @throws CurrencyMismatchException if the currencies differ
     */
    public BigDecimal shareOf(Money whole) {
        requireSameCurrency(whole);
        return amount().divide(whole.amount(), MathContext.DECIMAL128);
    }

    public boolean isZero() {
        return value.isZero();
    }

    /** -1, 0 or 1 as this amount is below, at or above zero. */
    public int signum() {
        return amount().signum();
    }

    public Money abs() {
        return signum() < 0 ? negated() : this;
    }

    /** The larger of two amounts. */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Orders by amount. Throws {@link CurrencyMismatchException} for another currency. */
    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount().compareTo(other.amount());
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Money other && value.equals(other.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Exact amount and code, as in {@code 12.3456 USD}, for messages. What reports show is rounded elsewhere. */
    @Override
    public String toString() {
        return amount().toPlainString() + " " + currency().getCode();
    }

    private void requireSameCurrency(Money other) {
        Objects.requireNonNull(other, "other");
        if (!currency().equals(other.currency())) {
            throw new CurrencyMismatchException(currency(), other.currency());
        }
    }

    private Money normalised() {
        return of(currency(), amount());
    }

    private static BigDecimal normalised(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
