package io.costanalyzer.archive.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void enginesPrintOneNumberDifferentlyAndAreReadAlike() {
        assertThat(Values.decimal(new BigDecimal("100.25000000000000000000"))).isEqualTo("100.25");
        assertThat(Values.decimal(new BigDecimal("0E-20"))).isEqualTo("0");
        assertThat(Values.decimal(new BigDecimal("-1000"))).isEqualTo("-1000");
        assertThat(Values.number("1.5E-7")).isEqualTo("0.00000015");
        assertThat(Values.number("NaN")).isEqualTo("NaN");
    }

    @Test
    void enginesPrintOneMomentDifferentlyAndAreReadAlike() {
        assertThat(Values.moment("2026-10-31 00:00:00.000")).isEqualTo("2026-10-31T00:00:00Z");
        assertThat(Values.moment("2026-10-31 12:30:01.250 UTC")).isEqualTo("2026-10-31T12:30:01.25Z");
        assertThat(Values.moment(LocalDateTime.of(2026, 10, 31, 0, 0))).isEqualTo("2026-10-31T00:00:00Z");
        assertThat(Values.moment("no moment")).isEqualTo("no moment");
    }
}
