package io.costanalyzer.analysis.savings.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The parts that the studies are made of: medians, weekdays, systems of equations, whitening. */
class SmallStatisticsTest {

    @Test
    void mediansOfOddAndEvenCounts() {
        assertThat(Medians.of(new double[] {5, 1, 3, 99}, 3)).isEqualTo(3);
        assertThat(Medians.of(new double[] {4, 1, 3, 2}, 4)).isEqualTo(2.5);
        assertThat(Medians.of(new double[0], 0)).isZero();
        assertThat(Medians.absolute(new double[] {-1, 1, -1, 1, 50})).isCloseTo(1.4826, within(1e-9));
    }

    @Test
    void runningMediansSkipMissingDays() {
        double[] medians = Medians.running(new double[] {1, Double.NaN, 3, 100, 5}, 1);
        assertThat(medians).containsExactly(1, 2, 51.5, 5, 52.5);
        assertThat(Medians.running(new double[] {Double.NaN}, 1)).containsExactly(Double.NaN);
    }

    @Test
    void weekdaysAreLearntAsMediansOverWeeks() {
        double[] logs = Signals.noisy(70, 1, 0, day -> day % 7 == 6 ? -.7 : 0);
        logs[20] = 9;
        int[] weekdays = Signals.weekdays(70);
        Weekdays week = new Weekdays(logs, weekdays, 70);
        assertThat(week.of(7) - week.of(1)).isCloseTo(-.7, within(1e-6));
        double[] flat = week.removedFrom(logs, weekdays);
        assertThat(flat[6]).isCloseTo(flat[7], within(1e-6));
    }

    @Test
    void fewerThanThreeWeeksTeachNoPattern() {
        double[] logs = Signals.noisy(18, 1, 0, day -> day % 7 == 6 ? -.7 : 0);
        assertThat(new Weekdays(logs, Signals.weekdays(18), 18).of(7)).isZero();
    }

    @Test
    void systemsAreSolvedAndWeighed() {
        SymmetricSystem system = new SymmetricSystem(new double[][] {{4, 0}, {2, 3}});
        double[] x = system.solve(new double[] {8, 7});
        assertThat(4 * x[0] + 2 * x[1]).isCloseTo(8, within(1e-12));
        assertThat(2 * x[0] + 3 * x[1]).isCloseTo(7, within(1e-12));
        assertThat(system.logDeterminant()).isCloseTo(Math.log(8), within(1e-12));
    }

    @Test
    void whiteNoiseIsWhiteAlready() {
        boolean[] present = {true, false, true, true};
        Whitening whitening = new Whitening(new Noise(0, 0), present);
        assertThat(whitening.of(new double[] {1, 2, 3, 4})).containsExactly(1, 3, 4);
        assertThat(whitening.logDeterminant()).isZero();
    }

    @Test
    void aWaveThatRemembersIsTurnedIntoItsSurprises() {
        boolean[] present = {true, true};
        double[] white = new Whitening(new Noise(.5, 0), present).of(new double[] {1, 1});
        assertThat(white[0]).isCloseTo(1, within(1e-12));
        assertThat(white[1]).isCloseTo(.5 / Math.sqrt(.75), within(1e-12));
    }

    @Test
    void aMeanOfManyDaysIsSurerUnlessTheLevelWalks() {
        assertThat(new Noise(.5, 0).varianceAhead(5, 60)).isCloseTo(3.0 / 60, within(1e-12));
        assertThat(new Noise(0, .05).varianceAhead(14, 60)).isCloseTo(.05 * 34 + 1.0 / 60, within(1e-12));
        assertThat(new Noise(0, .05).walks()).isTrue();
        assertThat(new Noise(.5, .005).neighbours()).hasSize(8);
    }

    @Test
    void anInterventionIsNotInForceBeforeItsDay() {
        assertThatThrownBy(() -> new Intervention(10, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
