package io.costanalyzer.analysis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthlyPriceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"GB-Mo", "GB-Month", "GB-Months", "GB Months", "IOPS-Months", "GiB/Second-Months", "Months"})
    void knowsHowBillsWriteMonths(String unit) {
        assertThat(MonthlyPrice.isUnit(unit)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB", "Hrs", "Requests", "Lambda-GB-Second", "Monthly Active Users", "Moles", ""})
    void knowsWhatIsNoMonth(String unit) {
        assertThat(MonthlyPrice.isUnit(unit)).isFalse();
    }

    /** Pitfall 19: the same storage costs a tenth more a day in February than in March. */
    @Test
    void aDayOfFebruaryIsDearer() {
        assertThat(MonthlyPrice.factor(LocalDate.of(2026, 2, 10), YearMonth.of(2026, 3)))
                .isEqualTo(28.0 / 31);
    }
}
