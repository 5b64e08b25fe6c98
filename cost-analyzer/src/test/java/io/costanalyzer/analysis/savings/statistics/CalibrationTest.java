package io.costanalyzer.analysis.savings.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void withoutPlacebosItIsThatOfHeavyTails() {
        assertThat(new Calibration().width(.9, .05, 0)).isBetween(1.7, 2.2);
    }

    @Test
    void claimsThatAreThreeTimesTooSureAreWidenedThreefold() {
        Calibration honest = new Calibration();
        Calibration boastful = new Calibration();
        Random random = new Random(1);
        for (int i = 0; i < 400; i++) {
            double error = .05 * random.nextGaussian();
            honest.add(error, .05, 0);
            boastful.add(3 * error, .05, 0);
        }
        assertThat(honest.width(.9, .05, 0)).isBetween(1.45, 1.9);
        assertThat(boastful.width(.9, .05, 0) / honest.width(.9, .05, 0)).isBetween(2.6, 3.1);
        assertThat(honest.size()).isEqualTo(400);
    }

    @Test
    void aHigherLevelIsWider() {
        Calibration calibration = new Calibration();
        Random random = new Random(2);
        for (int i = 0; i < 200; i++) {
            calibration.add(.05 * random.nextGaussian(), .05, 0);
        }
        assertThat(calibration.width(.95, .05, 0)).isGreaterThan(calibration.width(.8, .05, 0));
    }

    @Test
    void placebosThatAreLikeTheCaseCountMost() {
        Calibration calibration = new Calibration();
        for (int i = 0; i < 100; i++) {
            calibration.add(.001, .01, 0);
            calibration.add(5, 1, 0);
        }
        assertThat(calibration.width(.9, .01, 0)).isLessThan(calibration.width(.9, 1, 0));
    }
}
