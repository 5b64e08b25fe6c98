package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FocusTimeTest {

    /** Pitfall 32: a time without a zone is UTC, wherever this runs (the tests run in Kathmandu). */
    @ParameterizedTest
    @CsvSource({
        "2024-09-01 00:00:00, 2024-09-01T00:00:00Z",
        "2024-09-01T00:00:00Z, 2024-09-01T00:00:00Z",
        "2024-09-01T00:00:00, 2024-09-01T00:00:00Z",
        "2024-09-01T00:00:00.000Z, 2024-09-01T00:00:00Z",
        "2024-09-01 00:00:00.000 UTC, 2024-09-01T00:00:00Z",
        "2024-09-01T00:30:00+02:00, 2024-08-31T22:30:00Z",
        "2024-09-01T00:00:00-0530, 2024-09-01T05:30:00Z",
        "2024-09-01 13:45, 2024-09-01T13:45:00Z",
        "2024-09-01, 2024-09-01T00:00:00Z",
        "2028-02-29 23:59:59, 2028-02-29T23:59:59Z"
    })
    void readsTheTimesOfRealExports(String text, Instant moment) {
        assertThat(FocusTime.parse(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "09/01/2024",
                "2024-9-1",
                "2024-02-30",
                "2026-02-29",
                "2024-09-01 25:00:00",
                "now",
                "1725148800"
            })
    void refusesWhatIsNoTimeOrCouldBeTwo(String text) {
        assertThat(FocusTime.parse(text)).isEmpty();
    }

    @Test
    void theDayIsTheDayInUtc() {
        assertThat(FocusTime.day(Instant.parse("2024-08-31T23:59:59Z"))).isEqualTo(LocalDate.of(2024, 8, 31));
    }
}
