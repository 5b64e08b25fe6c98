package io.costanalyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    @Test
    void periodsThatMeetAreOneAndOthersStayApart() {
        assertThat(Coverage.of(days(0, 3)).plus(Coverage.of(days(3, 5))).periods())
                .containsExactly(days(0, 5));
        assertThat(Coverage.of(days(4, 5)).plus(Coverage.of(days(0, 3))).periods())
                .containsExactly(days(0, 3), days(4, 5));
        assertThat(Coverage.of(days(0, 9)).plus(Coverage.of(days(2, 3))).periods())
                .containsExactly(days(0, 9));
        assertThat(new Coverage(List.of(days(0, 2), days(1, 4), days(4, 6))).periods())
                .containsExactly(days(0, 6));
    }

    @Test
    void coversWhatLiesInOneOfItsPeriods() {
        Coverage coverage = Coverage.of(days(0, 3)).plus(Coverage.of(days(4, 6)));
        assertThat(coverage.covers(FIRST)).isTrue();
        assertThat(coverage.covers(FIRST.plusDays(3))).isFalse();
        assertThat(coverage.covers(days(4, 6))).isTrue();
        assertThat(coverage.covers(days(2, 5))).as("the gap is in it").isFalse();
        assertThat(coverage.within(days(2, 5)).periods()).containsExactly(days(2, 3), days(4, 5));
    }

    @Test
    void countsItsDays() {
        Coverage coverage = Coverage.of(days(0, 3)).plus(Coverage.of(days(4, 6)));
        assertThat(coverage.days()).isEqualTo(5);
        assertThat(coverage.dates()).hasSize(5);
        assertThat(coverage.lastDay()).contains(FIRST.plusDays(5));
        assertThat(coverage.span()).contains(days(0, 6));
        assertThat(coverage.isEmpty()).isFalse();
    }

    @Test
    void nothingHasNoLastDay() {
        assertThat(Coverage.none().isEmpty()).isTrue();
        assertThat(Coverage.none().days()).isZero();
        assertThat(Coverage.none().lastDay()).isEmpty();
        assertThat(Coverage.none().span()).isEmpty();
        assertThat(Coverage.none().covers(FIRST)).isFalse();
    }

    private static ChargePeriod days(int from, int to) {
        return ChargePeriod.of(FIRST.plusDays(from), FIRST.plusDays(to));
    }
}
