package io.costanalyzer.analysis.drivers;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.month;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverAnalysisTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate MID_APRIL = LocalDate.of(2026, 4, 15);

    private final DriverAnalysis analysis = new DriverAnalysis(CompleteDays.USUAL, 7);

    /** Pitfall 19: a month of three days more is no rise of anything but the days. */
    @Test
    void moreDaysAreMoreDaysAndNothingElse() {
        CostDrivers drivers = march(sketch("AWS Lambda", day -> "2", day -> "10", "Requests"));
        assertThat(drivers.change()).isEqualTo(usd("6"));
        assertThat(drivers.changePerDay()).isEqualTo(usd("0"));
        CostDriver only = only(drivers);
        assertThat(only.cause()).isEqualTo(new DriverCause.Calendar(3));
        assertThat(only.change()).isEqualTo(usd("6"));
        assertThat(only.changePerDay()).isEqualTo(usd("0"));
        assertThat(only.environment()).isEmpty();
    }

    /** Pitfall 19: what is priced by the month or charged once a month does not grow with the days of the month. */
    @Test
    void pricesByTheMonthDoNotGrowWithTheDays() {
        LedgerSketch ledger = sketch(
                        "Amazon S3",
                        day -> usd("868").perUnit(day.lengthOfMonth()).amount().toPlainString(),
                        day -> usd("1").perUnit(day.lengthOfMonth()).amount().toPlainString(),
                        "GB-Mo")
                .daily("prod", "Amazon Route 53", "HostedZone", day -> day.getDayOfMonth() == 1 ? "5" : "");
        assertThat(march(ledger).drivers())
                .allSatisfy(driver -> assertThat(driver.change().abs()).isLessThan(usd("0.000000001")));
    }

    @Test
    void inTheSameDaysOfAShorterMonthPricesByTheMonthAreDearer() {
        CostLedger ledger = sketch(
                        "Amazon S3",
                        day -> day.getMonthValue() == 2 ? "31" : "28",
                        day -> day.getMonthValue() == 2 ? "31" : "28",
                        "GB-Mo")
                .build();
        CostDriver only = only(
                analysis.compare(ledger, CostMetric.EFFECTIVE_COST, MARCH, LocalDate.of(2026, 3, 13), MonthStatus.OPEN)
                        .orElseThrow());
        assertThat(only.cause()).isEqualTo(new DriverCause.Calendar(0));
        assertThat(only.change()).isEqualTo(usd("-30"));
    }

    @Test
    void moreUseAtTheSamePriceIsUsage() {
        CostDriver lambda = first(march(
                sketch("AWS Lambda", day -> isMarch(day) ? "3" : "2", day -> isMarch(day) ? "15" : "10", "Requests")));
        assertThat(lambda.environment()).contains(Environment.of("prod"));
        assertThat(lambda.serviceName()).contains("AWS Lambda");
        assertThat(lambda.leading()).contains("EU-X");
        assertThat(lambda.change()).isEqualTo(usd("31"));
        assertThat(lambda.changePerDay()).isEqualTo(usd("1"));
        assertThat(lambda.parts().usage()).isEqualTo(usd("31"));
        assertThat(lambda.parts().price()).isEqualTo(usd("0"));
        assertThat(((DriverCause.Usage) lambda.cause()).share().orElseThrow()).isEqualByComparingTo("0.5");
    }

    @Test
    void theSameUseAtALowerPriceIsPrice() {
        CostDriver lambda =
                first(march(sketch("AWS Lambda", day -> isMarch(day) ? "1.6" : "2", day -> "10", "Requests")));
        assertThat(lambda.parts().price()).isEqualTo(usd("-12.4"));
        assertThat(lambda.parts().usage()).isEqualTo(usd("0"));
        assertThat(((DriverCause.Price) lambda.cause()).share().orElseThrow()).isEqualByComparingTo("-0.2");
    }

    /** (p₁ − p₀)(q₀ + q₁) / 2 = (0.3 − 0.2) (310 + 930) / 2 = 62; the remaining 155 are usage: two thirds are 144.67. */
    @Test
    void priceAndUsageAreSplitInTheMiddle() {
        CostDriver lambda = first(march(
                sketch("AWS Lambda", day -> isMarch(day) ? "9" : "2", day -> isMarch(day) ? "30" : "10", "Requests")));
        assertThat(lambda.parts().price()).isEqualTo(usd("62"));
        assertThat(lambda.parts().usage()).isEqualTo(usd("155"));
        assertThat(lambda.cause()).isInstanceOf(DriverCause.Usage.class);
        CostDriver mixed = first(march(
                sketch("AWS Lambda", day -> isMarch(day) ? "8" : "2", day -> isMarch(day) ? "20" : "10", "Requests")));
        assertThat(mixed.parts().price()).isEqualTo(usd("93"));
        assertThat(mixed.parts().usage()).isEqualTo(usd("93"));
        assertThat(mixed.cause()).isInstanceOf(DriverCause.Mixed.class);
    }

    /** Half of February's quantities are missing: that is no price that fell by half. */
    @Test
    void quantitiesOfSomeDaysAreNoPriceOfAll() {
        CostDriver lambda = first(march(LedgerSketch.of("2026-02", "2026-03")
                .daily("prod", "AWS Lambda", "EU-X", day -> !isMarch(day) && day.getDayOfMonth() % 2 == 0 ? "2" : "")
                .daily(
                        "prod",
                        "AWS Lambda",
                        "EU-X",
                        day -> isMarch(day) ? "3" : day.getDayOfMonth() % 2 == 0 ? "" : "2",
                        day -> "10",
                        "Requests")));
        assertThat(lambda.change()).isEqualTo(usd("31"));
        assertThat(lambda.parts().price()).isEqualTo(usd("0"));
        assertThat(lambda.parts().unsplit()).isEqualTo(usd("31"));
    }

    @Test
    void withoutAQuantityNothingIsSplit() {
        CostDriver marketplace = first(march(LedgerSketch.of("2026-02", "2026-03")
                .daily("prod", "Marketplace", "Seats", day -> isMarch(day) ? "3" : "2")));
        assertThat(marketplace.parts().unsplit()).isEqualTo(usd("31"));
        assertThat(((DriverCause.Unsplit) marketplace.cause()).share().orElseThrow())
                .isEqualByComparingTo("0.5");
    }

    @Test
    void whatIsNewAndWhatIsGone() {
        LedgerSketch ledger = LedgerSketch.of("2026-02", "2026-03")
                .daily("prod", "Amazon RDS", "EU-Aurora", day -> isMarch(day) ? "" : "3")
                .daily("prod", "Amazon DynamoDB", "EU-Writes", day -> isMarch(day) ? "1" : "")
                .daily("dev", "AWS Lambda", "EU-Request", "1")
                .daily("dev", "AWS Lambda", "EU-Storage", day -> isMarch(day) ? "1" : "");
        CostDrivers drivers = march(ledger);
        assertThat(drivers.drivers())
                .extracting(driver -> driver.serviceName().orElse("days"), CostDriver::change, CostDriver::cause)
                .containsExactly(
                        tuple("Amazon RDS", usd("-84"), new DriverCause.Removed(true)),
                        tuple("AWS Lambda", usd("31"), new DriverCause.Added(false)),
                        tuple("Amazon DynamoDB", usd("31"), new DriverCause.Added(true)),
                        tuple("days", usd("3"), new DriverCause.Calendar(3)));
        assertThat(drivers.drivers().get(1).leading()).contains("EU-Storage");
    }

    /** Pitfall 23: a rise and a fall of the same size are two drivers, not none. */
    @Test
    void oppositeChangesAreBothSeen() {
        CostDrivers drivers = march(LedgerSketch.of("2026-02", "2026-03")
                .daily("prod", "AWS Lambda", "EU-Request", day -> isMarch(day) ? "28" : "0.1")
                .daily("dev", "AWS Lambda", "EU-Request", day -> isMarch(day) ? "0.1" : "31"));
        assertThat(drivers.drivers()).extracting(CostDriver::change).startsWith(usd("-957.9"), usd("864.9"));
    }

    /** Pitfall 18: a month that has just begun is compared with as many days. Pitfall 8: on the 1st with none. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-04, 1",
        "2026-03-13, 10",
        "2026-03-30, 27",
        "2026-03-31, 28",
        "2026-04-01, 28",
        "2026-04-03, 28"
    })
    void anOpenMonthIsComparedWithAsManyDays(LocalDate asOf, int before) {
        CostLedger ledger =
                sketch("AWS Lambda", day -> "2", day -> "1", "Requests").build();
        CostDrivers drivers = analysis.compare(ledger, CostMetric.BILLED_COST, MARCH, asOf, MonthStatus.OPEN)
                .orElseThrow();
        assertThat(drivers.previousPeriod())
                .isEqualTo(days("2026-02-01", "2026-03-01")
                        .intersection(days(
                                "2026-02-01",
                                LocalDate.of(2026, 2, 1).plusDays(before).toString()))
                        .orElseThrow());
        assertThat(drivers.changePerDay()).isEqualTo(usd("0"));
        assertThat(drivers.metric()).isEqualTo(CostMetric.BILLED_COST);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01", "2026-03-03", "2026-02-20"})
    void withoutACompleteDayThereIsNothingToCompare(LocalDate asOf) {
        CostLedger ledger =
                sketch("AWS Lambda", day -> "2", day -> "1", "Requests").build();
        assertThat(analysis.compare(ledger, CostMetric.EFFECTIVE_COST, MARCH, asOf, MonthStatus.OPEN))
                .isEmpty();
    }

    /** Pitfall 28: a month before that is not wholly known is nothing to compare with. */
    @Test
    void aGapBeforeLeavesNothingToCompareWith() {
        CostLedger ledger = sketch("AWS Lambda", day -> "2", day -> "1", "Requests")
                .covering(days("2026-02-01", "2026-02-05"), days("2026-02-06", "2026-04-01"));
        assertThat(analysis.compare(ledger, CostMetric.EFFECTIVE_COST, MARCH, MID_APRIL, MonthStatus.FINAL))
                .isEmpty();
    }

    @Test
    void comparesTheDaysThatTheCallerChooses() {
        LocalDate unknown = LocalDate.of(2026, 3, 9);
        CostLedger ledger = sketch("AWS Lambda", day -> day.equals(unknown) ? "" : "2", day -> "1", "Requests")
                .covering(days("2026-02-01", "2026-03-09"), days("2026-03-10", "2026-03-12"));
        CostDrivers drivers = analysis.compare(
                        ledger,
                        CostMetric.EFFECTIVE_COST,
                        days("2026-03-01", "2026-03-12"),
                        days("2026-02-01", "2026-02-12"))
                .orElseThrow();
        assertThat(drivers.changePerDay()).isEqualTo(usd("0"));
        assertThat(only(drivers).cause()).isEqualTo(new DriverCause.Calendar(-1));
        assertThat(analysis.compare(ledger, CostMetric.EFFECTIVE_COST, month("2026-04"), month("2026-02")))
                .isEmpty();
    }

    /** Pitfall 1: credits, tax and support drive nothing. */
    @Test
    void onlySpendingIsCompared() {
        CostDrivers drivers = march(sketch("AWS Lambda", day -> "2", day -> "1", "Requests")
                .charges("prod", "AWS Lambda", ChargeCategory.CREDIT, day -> isMarch(day) ? "-2" : "")
                .charges("prod", "Tax", ChargeCategory.TAX, day -> isMarch(day) ? "1" : ""));
        assertThat(only(drivers).cause()).isEqualTo(new DriverCause.Calendar(3));
    }

    @Test
    void quantitiesOfTwoUnitsAreNotAddedUp() {
        LedgerSketch ledger = sketch("AWS Lambda", day -> "2", day -> "1", "Requests");
        month("2026-02")
                .span(month("2026-03"))
                .dates()
                .forEach(day -> ledger.add(
                        "prod",
                        LedgerSketch.charge(day, "AWS Lambda", isMarch(day) ? "2" : "1")
                                .usageType("EU-X")
                                .regionId("eu-west-1")
                                .consumed(BigDecimal.TEN, "GB")
                                .build()));
        assertThat(first(march(ledger)).cause()).isInstanceOf(DriverCause.Unsplit.class);
    }

    @Test
    void atLeastOneDriverIsNamed() {
        assertThatThrownBy(() -> new DriverAnalysis(CompleteDays.USUAL, 0)).hasMessageContaining("not 0");
    }

    private CostDrivers march(LedgerSketch ledger) {
        return analysis.compare(ledger.build(), CostMetric.EFFECTIVE_COST, MARCH, MID_APRIL, MonthStatus.FINAL)
                .orElseThrow();
    }

    private static CostDriver first(CostDrivers drivers) {
        return drivers.drivers().get(0);
    }

    private static CostDriver only(CostDrivers drivers) {
        assertThat(drivers.drivers()).hasSize(1);
        assertThat(drivers.otherCount()).isZero();
        return drivers.drivers().get(0);
    }

    private static boolean isMarch(LocalDate day) {
        return day.getMonthValue() == 3;
    }

    private static LedgerSketch sketch(
            String serviceName, Function<LocalDate, String> cost, Function<LocalDate, String> quantity, String unit) {
        return LedgerSketch.of("2026-02", "2026-03").daily("prod", serviceName, "EU-X", cost, quantity, unit);
    }
}
