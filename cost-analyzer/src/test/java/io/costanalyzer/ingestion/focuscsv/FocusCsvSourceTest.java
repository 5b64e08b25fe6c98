package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FocusCsvSourceTest {

    @Test
    void aRowIsAChargeOfItsDay() {
        FocusReading reading = FocusReading.of(new FocusText().row());
        assertThat(reading.charge())
                .isEqualTo(new Charge(
                        ChargePeriod.ofDay(LocalDate.of(2026, 10, 5)),
                        ChargeCategory.USAGE,
                        "Amazon Relational Database Service",
                        "EU-Aurora:ServerlessV2Usage",
                        "eu-west-1",
                        "111122223333",
                        "clinnet",
                        null,
                        Money.of("USD", "1.5"),
                        Money.of("USD", "1.25"),
                        new BigDecimal("2.000"),
                        "Hours",
                        Tags.of(Map.of("Environment", "prod")),
                        Tags.none(),
                        false));
        assertThat(reading.ingestion().sourceName()).isEqualTo("FOCUS export memory");
        assertThat(reading.ingestion().requests().requests()).isZero();
        assertThat(reading.ingestion().retrievedAt()).isEqualTo(FocusReading.CLOCK.instant());
    }

    /** Pitfall 32: days are UTC days, and an hour at the edge of the month belongs to the month it starts in. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-31 23:00:00, 2026-11-01 00:00:00, 2026-10-31, 1",
        "2026-10-01T01:30:00+02:00, 2026-10-01T02:30:00+02:00, , 0",
        "2026-10-01 00:00:00, 2026-11-01 00:00:00, 2026-10-01, 31",
        "2026-10-06T00:00:00Z, 2026-10-06T00:00:00Z, 2026-10-06, 1",
        "2026-10-06T22:30:00Z, 2026-10-07T00:30:00Z, 2026-10-06, 2"
    })
    void chargePeriodsAreWholeDaysInUtc(String start, String end, LocalDate day, int days) {
        FocusReading reading = FocusReading.of(new FocusText().row("ChargePeriodStart", start, "ChargePeriodEnd", end));
        if (day == null) {
            assertThat(reading.charges()).isEmpty();
            assertThat(reading.ingestion().leftOut())
                    .containsExactly(new LeftOut("outside the period", 1, Money.of("USD", "1.5")));
        } else {
            assertThat(reading.charge().chargePeriod()).isEqualTo(ChargePeriod.of(day, day.plusDays(days)));
        }
    }

    /** Pitfall 28: absent is absent, and neither zero nor the word NULL. */
    @Test
    void absentIsNull() {
        Charge charge = FocusReading.of(new FocusText()
                        .row(
                                "ConsumedQuantity", "NULL",
                                "ConsumedUnit", "NULL",
                                "RegionId", "",
                                "SubAccountId", "NULL",
                                "SubAccountName", "  ",
                                "Tags", "NULL"))
                .charge();
        assertThat(charge.consumedQuantity()).isNull();
        assertThat(charge.consumedUnit()).isNull();
        assertThat(charge.regionId()).isNull();
        assertThat(charge.subAccountId()).isNull();
        assertThat(charge.subAccountName()).isNull();
        assertThat(charge.tags()).isEqualTo(Tags.none());
    }

    @Test
    void costCategoriesAreRead() {
        Charge charge = FocusReading.of(new FocusText().row("x_CostCategories", "{\"Product\": \"EMR\"}"))
                .charge();
        assertThat(charge.costCategories().value("Product")).contains("EMR");
    }

    @Test
    void aServiceWithoutANameIsKnownByItsCode() {
        assertThat(FocusReading.of(new FocusText().row("ServiceName", ""))
                        .charge()
                        .serviceName())
                .isEqualTo("AmazonRDS");
    }

    /** Pitfall 16: the figures of a month that is not over are estimates. */
    @Test
    void aRunningBillingPeriodIsEstimated() {
        FocusReading reading = FocusReading.of(
                ChargePeriod.ofMonth(YearMonth.of(2026, 11)),
                FocusReading.TOLERANT,
                Map.of(
                        "bill.csv",
                        new FocusText()
                                .row(
                                        "BillingPeriodStart", "2026-11-01 00:00:00",
                                        "BillingPeriodEnd", "2026-12-01 00:00:00",
                                        "ChargePeriodStart", "2026-11-18 00:00:00",
                                        "ChargePeriodEnd", "2026-11-19 00:00:00")
                                .bytes()));
        assertThat(reading.charge().estimated()).isTrue();
        assertThat(reading.ingestion().covered())
                .contains(ChargePeriod.of(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 19)));
    }

    @Test
    void filesOfDifferentVersionsAddUp() {
        String[] newer = new FocusText().row("BilledCost", "2").toString().split("\n", -1);
        FocusReading reading = FocusReading.of(
                FocusReading.OCTOBER,
                FocusCsvOptions.defaults(),
                Map.of(
                        "1.0.csv", new FocusText().row("BilledCost", "1").bytes(),
                        "1.2.csv.gz",
                                FocusText.packed(new FocusText("InvoiceId," + newer[0] + "\r\n7," + newer[1] + "\r\n")
                                        .bytes())));
        assertThat(reading.ingestion().charges()).isEqualTo(2);
        assertThat(reading.charges().stream().map(Charge::billedCost).reduce(Money::plus))
                .contains(Money.of("USD", "3"));
    }

    /** Half a file is no bill: nobody can say what the other half held. */
    @Test
    void aTruncatedFileIsRefusedWhateverIsTolerated() {
        byte[] whole = FocusText.packed(new FocusText().row().row().row().bytes());
        assertThatThrownBy(() -> FocusReading.of(
                        FocusReading.OCTOBER,
                        FocusReading.TOLERANT,
                        Map.of("bill.csv.gz", Arrays.copyOf(whole, whole.length - 30))))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage(
                        "read bill.csv.gz: the file ends before its end (Unexpected end of ZLIB input stream). Export or"
                                + " fetch the file again: without all of it nobody can say what the bill was.");
    }

    @Test
    void aDamagedFileIsRefused() {
        byte[] damaged = FocusText.packed(new FocusText().row().row().row().bytes());
        damaged[damaged.length - 6] ^= 0x55;
        assertThatThrownBy(() ->
                        FocusReading.of(FocusReading.OCTOBER, FocusReading.TOLERANT, Map.of("bill.csv.gz", damaged)))
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessageStartingWith("read bill.csv.gz: its compression is damaged (Corrupt GZIP trailer).");
    }

    @Test
    void anExportOfNoRowsAnswersNothing() {
        FocusReading reading = FocusReading.of(new FocusText());
        assertThat(reading.ingestion().rowsRead()).isZero();
        assertThat(reading.ingestion().covered()).isEmpty();
    }
}
