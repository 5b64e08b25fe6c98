package io.costanalyzer.render.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.OddDays;
import io.costanalyzer.alert.UsageChange;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddDaysWordsTest {

    /** A rise that is small beside all that the service costs is not so many times of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1040 | +40.00 USD a day on 12 Nov 2026",
                "1049 | +49.00 USD a day on 12 Nov 2026",
                "1060 | +60.00 USD a day (1.1 times) on 12 Nov 2026",
                "2500 | +1,500.00 USD a day (2.5 times) on 12 Nov 2026",
                "9940 | +8,940.00 USD a day (9.9 times) on 12 Nov 2026"
            })
    void theFactorIsSaidWhereItSaysSomething(String actual, String said) {
        assertThat(headline(Locale.ENGLISH, actual)).isEqualTo("AWS Lambda: " + said);
    }

    @Test
    void everyNumberHasTheSameDecimalPoint() {
        assertThat(headline(Locale.GERMANY, "2500"))
                .isEqualTo("AWS Lambda: +1.500,00 USD a day (2,5 times) on 12 Nov 2026");
        assertThat(new OddDaysWords(new CostFormat(Locale.GERMANY))
                        .draft(odd("2500"))
                        .lines())
                .last()
                .asString()
                .contains("2,5 times as much of it was used");
    }

    private static String headline(Locale locale, String actual) {
        return new OddDaysWords(new CostFormat(locale))
                .draft(odd(actual))
                .headline()
                .replace('\u00a0', ' ');
    }

    private static OddDays odd(String actual) {
        Money expected = Money.of("USD", "1000");
        return new OddDays(
                Optional.empty(),
                "AWS Lambda",
                true,
                List.of(new OddDays.Run(
                        ChargePeriod.ofDay(LocalDate.of(2026, 11, 12)),
                        Money.of("USD", actual),
                        expected,
                        expected,
                        expected)),
                false,
                List.of(),
                Optional.of(new UsageChange(
                        "EU-Request", Optional.of(new BigDecimal("1.5")), Optional.of(BigDecimal.ZERO), false)),
                List.of(),
                Optional.empty(),
                List.of(),
                true);
    }
}
