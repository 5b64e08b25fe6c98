package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleNoiseTest {

    @Test
    void itHasMeanZeroAndDeviationOne() {
        double[] numbers = LongStream.range(0, 20_000)
                .mapToDouble(day -> SampleNoise.normal(7, day))
                .toArray();
        double mean = java.util.Arrays.stream(numbers).average().orElseThrow();
        double square = java.util.Arrays.stream(numbers)
                .map(number -> number * number)
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.03));
        assertThat(square).isCloseTo(1, within(0.05));
    }

    /** The generator's algorithm is part of the promise: were it another one in a later Java, this would tell. */
    @Test
    void itDependsOnSeedAndDayAloneAndOnNoVersionOfJava() {
        assertThat(SampleNoise.normal(1, 20_000)).isEqualTo(SampleNoise.normal(1, 20_000));
        assertThat(SampleNoise.normal(1, 20_000)).isNotEqualTo(SampleNoise.normal(2, 20_000));
        assertThat(SampleNoise.normal(1, 20_000)).isNotEqualTo(SampleNoise.normal(1, 20_001));
        assertThat(Double.doubleToLongBits(SampleNoise.normal(42, 20_777))).isEqualTo(4611058201407212610L);
        assertThat(SampleNoise.seed("prod|EU-Request")).isEqualTo(454223068753476694L);
    }
}
