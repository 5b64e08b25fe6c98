package io.costanalyzer.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactDecimalTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.00000080000", "-2.61370000000", "12", "8.0E-7", "1e+3", ".5", "5.", "+1"})
    void readsWhatExportsPrintToTheLastDigit(String text) {
        assertThat(ExactDecimal.parse(text)).contains(new BigDecimal(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1,5",
                "1 000",
                "$1",
                "NaN",
                "Infinity",
                "0x10",
                "١٢",
                "1e1000",
                "1E+999999999",
                "1E-999999999",
                "1e2147483648",
                "--1",
                "1.2.3"
            })
    void refusesWhatIsNoDecimalNumberOrCouldFillTheMemory(String text) {
        assertThat(ExactDecimal.parse(text)).isEmpty();
        assertThat(ExactDecimal.parse("9".repeat(101))).isEmpty();
    }

    @Test
    void theLongestAndTheLargestAreReadAndOneMoreIsNot() {
        assertThat(ExactDecimal.parse("9".repeat(100))).isPresent();
        assertThat(ExactDecimal.parse("1e99")).isPresent();
        assertThat(ExactDecimal.parse("1e100")).isEmpty();
        assertThat(ExactDecimal.parse("1e-199")).isPresent();
        assertThat(ExactDecimal.parse("1e-200")).isEmpty();
        assertThat(ExactDecimal.parse("9")).contains(new BigDecimal("9"));
        assertThat(ExactDecimal.parse("0")).contains(BigDecimal.ZERO);
    }
}
