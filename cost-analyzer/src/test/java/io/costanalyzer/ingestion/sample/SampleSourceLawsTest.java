package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds whatever day counts as today. */
class SampleSourceLawsTest {

    @Property(tries = 40)
    void everyDayOfTheHistoryHasItsBillAndNoOther(
            @ForAll SampleAccount account,
            @ForAll @IntRange(max = 4000) int days,
            @ForAll @IntRange(max = 15) int month) {
        LocalDate asOf = LocalDate.of(2020, 1, 1).plusDays(days);
        ChargePeriod history = account.history(asOf);
        YearMonth asked = YearMonth.from(asOf).minusMonths(month);
        SampleReading reading = SampleReading.of(account, asOf, ChargePeriod.ofMonth(asked));
        assertThat(reading.ingestion().covered())
                .isEqualTo(ChargePeriod.ofMonth(asked).intersection(history));
        List<LocalDate> billed = reading.charges().stream()
                .filter(charge -> charge.chargeCategory() == ChargeCategory.USAGE)
                .map(charge -> charge.day())
                .distinct()
                .sorted()
                .toList();
        assertThat(billed)
                .isEqualTo(reading.ingestion()
                        .covered()
                        .map(period -> period.dates().toList())
                        .orElse(List.of()));
        assertThat(reading.charges()).allMatch(charge -> history.contains(charge.day()));
        assertThat(reading.charges())
                .filteredOn(charge -> charge.chargeCategory() != ChargeCategory.CREDIT)
                .allMatch(charge -> charge.billedCost().signum() >= 0);
    }
}
