package io.costanalyzer.analysis.savings.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobustFitTest {

    private static final int ROWS = 200;

    @Test
    void aLineIsFoundThroughNoiseAndOutliers() {
        double[] x = new double[ROWS];
        double[] y = new double[ROWS];
        Random random = new Random(1);
        for (int row = 0; row < ROWS; row++) {
            x[row] = row / 100.0 - 1;
            y[row] = 2 + 3 * x[row] + .1 * random.nextGaussian() + (row % 20 == 0 ? 5 : 0);
        }
        double[] ones = ones();
        RobustFit fit = new RobustFit(new double[][] {ones, x}, y, new Term[] {Term.free(ones), Term.free(x)});
        assertThat(fit.coefficients()[0]).isCloseTo(2, within(.05));
        assertThat(fit.coefficients()[1]).isCloseTo(3, within(.05));
        assertThat(fit.scale()).isBetween(.07, .2);
    }

    @Test
    void anExpectationHoldsWhereTheDataSayLittle() {
        double[] x = new double[ROWS];
        x[5] = 1;
        double[] y = Signals.noisy(ROWS, 2, 1, row -> 0);
        RobustFit fit = new RobustFit(new double[][] {x}, y, new Term[] {Term.expecting(x, .6, .01)});
        assertThat(fit.coefficients()[0]).isCloseTo(.6, within(.01));
    }

    @Test
    void aTrueColumnMakesTheDataMoreProbableAndIsWorthAGain() {
        double[] step = Term.stepAt(100, ROWS);
        double[] y = Signals.noisy(ROWS, 3, .1, row -> row < 100 ? 0 : .5);
        double[] ones = ones();
        Term level = Term.free(ones);
        RobustFit without = new RobustFit(new double[][] {ones}, y, new Term[] {level});
        RobustFit with = new RobustFit(new double[][] {ones, step}, y, new Term[] {level, Term.expecting(step, 0, .3)});
        assertThat(with.evidence()).isGreaterThan(without.evidence() + 20);
        assertThat(without.gain(step)).isGreaterThan(50);
        assertThat(without.gain(Term.stepAt(0, ROWS))).isZero();
    }

    private static double[] ones() {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        return ones;
    }
}
