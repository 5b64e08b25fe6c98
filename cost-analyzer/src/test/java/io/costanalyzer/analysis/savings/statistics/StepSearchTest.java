package io.costanalyzer.analysis.savings.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StepSearchTest {

    private static final int DAYS = 160;
    private static final List<Intervention> LATE = List.of(new Intervention(150, 151));

    @Test
    void aStepThatNobodyAnnouncedIsFound() {
        Observations seen = seen(Signals.noisy(DAYS, 1, .05, day -> day < 71 ? 0 : .4));
        Term step = new StepSearch(seen)
                .best(new Noise(0, 0), seen.before(150), level(), 14, 136)
                .orElseThrow();
        assertThat(step.values()[69]).isZero();
        assertThat(step.values()[73]).isEqualTo(1);
    }

    @Test
    void whereNothingHappenedNothingIsWorthAThought() {
        Observations seen = seen(Signals.noisy(DAYS, 2, 0, day -> Math.sin(day)));
        assertThat(new StepSearch(seen).best(new Noise(0, 0), seen.before(150), level(), 14, 136))
                .isEmpty();
    }

    @Test
    void aWalkIsTakenForAWalkAndNoiseForNoise() {
        Observations walking = seen(Signals.walk(DAYS, 3, .1));
        assertThat(new StepSearch(walking)
                        .likelyNoises(walking.before(150), level())
                        .get(0)
                        .walks())
                .isTrue();
        Observations still = seen(Signals.noisy(DAYS, 4, .1, day -> 0));
        assertThat(new StepSearch(still)
                        .likelyNoises(still.before(150), level())
                        .get(0)
                        .walks())
                .isFalse();
    }

    private static Observations seen(double[] logs) {
        return new Observations(logs, Signals.weekdays(DAYS), LATE);
    }

    private static List<Term> level() {
        return List.of(Term.free(Term.stepAt(0, DAYS)));
    }
}
