package io.costanalyzer.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class AnsweredDaysTest {

    private final AnsweredDays answered = new AnsweredDays();

    /** Pitfall 18 and 28: the days that a running month still has ahead are not known, which is not free of charge. */
    @Test
    void aRunningMonthIsAnsweredUpToItsLastRow() {
        answered.addBillingPeriod(month(10));
        answered.addDay(LocalDate.of(2026, 10, 3));
        answered.addDay(LocalDate.of(2026, 10, 2));
        assertThat(answered.within(period("2026-01-01", "2027-01-01"))).contains(period("2026-10-01", "2026-10-04"));
        assertThat(answered.within(period("2026-10-03", "2026-10-20"))).contains(period("2026-10-03", "2026-10-04"));
    }

    @Test
    void monthsInARowAreOnePeriod() {
        answered.addBillingPeriod(month(10));
        answered.addBillingPeriod(month(9));
        answered.addDay(LocalDate.of(2026, 10, 31));
        assertThat(answered.within(period("2026-09-15", "2026-12-01"))).contains(period("2026-09-15", "2026-11-01"));
    }

    @Test
    void aMissingMonthIsNotAnswered() {
        answered.addBillingPeriod(month(8));
        answered.addBillingPeriod(month(10));
        answered.addDay(LocalDate.of(2026, 10, 31));
        assertThat(answered.within(period("2026-01-01", "2027-01-01"))).contains(month(10));
        assertThat(answered.within(period("2026-01-01", "2026-10-01"))).contains(month(8));
        assertThat(answered.within(month(9))).isEmpty();
    }

    @Test
    void noRowsAnswerNothing() {
        assertThat(answered.within(month(10))).isEmpty();
        answered.addDay(LocalDate.of(2026, 10, 31));
        assertThat(answered.within(month(10))).isEmpty();
    }

    private static ChargePeriod month(int month) {
        return ChargePeriod.ofMonth(YearMonth.of(2026, month));
    }

    private static ChargePeriod period(String start, String end) {
        return ChargePeriod.of(LocalDate.parse(start), LocalDate.parse(end));
    }
}
