package io.costanalyzer.render.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.TargetGap;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromiseWordsTest {

    /** An open incident has today's figures, and by them the month may have come within reach again. */
    @Test
    void aTargetThatCanStillBeReachedIsNotSaidToBeMissed() {
        assertThat(headline("12"))
                .startsWith("Target \"overall\" may still miss its 40")
                .endsWith(": 30.0\u00a0% saved so far");
        assertThat(headline("0")).startsWith("Target \"overall\" will miss its 40");
        assertThat(headline("-1")).startsWith("Target \"overall\" will miss its 40");
    }

    private static String headline(String allowedPerDay) {
        return new PromiseWords(new CostFormat(Locale.US))
                .draft(new TargetGap(
                        "overall",
                        Optional.empty(),
                        ChargePeriod.ofMonth(YearMonth.of(2026, 11)),
                        new BigDecimal("0.4"),
                        Optional.of(new BigDecimal("0.3")),
                        Optional.of(Money.of("USD", "30")),
                        Optional.of(Money.of("USD", "18")),
                        Optional.of(Money.of("USD", "21")),
                        Optional.of(Money.of("USD", allowedPerDay))))
                .headline();
    }
}
