package io.costanalyzer.analysis.savings.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.analysis.savings.verification.SavingsTotal;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReturnOnInvestmentTest {

    private static final BigDecimal FORTY = BigDecimal.valueOf(40);

    @Test
    void fortyHoursAtEightyDollarsArePaidForAfterTenMonths() {
        ReturnOnInvestment found = found("320", Optional.of(usd("80")));
        assertThat(found.perYear()).isEqualTo(usd("3840"));
        assertThat(found.perYearAndHour()).contains(usd("96"));
        assertThat(found.paybackMonths().orElseThrow()).isEqualByComparingTo("10");
        assertThat(found.latestPaybackMonths().orElseThrow()).isEqualByComparingTo("20");
        assertThat(found.highestRateFor(BigDecimal.ONE)).contains(usd("8"));
    }

    @Test
    void withoutARateOrASavingThereIsNoPayback() {
        assertThat(found("320", Optional.empty()).paybackMonths()).isEmpty();
        assertThat(found("0", Optional.of(usd("80"))).paybackMonths()).isEmpty();
        assertThat(found("-5", Optional.of(usd("80"))).paybackMonths()).isEmpty();
    }

    @Test
    void effortIsNeverNegative() {
        assertThatThrownBy(() -> new Effort(BigDecimal.valueOf(-1), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Work cannot take -1 hours");
        assertThatThrownBy(() -> new Effort(FORTY, Optional.of(usd("-2"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An hour cannot cost -2 USD");
    }

    /** What took no work has no figure an hour: neither zero nor without end. */
    @Test
    void withoutHoursNothingIsSaidOfAnHour() {
        Money month = usd("320");
        ReturnOnInvestment free =
                new ReturnOnInvestment(new Effort(BigDecimal.ZERO, Optional.of(usd("80"))), month, month, month);
        assertThat(free.perYearAndHour()).isEmpty();
        assertThat(free.highestRateFor(BigDecimal.TEN)).isEmpty();
        assertThat(free.paybackMonths().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void workMayBeFree() {
        assertThat(new Effort(FORTY, Optional.of(usd("0"))).cost()).contains(usd("0"));
        assertThat(new Effort(FORTY, Optional.empty()).cost()).isEmpty();
    }

    @Test
    void itCountsWhatWasVerifiedWithItsInterval() {
        SavingsTotal total = new SavingsTotal(usd("12"), usd("6"), usd("18"));
        ReturnOnInvestment found = ReturnOnInvestment.of(new Effort(FORTY, Optional.of(usd("80"))), total);
        assertThat(found.perMonth()).as("12 a day for 365 / 12 days").isEqualTo(usd("365"));
        assertThat(found.lowPerMonth()).isEqualTo(usd("182.5"));
        assertThat(found.highPerMonth()).isEqualTo(usd("547.5"));
    }

    private static ReturnOnInvestment found(String perMonth, Optional<Money> rate) {
        Money month = usd(perMonth);
        return new ReturnOnInvestment(
                new Effort(FORTY, rate), month, month.times(new BigDecimal("0.5")), month.times(new BigDecimal("1.5")));
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
