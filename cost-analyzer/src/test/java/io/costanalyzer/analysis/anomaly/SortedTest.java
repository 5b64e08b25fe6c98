package io.costanalyzer.analysis.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SortedTest {

    @Test
    void leavesOutWhatIsNoNumber() {
        Sorted sorted = Sorted.of(new double[] {9, 3, Double.NaN, 1, 7}, 1, 5);
        assertThat(sorted.count()).isEqualTo(3);
        assertThat(sorted.median()).isEqualTo(3);
        assertThat(sorted.smallest()).isEqualTo(1);
        assertThat(sorted.largest()).isEqualTo(7);
        assertThat(sorted.quantile(.9)).isEqualTo(7);
    }

    @Test
    void theMiddleOfAnEvenCountLiesBetween() {
        assertThat(Sorted.of(new double[] {1, 2, 4, 9}, 0, 4).median()).isEqualTo(3);
    }

    @Test
    void ofNothingThereIsNoMiddle() {
        assertThat(Sorted.of(new double[] {1}, 1, 1).median()).isNaN();
        assertThat(Sorted.of(new double[] {1}, -3, 0).largest()).isNaN();
    }
}
