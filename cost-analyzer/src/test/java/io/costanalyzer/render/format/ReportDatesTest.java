package io.costanalyzer.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class ReportDatesTest {

    @Test
    void monthsAreEnglishOnEveryMachine() {
        assertThat(ReportDates.month(YearMonth.of(2026, 10))).isEqualTo("October 2026");
        assertThat(ReportDates.shortMonth(YearMonth.of(2026, 9))).isEqualTo("Sep 2026");
        assertThat(ReportDates.name(Month.APRIL)).isEqualTo("April");
    }

    @Test
    void periodsNameTheirFirstAndLastDay() {
        assertThat(period("2026-10-01", "2026-11-01")).isEqualTo("1–31 Oct 2026");
        assertThat(period("2026-10-04", "2026-10-05")).isEqualTo("4 Oct 2026");
        assertThat(period("2026-09-28", "2026-10-04")).isEqualTo("28 Sep – 3 Oct 2026");
        assertThat(period("2025-12-28", "2026-01-02")).isEqualTo("28 Dec 2025 – 1 Jan 2026");
    }

    @Test
    void daysLeaveTheYearOut() {
        assertThat(ReportDates.days(ChargePeriod.of(LocalDate.of(2026, 10, 13), LocalDate.of(2026, 10, 17))))
                .isEqualTo("13–16\u00a0Oct");
    }

    /** Pitfall 32: the bill is in UTC, whatever zone the machine is in. */
    @Test
    void minutesAreInUtc() {
        assertThat(ReportDates.minute(Instant.parse("2026-11-09T06:05:00Z"))).isEqualTo("9 Nov 2026, 06:05 UTC");
        assertThat(ReportDates.minute(Instant.parse("2026-10-31T23:59:59.9Z"))).isEqualTo("31 Oct 2026, 23:59 UTC");
    }

    private static String period(String start, String end) {
        return ReportDates.period(ChargePeriod.of(LocalDate.parse(start), LocalDate.parse(end)));
    }
}
