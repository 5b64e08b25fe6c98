package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Row;
import io.costanalyzer.archive.TableArchive;
import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the archive's table of anomalies says after the mornings around the end of July, with 40 dollars on ordinary days. */
class AnomalyTableFlowTest {

    private static final ChargePeriod LONG = ChargePeriod.of(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 9, 1));
    private static final ChargePeriod MORNINGS = ChargePeriod.of(LocalDate.of(2025, 7, 31), LocalDate.of(2025, 8, 9));

    @TempDir
    Path folder;

    /** A rise is found on the morning after, in its own month or not; a fall, three mornings later. */
    @ParameterizedTest
    @CsvSource({
        "2025-07-30, 2025-08-03, 200",
        "2025-07-31, 2025-07-31, 200",
        "2025-07-30, 2025-07-30, 1",
        "2025-08-01, 2025-08-01, 200"
    })
    void whatBeganInAMonthStandsThereOnceAsItEnded(LocalDate first, LocalDate last, String amount) {
        House house = new House(
                folder,
                new Account(LONG.start())
                        .billing(
                                LONG,
                                "prod",
                                "AWS Lambda",
                                day -> day.isBefore(first) || day.isAfter(last) ? "40" : amount));
        house.backfill(MORNINGS.start().minusDays(1), YearMonth.from(LONG.start()));
        MORNINGS.dates().forEach(house::daily);

        YearMonth own = YearMonth.from(first);
        assertThat(rows(house, YearMonth.of(2025, own.getMonthValue() == 7 ? 8 : 7)))
                .isEmpty();
        assertThat(rows(house, own)).singleElement().satisfies(row -> {
            assertThat(row.value("ChargePeriodStart", Instant.class)).contains(midnight(first));
            assertThat(row.value("ChargePeriodEnd", Instant.class)).contains(midnight(last.plusDays(1)));
            assertThat(row.value("EffectiveCost", BigDecimal.class))
                    .contains(new BigDecimal(amount)
                            .multiply(BigDecimal.valueOf(
                                    ChargePeriod.of(first, last.plusDays(1)).days())));
            assertThat(row.value("x_Ongoing", Boolean.class)).contains(false);
        });
    }

    private static List<Row> rows(House house, YearMonth month) {
        return new TableArchive(house.archive()).read(ArchiveSchema.ANOMALIES, month);
    }

    private static Instant midnight(LocalDate day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
