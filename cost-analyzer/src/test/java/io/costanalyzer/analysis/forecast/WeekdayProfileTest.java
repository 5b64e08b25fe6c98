package io.costanalyzer.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WeekdayProfileTest {

    private static final int DAYS = 56;

    @Property
    void knowsEveryWeekdayWhereverItEnds(@ForAll @IntRange(min = 0, max = 1000) int end) {
        double[] costs = IntStream.range(end - DAYS, end)
                .mapToDouble(WeekdayProfileTest::weekly)
                .toArray();
        WeekdayProfile profile = WeekdayProfile.before(end, costs).orElseThrow();
        for (int day = end; day < end + 31; day++) {
            assertThat(profile.expected(day)).isCloseTo(weekly(day), within(1e-9));
        }
    }

    @Test
    void oneWildDayMovesNothing() {
        double[] costs =
                IntStream.range(0, DAYS).mapToDouble(WeekdayProfileTest::weekly).toArray();
        costs[DAYS - 3] = 5000;
        WeekdayProfile profile = WeekdayProfile.before(DAYS, costs).orElseThrow();
        for (int day = DAYS; day < DAYS + 7; day++) {
            assertThat(profile.expected(day)).isCloseTo(weekly(day), within(1e-9));
        }
    }

    @Test
    void followsANewLevelAfterAWeek() {
        double[] costs = IntStream.range(0, DAYS)
                .mapToDouble(day -> day < DAYS - 8 ? 10 : 4)
                .toArray();
        assertThat(WeekdayProfile.before(DAYS, costs).orElseThrow().expected(DAYS))
                .isCloseTo(4, within(1e-9));
    }

    /** Pitfall 28: a week with a day that is not known teaches nothing, and three weeks are too few. */
    @Test
    void needsFourWholeWeeks() {
        double[] costs = new double[DAYS];
        Arrays.fill(costs, 0, 28, Double.NaN);
        assertThat(WeekdayProfile.before(DAYS, costs)).isPresent();
        costs[30] = Double.NaN;
        assertThat(WeekdayProfile.before(DAYS, costs)).isEmpty();
    }

    @Test
    void staysAboveZeroOnlyWhereDaysDid() {
        double[] falling = IntStream.range(0, DAYS)
                .mapToDouble(day -> day % 7 == 0 ? 30 : day < 42 ? 5 : 0)
                .toArray();
        double[] credits = IntStream.range(0, DAYS).mapToDouble(day -> -2).toArray();
        WeekdayProfile profile = WeekdayProfile.before(DAYS, falling).orElseThrow();
        assertThat(IntStream.range(DAYS, DAYS + 7).mapToDouble(profile::expected))
                .allMatch(cost -> cost >= 0);
        assertThat(WeekdayProfile.before(DAYS, credits).orElseThrow().expected(DAYS))
                .isEqualTo(-2);
    }

    private static double weekly(int day) {
        return 10 + 3 * Math.floorMod(day, 7);
    }
}
