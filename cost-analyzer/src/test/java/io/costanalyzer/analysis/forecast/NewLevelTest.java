package io.costanalyzer.analysis.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewLevelTest {

    private static final int DAYS = 56;

    @Test
    void fourDaysMakeALevelUpOrDown() {
        assertThat(lift(day -> day >= DAYS - 4 ? 25 : 10)).isCloseTo(15, within(1e-9));
        assertThat(lift(day -> day >= DAYS - 4 ? 4 : 10)).isCloseTo(-6, within(1e-9));
    }

    @Test
    void threeDaysMayBeASpike() {
        assertThat(lift(day -> day >= DAYS - 3 ? 25 : 10)).isZero();
    }

    @Test
    void aWeekendIsNoLevel() {
        assertThat(lift(day -> day % 7 > 4 ? 2 : 20)).isZero();
    }

    @Test
    void withinWhatDaysStrayNothingIsNew() {
        assertThat(lift(day -> day >= DAYS - 4 ? 12 : 10 + 3 * (day * 5 % 7 - 3) / 3.0))
                .isZero();
    }

    private static double lift(IntToDoubleFunction cost) {
        return NewLevel.lift(IntStream.range(0, DAYS).mapToDouble(cost).toArray());
    }
}
