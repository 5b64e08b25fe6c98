package io.costanalyzer.analysis.savings.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterventionStudyTest {

    private static final int DAYS = 200;
    private static final int AT = 120;
    private static final List<Intervention> ONE = List.of(new Intervention(AT, AT + 5));

    @Test
    void aStepIsFoundBesideAWeeklyPattern() {
        double[] logs = Signals.noisy(DAYS, 1, .03, day -> (day % 7 > 4 ? -.5 : .1) + (day < AT ? 0 : -.4));
        Effect effect = study(logs, null, ONE).effects().get(0);
        assertThat(mean(effect.path())).isCloseTo(-.4, within(.03));
        assertThat(effect.deviation()).isBetween(.001, .03);
        assertThat(effect.foretold()).isFalse();
        assertThat(effect.lastChange()).isEmpty();
        assertThat(effect.path()[AT + 4]).isNaN();
    }

    @Test
    void whatFollowsTheTrafficIsNoStep() {
        double[] traffic = Signals.walk(DAYS, 2, .03);
        for (int day = AT; day < DAYS; day++) {
            traffic[day] -= .4;
        }
        double[] logs = Signals.noisy(DAYS, 3, .03, day -> .9 * traffic[day]);
        Study study = study(logs, traffic, ONE);
        assertThat(mean(study.effects().get(0).path())).isCloseTo(0, within(.06));
        assertThat(study.traffic()).isGreaterThan(.9);
    }

    @Test
    void aStepAgainstTheTrafficIsFound() {
        double[] traffic = Signals.walk(DAYS, 2, .03);
        double[] logs = Signals.noisy(DAYS, 3, .03, day -> .9 * traffic[day] + (day < AT ? 0 : -.25));
        assertThat(mean(study(logs, traffic, ONE).effects().get(0).path())).isCloseTo(-.25, within(.05));
    }

    @Test
    void anEffectThatIsTakenBackHasALastChange() {
        double[] logs = Signals.noisy(DAYS, 4, .03, day -> day < AT || day >= 160 ? 0 : -.5);
        Effect effect = study(logs, null, ONE).effects().get(0);
        assertThat(effect.lastChange().orElseThrow()).isBetween(158, 162);
        assertThat(effect.path()[150]).isCloseTo(-.5, within(.05));
        assertThat(effect.path()[190]).isCloseTo(0, within(.05));
    }

    @Test
    void whereNothingIsLeftTheForecastIsTaken() {
        double[] logs = Signals.noisy(DAYS, 5, .03, day -> 1);
        Arrays.fill(logs, AT, DAYS, Double.NaN);
        Effect effect = study(logs, null, ONE).effects().get(0);
        assertThat(effect.foretold()).isTrue();
        assertThat(effect.expected()[180]).isCloseTo(1, within(.05));
    }

    @Test
    void twoStepsAreToldApart() {
        double[] logs = Signals.noisy(DAYS, 6, .03, day -> day < 100 ? 0 : day < 150 ? -.2 : -.6);
        List<Effect> effects = study(logs, null, List.of(new Intervention(100, 101), new Intervention(150, 151)))
                .effects();
        assertThat(mean(effects.get(0).path())).isCloseTo(-.2, within(.04));
        assertThat(mean(effects.get(1).path())).isCloseTo(-.4, within(.04));
    }

    /** A bill has months in which a single day is ten times as dear: it must not move a step. */
    @Test
    void oddDaysCountLittle() {
        double[] logs = Signals.noisy(DAYS, 7, .03, day -> day < AT ? 0 : -.3);
        logs[AT + 20] += 2.3;
        logs[60] += 2.3;
        assertThat(mean(study(logs, null, ONE).effects().get(0).path())).isCloseTo(-.3, within(.03));
    }

    /** Use that has risen for good some days before a measure is none of its doing, and hides nothing of it. */
    @Test
    void aRiseSomeDaysBeforeIsNotTheInterventions() {
        double[] logs = Signals.noisy(DAYS, 8, .02, day -> (day < AT - 5 ? 0 : .25) + (day < AT ? 0 : -.3));
        assertThat(mean(study(logs, null, ONE).effects().get(0).path())).isCloseTo(-.3, within(.04));
    }

    /** Four days on which hardly anything runs, as in an outage, and then all is as before. */
    @Test
    void someOddDaysInARowAreNoChangeOfTheEffect() {
        double[] logs =
                Signals.noisy(DAYS, 10, .02, day -> (day < AT ? 0 : -.5) + (day >= 160 && day < 164 ? -1.5 : 0));
        Effect effect = study(logs, null, ONE).effects().get(0);
        assertThat(effect.path()[190]).isCloseTo(-.5, within(.05));
        assertThat(effect.path()[140]).isCloseTo(-.5, within(.05));
        assertThat(effect.lastChange()).isEmpty();
    }

    /** Three weeks of more use, and then all is as before: whatever it was, the effect never changed. */
    @Test
    void aTimeOfMoreUseIsNoChangeOfTheEffect() {
        double[] logs = Signals.noisy(DAYS, 12, .02, day -> (day < AT ? 0 : -.5) + (day >= 150 && day < 171 ? .8 : 0));
        Effect effect = study(logs, null, ONE).effects().get(0);
        assertThat(effect.lastChange()).isEmpty();
        assertThat(effect.unrelatedChange().orElseThrow()).isBetween(169, 172);
        assertThat(effect.path()[160]).isCloseTo(-.5, within(.05));
        assertThat(effect.path()[190]).isCloseTo(-.5, within(.05));
    }

    /** A fall that goes further and comes back is odd days as well. */
    @Test
    void aTimeOfLessUseIsNoChangeOfTheEffect() {
        double[] logs = Signals.noisy(DAYS, 12, .02, day -> (day < AT ? 0 : -.5) + (day >= 150 && day < 171 ? -.4 : 0));
        Effect effect = study(logs, null, ONE).effects().get(0);
        assertThat(effect.lastChange()).isEmpty();
        assertThat(effect.path()[190]).isCloseTo(-.5, within(.05));
    }

    /** What is undone is undone whole, give or take: a step back by much less or much more has another reason. */
    @ParameterizedTest
    @CsvSource({".30, false", ".365, true", ".5, true", ".57, true", ".64, false"})
    void aStepBackIsTheEffectsOwnWhenItTakesBackTheWhole(double back, boolean own) {
        double[] logs = Signals.noisy(DAYS, 4, .03, day -> (day < AT ? 0 : -.5) + (day < 160 ? 0 : back));
        Effect effect = study(logs, null, ONE).effects().get(0);
        assertThat(effect.lastChange().isPresent()).isEqualTo(own);
        assertThat(effect.unrelatedChange().isPresent()).isEqualTo(!own);
    }

    private static Study study(double[] logs, double @Nullable [] traffic, List<Intervention> interventions) {
        return new InterventionStudy(logs, Signals.weekdays(logs.length), traffic, null, interventions).run();
    }

    private static double mean(double[] path) {
        return Arrays.stream(path)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElseThrow();
    }
}
