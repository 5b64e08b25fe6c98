package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.time.LocalDate;
import java.time.YearMonth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Test
    void aPastPeriodIsAskedForAsItIs() {
        ChargePeriod october = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
        assertThat(TimeWindow.of(october, TODAY, 13)).contains(new TimeWindow(october, october));
    }

    @Test
    void daysToComeAreNotAskedFor() {
        ChargePeriod november = ChargePeriod.ofMonth(YearMonth.of(2026, 11));
        ChargePeriod soFar = ChargePeriod.of(november.start(), TODAY.plusDays(1));
        assertThat(TimeWindow.of(november, TODAY, 13)).contains(new TimeWindow(soFar, soFar));
        assertThat(TimeWindow.of(ChargePeriod.ofDay(TODAY.plusDays(1)), TODAY, 13))
                .isEmpty();
    }

    /** Pitfall 33. */
    @Test
    void whatIsNoLongerKeptIsRefused() {
        ChargePeriod old = ChargePeriod.ofDay(LocalDate.of(2025, 9, 30));
        assertThatThrownBy(() -> TimeWindow.of(old, TODAY, 13))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("2025-10-01");
        assertThat(TimeWindow.of(ChargePeriod.ofDay(LocalDate.of(2025, 10, 1)), TODAY, 13))
                .isPresent();
    }

    /** Pitfall 11. */
    @Test
    void beyondFourteenMonthsTheQuestionStartsOnTheFirst() {
        ChargePeriod far = ChargePeriod.of(LocalDate.of(2025, 9, 19), LocalDate.of(2025, 10, 1));
        TimeWindow window = TimeWindow.of(far, TODAY, 38).orElseThrow();
        assertThat(window.asked().start()).isEqualTo(LocalDate.of(2025, 9, 1));
        assertThat(window.wanted()).isEqualTo(far);
        ChargePeriod near = ChargePeriod.of(LocalDate.of(2025, 9, 20), LocalDate.of(2025, 10, 1));
        assertThat(TimeWindow.of(near, TODAY, 38).orElseThrow().asked()).isEqualTo(near);
    }

    /** Pitfalls 8 and 10: on any day, a window starts no later than today and ends no later than the next month begins. */
    @Property
    void everyWindowIsAccepted(
            @ForAll @IntRange(max = 2000) int day,
            @ForAll @IntRange(max = 500) int back,
            @ForAll @IntRange(min = 1, max = 800) int length) {
        LocalDate today = LocalDate.of(2023, 1, 1).plusDays(day);
        LocalDate start = today.minusDays(back);
        ChargePeriod period = ChargePeriod.of(start, start.plusDays(length));
        TimeWindow window = TimeWindow.of(period, today, 38).orElseThrow();
        assertThat(window.asked().start()).isBeforeOrEqualTo(today);
        assertThat(window.asked().endExclusive())
                .isBeforeOrEqualTo(YearMonth.from(today).plusMonths(1).atDay(1));
        assertThat(window.asked().contains(window.wanted())).isTrue();
        assertThat(period.contains(window.wanted())).isTrue();
    }
}
