package io.costanalyzer.analysis.savings.bridge;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChangeStepsTest {

    private static final Money ZERO = usd("0");

    /** 0.10 a unit before and 0.08 now, 10 a day before and 20 now: (0.10 − 0.08) × 15 is cheaper, the rest is more use. */
    @Test
    void useAndPriceOfPeriodsOfDifferentLengthAreSplitByTheDay() {
        ChangeSteps steps = ChangeSteps.of(line("2", "20"), 2, line("16", "200"), 10);
        assertThat(steps.price()).isEqualTo(usd("0.3"));
        assertThat(steps.usage()).isEqualTo(usd("-0.9"));
        assertThat(steps.added()).isEqualTo(ZERO);
        assertThat(steps.removed()).isEqualTo(ZERO);
    }

    @Test
    void thereIsNoPriceOfNothing() {
        assertThat(ChangeSteps.cheaper(line("2", "0"), 1, line("1", "10"), 1)).isEmpty();
        assertThat(ChangeSteps.cheaper(line("2", "10"), 1, line("1", "0"), 1)).isEmpty();
        assertThat(ChangeSteps.cheaper(line("2", "-10"), 1, line("1", "10"), 1)).isEmpty();
        assertThat(ChangeSteps.cheaper(line("2", "10"), 1, line("1", "-10"), 1)).isEmpty();
        assertThat(ChangeSteps.of(line("2", "10"), 1, line("1", "0"), 1)).isEqualTo(ChangeSteps.none(ZERO));
    }

    @Test
    void stepsAddUpEachToItsOwn() {
        ChangeSteps one = new ChangeSteps(usd("1"), usd("2"), usd("3"), usd("4"));
        assertThat(one.plus(one)).isEqualTo(new ChangeSteps(usd("2"), usd("4"), usd("6"), usd("8")));
        assertThat(one.plusUsage(usd("5"))).isEqualTo(new ChangeSteps(usd("6"), usd("2"), usd("3"), usd("4")));
        assertThat(one.plusPrice(usd("5"))).isEqualTo(new ChangeSteps(usd("1"), usd("7"), usd("3"), usd("4")));
    }

    private static UsageLine line(String cost, String quantity) {
        return new UsageLine(usd(cost), Optional.of(new BigDecimal(quantity)), Optional.of("Units"));
    }
}
