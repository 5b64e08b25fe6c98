package io.costanalyzer.render.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.alert.BudgetUse;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class BudgetWordsTest {

    /** An incident stays open while the forecast is just below the threshold that opened it. */
    @Test
    void aBudgetThatIsNearAWarningLevelIsNotSaidToHaveReachedOne() {
        Money expected = Money.of("USD", "741");
        AlertDraft draft = new BudgetWords(new CostFormat(Locale.ENGLISH))
                .draft(new BudgetUse(
                        false,
                        "prod",
                        Optional.empty(),
                        ChargePeriod.ofMonth(YearMonth.of(2026, 11)),
                        Money.of("USD", "750"),
                        Money.of("USD", "300"),
                        Optional.of(new BudgetUse.Range(expected, expected, expected, 90)),
                        new TreeSet<>(),
                        new TreeSet<>(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()));
        assertThat(draft.headline().replace('\u00a0', ' '))
                .isEqualTo("Budget \"prod\" is still close to a warning level: 741.00 USD of 750.00 USD expected in"
                        + " November 2026");
        assertThat(draft.nextStep()).startsWith("nothing yet");
    }
}
