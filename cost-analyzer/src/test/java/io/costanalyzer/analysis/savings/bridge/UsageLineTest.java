package io.costanalyzer.analysis.savings.bridge;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageLineTest {

    @Test
    void quantitiesOfOneUnitAddUp() {
        assertThat(line("2", "20", "GB").plus(line("3", "30", "GB"))).isEqualTo(line("5", "50", "GB"));
    }

    /** Pitfall: quantities of different units are no quantity. */
    @Test
    void quantitiesOfDifferentUnitsAreUnknown() {
        UsageLine without = new UsageLine(usd("5"), Optional.empty(), Optional.empty());
        assertThat(line("2", "20", "GB").plus(line("3", "30", "Requests"))).isEqualTo(without);
        assertThat(line("2", "20", "GB").plus(new UsageLine(usd("3"), Optional.empty(), Optional.empty())))
                .isEqualTo(without);
        UsageLine nothing = UsageLine.none(usd("0"));
        assertThat(nothing.plus(nothing)).isEqualTo(nothing);
    }

    @Test
    void nothingUsedAndNothingPaidIsAbsent() {
        assertThat(UsageLine.none(usd("0")).isAbsent()).isTrue();
        assertThat(line("0", "0", "GB").isAbsent()).isTrue();
        assertThat(line("0", "1", "GB").isAbsent()).as("free, and used").isFalse();
        assertThat(line("1", "0", "GB").isAbsent()).isFalse();
    }

    private static UsageLine line(String cost, String quantity, String unit) {
        return new UsageLine(usd(cost), Optional.of(new BigDecimal(quantity)), Optional.of(unit));
    }
}
