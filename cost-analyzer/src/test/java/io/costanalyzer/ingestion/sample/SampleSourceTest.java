package io.costanalyzer.ingestion.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ControlTotal;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SampleSourceTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));

    /**
     * Every byte of every charge, on every machine, in every language and time zone, on Java 17 and 25. When a table or a
     * programme changes on purpose, the hash of the failure message is the new one.
     */
    @ParameterizedTest
    @CsvSource({
        "CLINNET_EMR, 2026-11-20, 72535f81598821d9",
        "CLINNET_EMR, 2028-02-29, 531acf6188f5eee1",
        "CLINNET_EMR, 2028-03-01, 1a58f731abfd4788",
        "SERENYA, 2026-11-20, d4d5dea9be57f92d",
        "SERENYA, 2028-03-01, 3d5852b01e25d3a0"
    })
    void theSameDayGivesTheSameBytesEverywhere(SampleAccount account, LocalDate asOf, String hash)
            throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        SampleReading.whole(account, asOf)
                .charges()
                .forEach(charge -> digest.update(charge.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(HexFormat.of().formatHex(digest.digest()).substring(0, 16)).isEqualTo(hash);
    }

    /** Pitfalls 6 and 8: the bill ends with yesterday, on the 1st of a month and on 29 February as on any other day. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2025-09-01, 2026-11-19",
        "2028-02-29, 2026-12-01, 2028-02-28",
        "2028-03-01, 2027-01-01, 2028-02-29",
        "2027-01-01, 2025-11-01, 2026-12-31"
    })
    void theHistoryIsFourteenWholeMonthsAndTheRunningOne(LocalDate asOf, LocalDate first, LocalDate last) {
        for (SampleAccount account : SampleAccount.values()) {
            SampleReading reading =
                    SampleReading.of(account, asOf, ChargePeriod.of(first.minusYears(1), last.plusYears(1)));
            assertThat(reading.ingestion().covered()).contains(ChargePeriod.of(first, last.plusDays(1)));
            assertThat(reading.charges().stream().map(Charge::day).min(LocalDate::compareTo))
                    .contains(first);
            assertThat(reading.charges().stream().map(Charge::day).max(LocalDate::compareTo))
                    .contains(last);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noChargeLiesOutsideOfThePeriod(SampleAccount account) {
        ChargePeriod week = ChargePeriod.of(LocalDate.of(2026, 10, 29), LocalDate.of(2026, 11, 5));
        SampleReading reading = SampleReading.of(account, AS_OF, week);
        assertThat(reading.charges()).isNotEmpty().allMatch(charge -> week.contains(charge.day()));
        assertThat(reading.ingestion().requested()).isEqualTo(week);
        assertThat(reading.ingestion().covered()).contains(week);
    }

    /** Pitfall 28: of days before its history and of days to come it knows nothing, which is not zero. */
    @ParameterizedTest
    @EnumSource
    void daysThatItDoesNotKnowAreNotCovered(SampleAccount account) {
        for (LocalDate start : List.of(LocalDate.of(2020, 1, 1), AS_OF)) {
            SampleReading reading = SampleReading.of(account, AS_OF, ChargePeriod.of(start, start.plusDays(30)));
            assertThat(reading.charges()).isEmpty();
            assertThat(reading.ingestion().covered()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPeriodSplitInTwoAddsUp(SampleAccount account) {
        LocalDate cut = LocalDate.of(2026, 10, 14);
        List<Charge> parts = new ArrayList<>();
        parts.addAll(SampleReading.of(account, AS_OF, ChargePeriod.of(OCTOBER.start(), cut))
                .charges());
        parts.addAll(SampleReading.of(account, AS_OF, ChargePeriod.of(cut, OCTOBER.endExclusive()))
                .charges());
        assertThat(parts)
                .containsExactlyInAnyOrderElementsOf(
                        SampleReading.of(account, AS_OF, OCTOBER).charges());
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeAskedAgainAndTellsWhatItRead(SampleAccount account) {
        SampleSource source = new SampleSource(account, AS_OF);
        List<Charge> once = new ArrayList<>();
        List<Charge> twice = new ArrayList<>();
        Ingestion ingestion = source.read(ChargeRequest.of(OCTOBER), once::add);
        assertThat(source.read(ChargeRequest.of(OCTOBER), twice::add)).isEqualTo(ingestion);
        assertThat(twice).isEqualTo(once);
        assertThat(ingestion.sourceName()).isEqualTo("sample account " + account.id());
        assertThat(ingestion.charges()).isEqualTo(once.size()).isEqualTo(ingestion.rowsRead());
        assertThat(ingestion.problems().isEmpty()).isTrue();
        assertThat(ingestion.leftOut()).isEmpty();
        assertThat(ingestion.requests()).isEqualTo(RequestCount.free());
        assertThat(ingestion.retrievedAt()).isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
        for (ControlTotal control : ingestion.controlTotals()) {
            Money sum = once.stream()
                    .filter(charge -> charge.chargeCategory() == control.chargeCategory())
                    .map(Charge::billedCost)
                    .reduce(Money.of("USD", "0"), Money::plus);
            assertThat(control.billedCost()).isEqualTo(sum);
            assertThat(control.effectiveCost()).isEqualTo(sum);
        }
        assertThat(ingestion.controlTotals())
                .extracting(ControlTotal::chargeCategory)
                .contains(ChargeCategory.USAGE);
    }

    /** Cost Explorer prints ten decimals, so a cost is its quantity times its price to the tenth. */
    @ParameterizedTest
    @EnumSource
    void everyCostIsQuantityTimesPrice(SampleAccount account) {
        List<SampleSeries> table = account.plan(AS_OF).series();
        for (Charge charge : SampleReading.of(account, AS_OF, OCTOBER).charges()) {
            assertThat(charge.billedCost()).isEqualTo(charge.effectiveCost());
            if (charge.chargeCategory() == ChargeCategory.USAGE) {
                SampleSeries series = table.stream()
                        .filter(one ->
                                one.is(charge.tags().value("Environment"), charge.serviceName(), charge.usageType()))
                        .findFirst()
                        .orElseThrow();
                BigDecimal cost = series.price().multiply(charge.consumedQuantity());
                assertThat(charge.billedCost().amount()).isEqualByComparingTo(cost.setScale(10, RoundingMode.HALF_UP));
                assertThat(charge.consumedUnit()).isEqualTo(series.unit());
                assertThat(charge.consumedQuantity().signum()).isPositive();
            }
        }
    }

    @Test
    void chargesAreTaggedOrNot() {
        SampleReading reading = SampleReading.of(SampleAccount.CLINNET_EMR, AS_OF, OCTOBER);
        assertThat(reading.charges())
                .extracting(charge -> charge.tags().values().toString())
                .containsOnly("{Environment=dev}", "{Environment=staging}", "{Environment=prod}", "{}");
        double untagged = reading.usage("", YearMonth.of(2026, 10));
        assertThat(untagged / reading.billed(SampleReading.usage()).doubleValue())
                .isBetween(0.02, 0.08);
        assertThat(reading.charges())
                .extracting(Charge::subAccountName)
                .containsOnly("clinnet-emr-prod", "clinnet-emr-nonprod");
        assertThat(reading.charges()).extracting(Charge::subAccountId).containsOnly("111122223333", "444455556666");
    }

    @Test
    void regionsAreThoseOfTheUsageTypes() {
        Set<String> regions = new java.util.TreeSet<>();
        for (Charge charge :
                SampleReading.of(SampleAccount.CLINNET_EMR, AS_OF, OCTOBER).charges()) {
            if (charge.serviceName().equals("Amazon CloudFront")) {
                assertThat(charge.regionId()).isNull();
            } else if (charge.regionId() != null) {
                regions.add(charge.regionId());
            }
        }
        assertThat(regions).containsExactly("eu-west-1", "us-east-1");
    }
}
