package io.costanalyzer.analysis.savings.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CeilingTest {

    private static final int DAYS = 200;
    private static final int AT = 120;
    private static final double SCATTER = .15;

    /** What would have been is known here: the limit cuts off what lies above it. */
    @Test
    void whatALimitCutsOffIsReckonedFromTheDaysBelowIt() {
        double[] free = Signals.noisy(DAYS, 1, SCATTER, day -> 0);
        Effect effect = study(limited(free, .05));
        double without = mean(effect.expected(), free);
        double truth = mean(free, free);
        double with = mean(limited(free, .05), free);
        assertThat(effect.foretold()).isTrue();
        assertThat(truth - with).isGreaterThan(.03);
        assertThat(without).isCloseTo(truth, within(.02));
        assertThat(effect.deviation()).isBetween(.005, .04);
    }

    @Test
    void aStepIsNoLimit() {
        double[] stepped = Signals.noisy(DAYS, 3, SCATTER, day -> day < AT ? 0 : -.3);
        assertThat(study(stepped).foretold()).isFalse();
    }

    /** With ordinary scatter some day is always the highest: that alone is no limit. */
    @Test
    void ordinaryDaysKnowNoLimit() {
        for (int seed = 10; seed < 25; seed++) {
            double[] free = Signals.noisy(DAYS, seed, SCATTER, day -> 0);
            assertThat(study(free).expected())
                    .as("seed " + seed)
                    .containsExactly(
                            study(free, new Intervention(AT, AT + 1, false)).expected());
        }
    }

    private static double[] limited(double[] free, double limit) {
        return IntStream.range(0, DAYS)
                .mapToDouble(day -> day < AT ? free[day] : Math.min(free[day], limit))
                .toArray();
    }

    private static Effect study(double[] logs) {
        return study(logs, new Intervention(AT, AT + 1, true));
    }

    private static Effect study(double[] logs, Intervention intervention) {
        return new InterventionStudy(logs, Signals.weekdays(DAYS), null, null, List.of(intervention))
                .run()
                .effects()
                .get(0);
    }

    /** The logarithm of the mean of the figures over the days on which others are known. */
    private static double mean(double[] logs, double[] known) {
        return Math.log(IntStream.range(AT + 1, DAYS)
                .filter(day -> !Double.isNaN(logs[day]) && !Double.isNaN(known[day]))
                .mapToDouble(day -> Math.exp(logs[day]))
                .average()
                .orElseThrow());
    }
}
