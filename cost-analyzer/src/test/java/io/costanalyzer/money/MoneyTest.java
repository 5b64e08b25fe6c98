package io.costanalyzer.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final CurrencyUnit USD = CurrencyUnit.USD;

    @Test
    void keepsEveryDigitOfCostExplorer() {
        Money one = Money.of("USD", "40.3527508453");
        Money other = Money.of("USD", "0.0000000000000001");
        assertThat(one.plus(other)).isEqualTo(Money.of("USD", "40.3527508453000001"));
    }

    @Test
    void trailingZerosCarryNoMeaning() {
        assertThat(Money.of("USD", "1.00")).isEqualTo(Money.of("USD", "1")).hasSameHashCodeAs(Money.of("USD", "1.0"));
        assertThat(Money.of("USD", "100")).hasToString("100 USD");
        assertThat(Money.of("USD", "1E+2").amount().toPlainString()).isEqualTo("100");
    }

    /** Pitfall 31: figures of two currencies are never added up. */
    @Test
    void refusesAnotherCurrency() {
        Money usd = Money.of("USD", "1");
        Money eur = Money.of("EUR", "1");
        assertThatThrownBy(() -> usd.plus(eur)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> usd.compareTo(eur)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> usd.shareOf(eur)).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void aShareOfNothingIsUnknown() {
        assertThatThrownBy(() -> Money.of("USD", "1").shareOf(Money.zero(USD))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aRateHasThirtyFourDigits() {
        assertThat(Money.of("USD", "1").perUnit(3)).isEqualTo(Money.of("USD", "0.3333333333333333333333333333333333"));
    }

    @Test
    void equalsTheSameAmountOfTheSameCurrencyAlone() {
        Money money = Money.of("USD", "1.5");
        assertThat(money)
                .isNotEqualTo(Money.of("USD", "1.6"))
                .isNotEqualTo(Money.of("EUR", "1.5"))
                .isNotEqualTo("1.5 USD");
        assertThat(money.hashCode()).isNotEqualTo(Money.of("USD", "1.6").hashCode());
    }

    @Test
    void knowsItsSign() {
        Money owed = Money.of("USD", "-2");
        Money nothing = Money.of("USD", "0.00");
        Money paid = Money.of("USD", "0.01");
        assertThat(List.of(owed.signum(), nothing.signum(), paid.signum())).containsExactly(-1, 0, 1);
        assertThat(List.of(owed.isZero(), nothing.isZero(), paid.isZero())).containsExactly(false, true, false);
        assertThat(owed.abs()).isEqualTo(Money.of("USD", "2")).isEqualTo(owed.negated());
        assertThat(paid.abs()).isSameAs(paid);
        assertThat(nothing.abs()).isSameAs(nothing);
    }

    @Test
    void theLargerOfTwoIsTheOneThatStandsFirstWhenTheyAreEqual() {
        Money one = Money.of("USD", "1");
        Money two = Money.of("USD", "2");
        Money alsoTwo = Money.of("USD", "2.0");
        assertThat(one.max(two)).isSameAs(two);
        assertThat(two.max(one)).isSameAs(two);
        assertThat(two.max(alsoTwo)).isSameAs(two);
        assertThat(one).isLessThan(two);
    }

    @Test
    void timesAndSharesAreExact() {
        assertThat(Money.of("USD", "0.1").times(3)).isEqualTo(Money.of("USD", "0.3"));
        assertThat(Money.of("USD", "0.1").times(new BigDecimal("-0.25"))).isEqualTo(Money.of("USD", "-0.025"));
        assertThat(Money.of("USD", "1").shareOf(Money.of("USD", "8"))).isEqualByComparingTo("0.125");
    }

    /** A figure with an exponent would be a text like 1E+2 in a file, which spreadsheets and readers take for what they like. */
    @Test
    void theAmountHasNoExponentAndNoTrailingZeros() {
        assertThat(Money.of("USD", "1E+2").amount()).isEqualTo(new BigDecimal("100"));
        assertThat(Money.of("USD", "10").amount().scale()).isZero();
        assertThat(Money.of("USD", "1.500").amount()).isEqualTo(new BigDecimal("1.5"));
        assertThat(Money.of("USD", "1.5").plus(Money.of("USD", "98.5")).amount())
                .isEqualTo(new BigDecimal("100"));
    }

    @Property
    void theOrderOfASumIsIrrelevant(@ForAll @Size(max = 20) List<BigDecimal> amounts) {
        List<Money> there =
                amounts.stream().map(amount -> Money.of(USD, amount)).toList();
        List<Money> back =
                amounts.stream().sorted().map(amount -> Money.of(USD, amount)).toList();
        assertThat(sum(there)).isEqualTo(sum(back));
    }

    @Property
    void subtractingUndoesAdding(@ForAll BigDecimal one, @ForAll BigDecimal other) {
        Money money = Money.of(USD, one);
        assertThat(money.plus(Money.of(USD, other)).minus(Money.of(USD, other))).isEqualTo(money);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(USD), Money::plus);
    }
}
