package io.costanalyzer.analysis.calendar;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.MonthStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompleteDaysTest {

    private static final YearMonth FEBRUARY = YearMonth.of(2028, 2);
    private final CostLedger ledger = LedgerSketch.of("2028-01", "2028-03").build();

    /** Pitfall 16: days that can still change are not judged. Pitfall 8: on the 1st there is none, and that is no crash. */
    @ParameterizedTest
    @CsvSource({"2028-02-01, 0", "2028-02-03, 0", "2028-02-04, 1", "2028-02-29, 26", "2028-03-01, 27", "2028-03-03, 29"
    })
    void theLastTwoDaysAreIncomplete(LocalDate asOf, int complete) {
        assertThat(CompleteDays.USUAL
                        .of(ledger, FEBRUARY, asOf, MonthStatus.OPEN)
                        .days())
                .isEqualTo(complete);
    }

    @Test
    void everyDayOfAFinalMonthIsComplete() {
        Coverage all = CompleteDays.USUAL.of(ledger, FEBRUARY, LocalDate.of(2028, 3, 1), MonthStatus.FINAL);
        assertThat(all).isEqualTo(Coverage.of(days("2028-02-01", "2028-03-01")));
    }

    /** Pitfall 28: a day that nobody answered for is not complete. */
    @Test
    void onlyCoveredDaysAreComplete() {
        CostLedger gap = LedgerSketch.of("2028-02", "2028-02")
                .covering(days("2028-02-01", "2028-02-05"), days("2028-02-08", "2028-02-20"));
        assertThat(CompleteDays.USUAL.of(gap, FEBRUARY, LocalDate.of(2028, 2, 12), MonthStatus.OPEN))
                .isEqualTo(Coverage.of(days("2028-02-01", "2028-02-05"))
                        .plus(Coverage.of(days("2028-02-08", "2028-02-10"))));
    }

    @Test
    void refusesDaysThatAreEarly() {
        assertThatThrownBy(() -> new CompleteDays(-1)).hasMessageContaining("-1");
    }
}
