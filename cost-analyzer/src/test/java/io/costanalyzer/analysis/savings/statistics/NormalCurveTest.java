package io.costanalyzer.analysis.savings.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalCurveTest {

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.8413447", "-1, 0.1586553", "1.6448536, 0.95", "-2.5758293, 0.005", "6, 1", "-6, 0"})
    void isThatOfTheTables(double z, double below) {
        assertThat(NormalCurve.below(z)).isCloseTo(below, within(2e-7));
    }
}
