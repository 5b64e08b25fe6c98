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
