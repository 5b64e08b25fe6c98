package io.costanalyzer.analysis.statistics;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.money.Money;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class MedianTest {

    @Test
    void ofAnEvenCountIsHalfWayAndExact() {
        assertThat(Median.of(List.of(usd("3"), usd("0.1"), usd("0.2"), usd("7"))))
                .isEqualTo(usd("1.6"));
        assertThat(Median.of(List.of(usd("0.0000000001"), usd("0.0000000002")))).isEqualTo(usd("0.00000000015"));
    }

    @Test
    void oneWildValueMovesNothing() {
        assertThat(Median.of(new double[] {10, 11, 9, 10, 1_000_000})).isEqualTo(10);
        assertThat(Median.deviation(new double[] {10, 11, 9, 10, 1_000_000})).isCloseTo(1.4826, within(1e-9));
        assertThat(Median.deviation(new double[] {5, 5, 5, 900})).isZero();
    }

    @Test
    void thereIsNoMedianOfNothing() {
        assertThatThrownBy(() -> Median.of(new double[0])).hasMessageContaining("no values");
        assertThatThrownBy(() -> Median.of(List.<Money>of())).hasMessageContaining("no values");
    }

    @Property
    void atMostHalfLieOnEitherSide(@ForAll @NotEmpty List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        double median = Median.of(all);
        assertThat(values.stream().filter(value -> value < median).count()).isLessThanOrEqualTo(all.length / 2);
        assertThat(values.stream().filter(value -> value > median).count()).isLessThanOrEqualTo(all.length / 2);
    }
}
