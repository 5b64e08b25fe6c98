package io.costanalyzer.analysis.savings.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PromisedTest {

    private static final Money TEN = Money.of("USD", "10");

    @Test
    void aShareIsTakenOfTheCostBefore() {
        Promised promised = Promised.of(new Promise.OfScope(new BigDecimal("0.2")), TEN);
        assertThat(promised.perDay()).isEqualTo(Money.of("USD", "2"));
        assertThat(promised.isTooMuch()).isFalse();
    }

    @Test
    void anAmountAMonthIsAPartOfTheCostBefore() {
        Promised promised = Promised.of(new Promise.PerMonth(Money.of("USD", "73")), TEN);
        assertThat(promised.perDay()).isEqualTo(Money.of("USD", "2.4"));
        assertThat(promised.share().orElseThrow()).isEqualByComparingTo("0.24");
    }

    @Test
    void nothingIsNoPartOfNothing() {
        Promised promised = Promised.of(new Promise.PerMonth(TEN), Money.of("USD", "0"));
        assertThat(promised.share()).isEmpty();
        assertThat(promised.isTooMuch()).isFalse();
    }

    @Test
    void moreThanThereIsIsTooMuch() {
        assertThat(Promised.of(new Promise.OfScope(new BigDecimal("1.01")), TEN).isTooMuch())
                .isTrue();
    }
}
