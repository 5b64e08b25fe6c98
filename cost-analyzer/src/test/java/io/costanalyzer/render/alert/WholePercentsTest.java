package io.costanalyzer.render.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WholePercentsTest {

    @Test
    void threeThirdsAreAHundred() {
        BigDecimal third = BigDecimal.ONE.divide(BigDecimal.valueOf(3), MathContext.DECIMAL64);
        assertThat(WholePercents.of(List.of(third, third, third))).containsExactly(34, 33, 33);
    }

    @Test
    void whatIsTakenOffIsAShareToo() {
        assertThat(WholePercents.of(
                        List.of(new BigDecimal("1.124"), new BigDecimal("-0.1245"), new BigDecimal("0.0005"))))
                .containsExactly(112, -12, 0);
    }

    @Property
    void theyAlwaysAddUpToAHundred(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = -500, max = 2000) Integer> parts) {
        int sum = parts.stream().mapToInt(Integer::intValue).sum();
        Assume.that(sum != 0);
        List<BigDecimal> shares = parts.stream()
                .map(part -> BigDecimal.valueOf(part).divide(BigDecimal.valueOf(sum), MathContext.DECIMAL64))
                .toList();
        int[] percents = WholePercents.of(shares);
        assertThat(IntStream.of(percents).sum()).isEqualTo(100);
        for (int i = 0; i < percents.length; i++) {
            assertThat(shares.get(i).movePointRight(2).doubleValue() - percents[i])
                    .isBetween(-1.0, 1.0);
        }
    }
}
