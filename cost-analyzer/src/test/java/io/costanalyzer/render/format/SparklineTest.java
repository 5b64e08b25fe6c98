package io.costanalyzer.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void goesFromZeroToTheLargest() {
        assertThat(Sparkline.of(amounts("0", "50", "100", "7", "-3"))).isEqualTo("▁▅█▁▁");
    }

    @Test
    void whatIsNotKnownIsAGap() {
        assertThat(Sparkline.of(List.of(Optional.empty(), Optional.of(Money.of("USD", "3")))))
                .isEqualTo("·█");
    }

    @Test
    void nothingAtAllIsFlat() {
        assertThat(Sparkline.of(amounts("0", "0"))).isEqualTo("▁▁");
        assertThat(Sparkline.of(List.of())).isEmpty();
    }

    private static List<Optional<Money>> amounts(String... amounts) {
        return Arrays.stream(amounts)
                .map(amount -> Optional.of(Money.of("USD", amount)))
                .toList();
    }
}
