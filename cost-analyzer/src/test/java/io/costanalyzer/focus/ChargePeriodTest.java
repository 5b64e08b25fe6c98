package io.costanalyzer.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargePeriodTest {

    /** Pitfall 6: the end is exclusive, and the last day of a month is not lost. Pitfall 19: months differ in length. */
    @ParameterizedTest
    @CsvSource({
        "2026-01, 31, 2026-01-31",
        "2026-02, 28, 2026-02-28",
        "2028-02, 29, 2028-02-29",
        "2026-04, 30, 2026-04-30"
    })
    void aMonthHoldsItsLastDay(YearMonth month, int days, LocalDate lastDay) {
        ChargePeriod period = ChargePeriod.ofMonth(month);
        assertThat(period.days()).isEqualTo(days);
        assertThat(period.lastDay()).isEqualTo(lastDay);
        assertThat(period.contains(lastDay)).isTrue();
        assertThat(period.contains(period.endExclusive())).isFalse();
        assertThat(period.dates()).hasSize(days);
    }

    /** Pitfall 8: on the 1st of a month there is no day of that month yet, and asking for it is no crash. */
    @Test
    void noDaysAreNoPeriod() {
        LocalDate first = LocalDate.of(2026, 11, 1);
        assertThat(ChargePeriod.between(first, first)).isEmpty();
        assertThat(ChargePeriod.between(first, first.plusDays(1))).contains(ChargePeriod.ofDay(first));
        assertThatThrownBy(() -> ChargePeriod.of(first, first)).hasMessageContaining("at least one day");
    }

    @Test
    void theMonthsOfAPeriodAreThoseItTouches() {
        ChargePeriod period = ChargePeriod.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 1));
        assertThat(period.months()).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
    }

    @Test
    void adjacentPeriodsShareNoDay() {
        ChargePeriod january = ChargePeriod.ofMonth(YearMonth.of(2026, 1));
        ChargePeriod february = ChargePeriod.ofMonth(YearMonth.of(2026, 2));
        assertThat(january.intersection(february)).isEmpty();
        assertThat(january.span(february).days()).isEqualTo(59);
    }
}
