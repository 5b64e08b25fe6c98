package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweredPeriodTest {

    @Test
    void readsDaysAndTimes() {
        ChargePeriod day = ChargePeriod.ofDay(LocalDate.of(2026, 10, 1));
        assertThat(AnsweredPeriod.of(result("2026-10-01", "2026-10-02"))).isEqualTo(day);
        assertThat(AnsweredPeriod.of(result("2026-10-01T00:00:00Z", "2026-10-02T00:00:00Z")))
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-01,2026-10-01", "2026-10-02,2026-10-01", "2026-02-30,2026-03-01", "soon,later", ",2026-10-01"})
    void whatIsNoPeriodIsNotBelieved(String start, String end) {
        assertThatThrownBy(() -> AnsweredPeriod.of(result(start, end))).hasMessageContaining("which is no period");
        assertThatThrownBy(() -> AnsweredPeriod.of(result(null, null)))
                .hasMessageContaining("does not say what period");
    }

    private static AnswerPage.Part result(String start, String end) {
        return new AnswerPage.Part(start, end, false, Figures.NONE, List.of());
    }
}
