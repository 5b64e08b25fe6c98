package io.costanalyzer.ingestion.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class RollUpReadingTest {

    private static final ChargePeriod OCTOBER = ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final Instant NOW = Instant.parse("2026-10-20T06:00:00Z");

    private final List<Charge> charges = new ArrayList<>();
    private final RollUpReading reading = reading("0.5");

    @Test
    void aSumBecomesAChargeAndItsRowsAreCounted() {
        reading.take(
                row(Map.of(
                        RollUpColumn.ROW_COUNT, "24", RollUpColumn.ROWS_WITH_COST, "24", RollUpColumn.ROWS_READ, "24"))
                        ::get);
        Ingestion ingestion = reading.finish("export", RequestCount.free(), NOW);
        assertThat(charges).hasSize(1);
        Charge charge = charges.get(0);
        assertThat(charge.billedCost().amount()).isEqualByComparingTo("1.25");
        assertThat(charge.effectiveCost().amount()).isEqualByComparingTo("1.00");
        assertThat(charge.environmentName()).isEqualTo("prod");
        assertThat(charge.chargeCategory()).isEqualTo(ChargeCategory.USAGE);
        assertThat(charge.estimated()).as("October is not over on the 20th").isTrue();
        assertThat(ingestion.rowsRead()).isEqualTo(24);
        assertThat(ingestion.charges()).isEqualTo(24);
        assertThat(ingestion.covered())
                .isEqualTo(Optional.of(ChargePeriod.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 6))));
    }

    @Test
    void rowsThatCannotBeReadAreCountedByWhatIsWrong() {
        reading.take(row(Map.of(
                RollUpColumn.ROW_COUNT, "10",
                RollUpColumn.ROWS_WITH_COST, "9",
                RollUpColumn.ROWS_READ, "7",
                RollUpColumn.BROKEN_COST, "much",
                RollUpColumn.ROWS_WITHOUT_EFFECTIVE, "3"))::get);
        Ingestion ingestion = reading.finish("export", RequestCount.free(), NOW);
        assertThat(ingestion.problems().counts())
                .isEqualTo(Map.of(ProblemReason.MISSING_VALUE, 4L, ProblemReason.MALFORMED_NUMBER, 2L));
        assertThat(ingestion.problems().rowsLeftOut()).isEqualTo(3);
        assertThat(ingestion.charges()).isEqualTo(7);
        assertThat(ingestion.problems().examples().get(1).message()).contains("\"much\"");
    }

    /** Ten thousand million bad rows take no longer than one. */
    @Test
    void badRowsAreCountedAndNotGoneThroughOneByOne() {
        String rows = "10000000000";
        RollUpReading all = reading("1");
        all.take(row(Map.of(
                RollUpColumn.ROW_COUNT,
                rows,
                RollUpColumn.ROWS_WITH_COST,
                rows,
                RollUpColumn.ROWS_READ,
                "0",
                RollUpColumn.BROKEN_COST,
                "much"))::get);
        Ingestion ingestion = all.finish("export", RequestCount.free(), NOW);
        assertThat(ingestion.problems().counts())
                .isEqualTo(Map.of(ProblemReason.MALFORMED_NUMBER, Long.parseLong(rows)));
        assertThat(ingestion.problems().rowsLeftOut()).isEqualTo(Long.parseLong(rows));
        assertThat(ingestion.problems().examples()).hasSize(1);
    }

    @Test
    void anotherCurrencyAnotherProviderAndAnotherMonthAreToldApart() {
        reading.take(row(Map.of(RollUpColumn.CURRENCY, "EUR"))::get);
        reading.take(row(Map.of(RollUpColumn.CURRENCY, "???"))::get);
        reading.take(row(Map.of(RollUpColumn.PROVIDER, "Other"))::get);
        reading.take(row(Map.of(RollUpColumn.CHARGE_DAY, "2026-09-05"))::get);
        reading.take(row(Map.of())::get);
        reading.take(row(Map.of())::get);
        Ingestion ingestion = reading.finish("export", RequestCount.free(), NOW);
        assertThat(ingestion.problems().counts())
                .isEqualTo(Map.of(ProblemReason.OTHER_CURRENCY, 1L, ProblemReason.UNKNOWN_WORD, 1L));
        assertThat(ingestion.leftOut().stream().map(each -> each.what() + " " + each.rows()))
                .containsExactlyInAnyOrder("provider Other 1", "outside the period 1");
        assertThat(ingestion.rowsRead())
                .isEqualTo(ingestion.charges() + ingestion.problems().rowsLeftOut() + 2);
    }

    @Test
    void tooManyUnreadableRowsRefuseTheRead() {
        RollUpReading strict = reading("0");
        strict.broken(1, "1,USD");
        assertThatThrownBy(() -> strict.finish("export", RequestCount.free(), NOW))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageContaining("1 of 1 rows cannot be read, and 0 % are tolerated");
    }

    @Test
    void brokenRowsOfOtherDaysAndOtherProvidersRefuseNothing() {
        RollUpReading strict = reading("0");
        strict.take(row(Map.of(RollUpColumn.ROWS_READ, "0", RollUpColumn.CHARGE_DAY, "2026-09-05"))::get);
        strict.take(row(Map.of(RollUpColumn.ROWS_READ, "0", RollUpColumn.PROVIDER, "Other"))::get);
        strict.take(row(Map.of())::get);
        Ingestion ingestion = strict.finish("export", RequestCount.free(), NOW);
        assertThat(ingestion.problems().rowsLeftOut()).isEqualTo(2);
        assertThat(ingestion.rowsRead())
                .isEqualTo(ingestion.charges() + ingestion.problems().rowsLeftOut());
    }

    private RollUpReading reading(String tolerated) {
        return new RollUpReading(
                "export",
                new ExportOptions(CurrencyUnit.USD, Set.of("AWS"), new BigDecimal(tolerated)),
                ChargeRequest.of(OCTOBER),
                NOW,
                charges::add);
    }

    private static Map<RollUpColumn, String> row(Map<RollUpColumn, String> other) {
        Map<RollUpColumn, String> row = new EnumMap<>(RollUpColumn.class);
        row.put(RollUpColumn.CHARGE_DAY, "2026-10-05");
        row.put(RollUpColumn.TIME_READABLE, "yes");
        row.put(RollUpColumn.BILLING_MONTH, "2026-10-01");
        row.put(RollUpColumn.CURRENCY, "USD");
        row.put(RollUpColumn.PROVIDER, "AWS");
        row.put(RollUpColumn.CATEGORY, "Usage");
        row.put(RollUpColumn.SERVICE, "AWS Lambda");
        row.put(RollUpColumn.USAGE_TYPE, "EU-Requests");
        row.put(RollUpColumn.ENVIRONMENT, "prod");
        row.put(RollUpColumn.ROW_COUNT, "1");
        row.put(RollUpColumn.ROWS_WITH_COST, "1");
        row.put(RollUpColumn.ROWS_READ, "1");
        row.put(RollUpColumn.BILLED, "1.25");
        row.put(RollUpColumn.EFFECTIVE, "1.00");
        row.putAll(other);
        return row;
    }
}
