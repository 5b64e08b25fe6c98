package io.costanalyzer.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.analysis.savings.measure.Promise;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromiseTextTest {

    @Test
    void isAShareOrAnAmountAMonth() {
        assertThat(PromiseText.parse("18.75 %")).isEqualTo(new Promise.OfScope(new BigDecimal("0.1875")));
        assertThat(PromiseText.parse("90 USD")).isEqualTo(new Promise.PerMonth(Money.of("USD", "90")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "-5 %", "0 %", "0 USD", "20 percent", "$90", "90 usd", "1,5 %"})
    void everythingElseIsRefused(String text) {
        assertThatThrownBy(() -> PromiseText.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
