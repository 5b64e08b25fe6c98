package io.costanalyzer.analysis.savings.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class CostLevelTest {

    @Test
    void theLevelIsTheExactMeanOfFourWeeks() {
        CostLevel level = CostLevel.of(costs(60, day -> day < 32 ? 5 : 7)).orElseThrow();
        assertThat(level.actual()).isEqualTo(Money.of("USD", "7"));
        assertThat(level.doubt()).isZero();
    }

    @Test
    void oneLargeStepIsNoWandering() {
        CostLevel level = CostLevel.of(costs(140, day -> day < 70 ? 10 : 5)).orElseThrow();
        assertThat(level.wander()).isCloseTo(.002, within(1e-9));
    }

    @Test
    void aLevelThatMovesEveryFortnightWanders() {
        CostLevel level =
                CostLevel.of(costs(140, day -> day / 14 % 2 == 0 ? 10 : 11)).orElseThrow();
        assertThat(level.wander()).isCloseTo(Math.log(1.1) / 1.036 / Math.sqrt(14), within(1e-9));
    }

    @Test
    void theUsualMoveOfAFortnightIsTheGrowth() {
        CostLevel level = CostLevel.of(costs(140, day -> 10 * Math.pow(1.01, Math.floorDiv(day, 14))))
                .orElseThrow();
        assertThat(level.growth()).isCloseTo(Math.log(1.01) / 14, within(1e-6));
    }

    /** A measure that halves the cost at one blow is no falling trend. */
    @Test
    void oneLargeStepIsNoGrowth() {
        CostLevel level = CostLevel.of(costs(140, day -> day < 70 ? 10 : 5)).orElseThrow();
        assertThat(level.growth()).isZero();
    }

    /** Weeks of 10 and 12 dollars: a deviation of the square root of 4/3 over four weeks of 11; what was earlier does not count. */
    @Test
    void theDoubtIsThatOfTheMeanOfTheLastFourWeeks() {
        CostLevel level = CostLevel.of(costs(60, day -> day < 32 ? 500 : (day - 32) / 7 % 2 == 0 ? 10 : 12))
                .orElseThrow();
        assertThat(level.actual()).isEqualTo(Money.of("USD", "11"));
        assertThat(level.doubt()).isCloseTo(Math.sqrt(4 / 3.0) / 2 / 11, within(1e-9));
    }

    @Test
    void whatCostsNothingHasNoDoubtAndNoGrowth() {
        CostLevel level = CostLevel.of(costs(140, day -> 0)).orElseThrow();
        assertThat(level.doubt()).isZero();
        assertThat(level.growth()).isZero();
        assertThat(level.wander()).isEqualTo(.01);
    }

    /** Moves from or to nothing have no logarithm, and are no move. */
    @Test
    void whatBeganLaterMovesFromItsFirstFortnightOn() {
        CostLevel level = CostLevel.of(costs(140, day -> day < 56 ? 0 : 10 * Math.pow(1.01, Math.floorDiv(day, 14))))
                .orElseThrow();
        assertThat(level.growth()).isCloseTo(Math.log(1.01) / 14, within(1e-6));
    }

    @Test
    void twoWeeksAreTheLeast() {
        assertThat(CostLevel.of(costs(13, day -> 5))).isEmpty();
        assertThat(CostLevel.of(costs(14, day -> 5))).isPresent();
    }

    private static SortedMap<LocalDate, Money> costs(int days, IntToDoubleFunction dollars) {
        SortedMap<LocalDate, Money> costs = new TreeMap<>();
        for (int day = 0; day < days; day++) {
            costs.put(
                    LocalDate.of(2026, 1, 1).plusDays(day),
                    Money.of(
                            "USD",
                            BigDecimal.valueOf(dollars.applyAsDouble(day)).toPlainString()));
        }
        return costs;
    }
}
