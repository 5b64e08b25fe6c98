package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.config.shape.Trial;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @Test
    void daysAndMonthsAreIso() {
        assertThat(Trial.of(Dates.DAY, "2028-02-29").value()).contains(LocalDate.of(2028, 2, 29));
        assertThat(Trial.of(Dates.DAY, "\"2026-12-31\"").value()).contains(LocalDate.of(2026, 12, 31));
        assertThat(Trial.of(Dates.MONTH, "2025-10").value()).contains(YearMonth.of(2025, 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31"})
    void aDayIsInTheCalendar(String typed) {
        assertThat(Trial.of(Dates.DAY, typed).problems())
                .containsExactly("\"" + typed + "\" is not in the calendar; write a day that exists, as 2026-12-31.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.12.2026",
                "12/31/2026",
                "2026-1-1",
                "2026-12-31T00:00:00Z",
                "1999-12-31",
                "20261231",
                "tomorrow"
            })
    void aDayHasOneForm(String typed) {
        assertThat(Trial.of(Dates.DAY, typed).problems())
                .containsExactly("\"" + typed + "\" is not a day; write year-month-day, as 2026-12-31.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-9", "2025-13", "2025-00", "2025-10-01", "10/2025", "October"})
    void aMonthHasOneForm(String typed) {
        assertThat(Trial.of(Dates.MONTH, typed).problems())
                .containsExactly("\"" + typed + "\" is not a month; write year-month, as 2025-10.");
    }
}
