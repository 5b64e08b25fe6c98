package io.costanalyzer.analysis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthlyRhythmTest {

    @Test
    void aDayInTheMiddleHasOneLikeIt() {
        assertThat(MonthlyRhythm.like(LocalDate.of(2026, 3, 1), 1)).isEqualTo(List.of(LocalDate.of(2026, 2, 1)));
        assertThat(MonthlyRhythm.like(LocalDate.of(2026, 1, 15), 2)).isEqualTo(List.of(LocalDate.of(2025, 11, 15)));
    }

    @Test
    void shortMonthsEndEarlier() {
        assertThat(MonthlyRhythm.like(LocalDate.of(2026, 3, 30), 1)).isEqualTo(List.of(LocalDate.of(2026, 2, 28)));
    }

    @Test
    void theLastDayIsLikeTheLastDay() {
        assertThat(MonthlyRhythm.like(LocalDate.of(2028, 2, 29), 1))
                .isEqualTo(List.of(LocalDate.of(2028, 1, 29), LocalDate.of(2028, 1, 31)));
    }
}
