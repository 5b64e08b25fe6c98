package io.costanalyzer.analysis.savings.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.money.Money;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BridgeSumsTest {

    private static final Money ZERO = usd("0");

    @Test
    void whatTheStepsLeaveIsUnexplained() {
        BridgeSums sums = sums("100", "61", "30");
        assertThat(sums.unexplained()).isEqualTo(usd("4"));
        assertThat(sums.difference()).isEqualTo(usd("39"));
        assertThat(sums.measured()).isEqualTo(usd("30"));
    }

    @Test
    void aBridgeThatDoesNotAddUpCannotBeMade() {
        assertThatThrownBy(() -> new BridgeSums(usd("100"), usd("60"), List.of(), ZERO, ZERO, ZERO, ZERO, usd("39.99")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The bridge spans 40 USD and its steps sum to 39.99 USD, unexplained included");
    }

    @Test
    void aMeasureCannotStandOnABridgeTwice() {
        List<MeasureStep> twice =
                List.of(new MeasureStep(Set.of("a"), usd("1")), new MeasureStep(Set.of("a"), usd("2")));
        assertThatThrownBy(() -> BridgeSums.closing(usd("9"), usd("6"), twice, ZERO, ZERO, ZERO, ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two steps");
    }

    @Test
    void twoBridgesAddUpStepByStep() {
        BridgeSums both = sums("100", "61", "30").plus(sums("10", "9", "0.5"));
        assertThat(both.measures()).containsExactly(new MeasureStep(Set.of("arm"), usd("30.5")));
        assertThat(both.baseline()).isEqualTo(usd("110"));
        assertThat(both.unexplained()).isEqualTo(usd("-0.5"));
    }

    private static BridgeSums sums(String baseline, String actual, String saved) {
        return BridgeSums.closing(
                usd(baseline),
                usd(actual),
                List.of(new MeasureStep(Set.of("arm"), usd(saved))),
                usd("7"),
                usd("1"),
                usd("-5"),
                usd("2"));
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
