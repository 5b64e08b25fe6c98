package io.costanalyzer.analysis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import org.junit.jupiter.api.Test;

class AverageMonthTest {

    @Test
    void aDollarADayIsATwelfthOfAYearsDollarsAMonth() {
        assertThat(AverageMonth.of(Money.of("USD", "12"))).isEqualTo(Money.of("USD", "365"));
    }

    @Test
    void anAmountOfSomeDaysIsSpreadOverThemFirst() {
        assertThat(AverageMonth.ofDays(Money.of("USD", "336"), 28)).isEqualTo(Money.of("USD", "365"));
    }

    @Test
    void anAmountAMonthGoesBackToTheDay() {
        assertThat(AverageMonth.perDay(Money.of("USD", "365"))).isEqualTo(Money.of("USD", "12"));
        assertThat(AverageMonth.DAYS).isEqualTo(365.0 / 12);
    }
}
