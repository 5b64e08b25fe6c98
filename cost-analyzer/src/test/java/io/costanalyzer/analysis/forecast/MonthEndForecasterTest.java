package io.costanalyzer.analysis.forecast;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.forecast.NoForecast.Reason;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthEndForecasterTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final LocalDate TWELFTH = NOVEMBER.atDay(12);

    private final MonthEndForecaster forecaster = new MonthEndForecaster(CompleteDays.USUAL);

    @Test
    void whatIsAlwaysAlikeGoesOn() {
        MonthEndForecast forecast = forecast(sketch().build(), Scope.spending());
        assertThat(forecast.known()).isEqualTo(days("2026-11-01", "2026-11-10"));
        assertThat(forecast.costSoFar()).isEqualTo(usd("18"));
        assertThat(forecast.expected()).isEqualTo(usd("60"));
        assertThat(forecast.low()).isEqualTo(usd("60"));
        assertThat(forecast.high()).isEqualTo(usd("60"));
        assertThat(forecast.confidencePercent()).isEqualTo(90);
        assertThat(forecast.course()).hasSize(21).containsEntry(NOVEMBER.atDay(10), usd("20"));
    }

    /** Pitfall 22: weekends are quiet; November 2026 has 9 of them days, and 5 of the last 9 days known are no guide. */
    @Test
    void weekdaysAreKept() {
        CostLedger ledger = LedgerSketch.of("2026-04", "2026-11")
                .daily("dev", "AWS Lambda", "EU-Request", day -> isWeekend(day) ? "1" : "10")
                .build();
        assertThat(forecast(ledger, Scope.spending()).expected()).isEqualTo(usd("219"));
    }

    /** Pitfall 3: what is paid once a month is not paid every day. */
    @Test
    void chargesOfTheFirstAreNotMultiplied() {
        CostLedger ledger = sketch().charges(
                        "prod", "Savings Plans", ChargeCategory.PURCHASE, day -> day.getDayOfMonth() == 1 ? "90" : "")
                .daily("prod", "Amazon Route 53", "HostedZone", day -> day.getDayOfMonth() == 1 ? "5" : "")
                .build();
        assertThat(forecast(ledger, Scope.spending()).expected()).isEqualTo(usd("155"));
    }

    @Test
    void whatReturnsOnALaterDayIsExpected() {
        CostLedger ledger = sketch().daily(
                        "prod", "Amazon Route 53", "Domain", day -> day.getDayOfMonth() == 20 ? "12" : "")
                .build();
        MonthEndForecast forecast = forecast(ledger, Scope.spending());
        assertThat(forecast.expected()).isEqualTo(usd("72"));
        assertThat(forecast.course()).containsEntry(NOVEMBER.atDay(19), usd("38"));
        assertThat(forecast.course()).containsEntry(NOVEMBER.atDay(20), usd("52"));
    }

    /** Pitfall 4: what is bought in the Marketplace is billed on one day and spread over no term. */
    @Test
    void whatWasBoughtOnceIsNotExpectedAgain() {
        CostLedger ledger = sketch().charges(
                        "prod",
                        "AWS Marketplace",
                        ChargeCategory.PURCHASE,
                        day -> day.equals(LocalDate.of(2026, 10, 20)) ? "900" : "")
                .build();
        assertThat(forecast(ledger, Scope.spending()).expected()).isEqualTo(usd("60"));
    }

    /** Pitfall 19: storage by the GB-month costs 2 a day in a month of 31 days and 31/30 of that in one of 30. */
    @Test
    void pricesByTheMonthFollowTheLengthOfTheMonth() {
        CostLedger ledger = LedgerSketch.of("2026-04", "2026-11")
                .daily(
                        "prod",
                        "Amazon S3",
                        "EU-TimedStorage-ByteHrs",
                        day -> usd("930").perUnit(day.lengthOfMonth()).amount().toPlainString(),
                        day -> "1",
                        "GB-Mo")
                .build();
        MonthEndForecast forecast = forecaster
                .forecast(ledger, Scope.spending(), CostMetric.EFFECTIVE_COST, NOVEMBER, NOVEMBER.atDay(4))
                .forecast()
                .orElseThrow();
        assertThat(forecast.expected().amount()).isEqualByComparingTo("930");
    }

    /** Tax is dated the 1st and grows all month: 10 % of 60 is expected although 1.8 is billed so far. */
    @Test
    void taxAndSupportAreForecastForTheBill() {
        CostLedger ledger = sketch().charges(
                        "prod", "Tax", ChargeCategory.TAX, day -> day.getDayOfMonth() == 1 ? tax(day) : "")
                .charges("prod", "AWS Support", ChargeCategory.SUPPORT, day -> support(day))
                .build();
        MonthEndForecast bill = forecast(ledger, Scope.bill());
        assertThat(bill.costSoFar()).isEqualTo(usd("19.8"));
        assertThat(bill.expected().amount()).isEqualByComparingTo("97.9");
        assertThat(bill.course().lastKey()).isEqualTo(NOVEMBER.atEndOfMonth());
        assertThat(forecast(ledger, Scope.spending()).expected()).isEqualTo(usd("60"));
    }

    /** Pitfall 1: credits that come every day go on; one that came once does not. */
    @Test
    void creditsAreForecastForTheBillByTheirOwnRhythm() {
        CostLedger daily = sketch().charges("prod", "AWS Lambda", ChargeCategory.CREDIT, day -> "-0.5")
                .build();
        assertThat(forecast(daily, Scope.bill()).expected()).isEqualTo(usd("45"));
        CostLedger once = sketch().charges(
                        "prod", "AWS Lambda", ChargeCategory.CREDIT, day -> day.equals(NOVEMBER.atDay(3)) ? "-9" : "")
                .build();
        assertThat(forecast(once, Scope.bill()).expected()).isEqualTo(usd("51"));
    }

    @Test
    void lateDaysCostNoLessThanTheyDoNow() {
        CostLedger ledger = LedgerSketch.of("2026-04", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.equals(NOVEMBER.atDay(11)) ? "50" : "2")
                .covering(days("2026-04-01", "2026-11-12"));
        MonthEndForecast forecast = forecast(ledger, Scope.spending());
        assertThat(forecast.expected()).isEqualTo(usd("108"));
        assertThat(forecast.low()).isGreaterThanOrEqualTo(usd("70"));
    }

    /** A replay of an earlier day sees what was known then, whatever the ledger holds by now. */
    @Property(tries = 20)
    void looksAtNoLaterDay(@ForAll @IntRange(min = 0, max = 100_000) int later) {
        CostLedger then = noisy(1).covering(days("2026-01-01", "2026-11-12"));
        CostLedger now = noisy(1).daily(
                        "prod", "AWS Lambda", "EU-Later", day -> day.isBefore(TWELFTH) ? "" : Integer.toString(later))
                .build();
        assertThat(forecast(now, Scope.spending())).isEqualTo(forecast(then, Scope.spending()));
    }

    @Property(tries = 30)
    void theRangeHoldsTheExpectedAndTheCourseEndsInIt(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        MonthEndForecast forecast = forecast(noisy(seed).build(), Scope.spending());
        assertThat(forecast.low()).isLessThanOrEqualTo(forecast.expected());
        assertThat(forecast.high()).isGreaterThan(forecast.expected());
        assertThat(forecast.low()).isGreaterThanOrEqualTo(forecast.costSoFar());
        assertThat(forecast.course().get(NOVEMBER.atEndOfMonth())).isEqualTo(forecast.expected());
        assertThat(List.copyOf(forecast.course().values())).isSorted();
    }

    /** Of many histories with the same noise about nine in ten ranges hold what came; with few months they are wider. */
    @Test
    void nineOfTenRangesHoldTheTruth() {
        int held = 0;
        for (int seed = 0; seed < 200; seed++) {
            CostLedger ledger = noisy(seed).build();
            MonthEndForecast forecast = forecast(ledger, Scope.spending());
            Money truth = ledger.knownCost(Scope.spending(), CostMetric.EFFECTIVE_COST, ChargePeriod.ofMonth(NOVEMBER));
            held += truth.compareTo(forecast.low()) >= 0 && truth.compareTo(forecast.high()) <= 0 ? 1 : 0;
        }
        assertThat(held).isBetween(165, 198);
    }

    /** Pitfall 30: a month that is past is not forecast. Pitfalls 8 and 9: the 1st and the last day are no crash. */
    @ParameterizedTest
    @CsvSource({
        "2026-12-01, MONTH_OVER",
        "2027-05-03, MONTH_OVER",
        "2026-10-31, MONTH_NOT_BEGUN",
        "2026-11-01, NO_COMPLETE_DAY",
        "2026-11-03, NO_COMPLETE_DAY"
    })
    void thereIsATimeForForecasts(LocalDate asOf, Reason reason) {
        assertThat(answer(sketch().build(), asOf)).isEqualTo(new NoForecast(reason));
        assertThat(answer(sketch().build(), asOf).forecast()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-04, 1", "2026-11-30, 27"})
    void fromTheFirstCompleteDayToTheLastDay(LocalDate asOf, int known) {
        MonthEndForecast forecast = answer(sketch().build(), asOf).forecast().orElseThrow();
        assertThat(forecast.known().days()).isEqualTo(known);
        assertThat(forecast.expected()).isEqualTo(usd("60"));
    }

    @Test
    void aLeapFebruaryHasItsTwentyNinth() {
        CostLedger ledger = LedgerSketch.of("2027-08", "2028-02")
                .daily("prod", "AWS Lambda", "EU-Request", "2")
                .build();
        ForecastAnswer answer = forecaster.forecast(
                ledger, Scope.spending(), CostMetric.EFFECTIVE_COST, YearMonth.of(2028, 2), LocalDate.of(2028, 2, 29));
        assertThat(answer.forecast().orElseThrow().expected()).isEqualTo(usd("58"));
    }

    /** Pitfall 29: a new account gets "not enough history" and no invented figure. */
    @ParameterizedTest
    @CsvSource({"2026-11, false", "2026-10, false", "2026-09, false", "2026-08, true"})
    void threeWholeMonthsBeforeAreNeeded(String first, boolean enough) {
        CostLedger ledger = LedgerSketch.of(first, "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "2")
                .build();
        ForecastAnswer answer = answer(ledger, NOVEMBER.atDay(25));
        assertThat(answer.forecast().isPresent()).isEqualTo(enough);
        if (!enough) {
            assertThat(answer).isEqualTo(new NoForecast(Reason.NOT_ENOUGH_HISTORY));
        }
    }

    /** Pitfall 28: a gap is not a cheap day. */
    @Test
    void aGapInTheMonthIsNoGroundForAForecast() {
        CostLedger gap = sketch().covering(days("2026-04-01", "2026-11-03"), days("2026-11-04", "2026-11-12"));
        assertThat(answer(gap, TWELFTH)).isEqualTo(new NoForecast(Reason.DAYS_MISSING));
        assertThat(answer(sketch().covering(), TWELFTH)).isEqualTo(new NoForecast(Reason.NO_COMPLETE_DAY));
    }

    @Test
    void aScopeWithoutACostIsForecastToCostNothing() {
        Scope nobody = Scope.spending().in(Environment.of("nobody"));
        MonthEndForecast forecast = forecast(sketch().build(), nobody);
        assertThat(forecast.expected()).isEqualTo(usd("0"));
        assertThat(forecast.high()).isEqualTo(usd("0"));
    }

    private MonthEndForecast forecast(CostLedger ledger, Scope scope) {
        return forecaster
                .forecast(ledger, scope, CostMetric.BILLED_COST, NOVEMBER, TWELFTH)
                .forecast()
                .orElseThrow();
    }

    private ForecastAnswer answer(CostLedger ledger, LocalDate asOf) {
        return forecaster.forecast(ledger, Scope.spending(), CostMetric.EFFECTIVE_COST, NOVEMBER, asOf);
    }

    private static LedgerSketch sketch() {
        return LedgerSketch.of("2026-04", "2026-11").daily("prod", "AWS Lambda", "EU-Request", "2");
    }

    private static LedgerSketch noisy(int seed) {
        Random random = new Random(seed);
        return LedgerSketch.of("2026-01", "2026-11")
                .daily(
                        "prod",
                        "AWS Lambda",
                        "EU-Request",
                        day -> BigDecimal.valueOf(
                                        Math.max(
                                                0,
                                                Math.round((isWeekend(day) ? 300 : 900) + 120 * random.nextGaussian())),
                                        2)
                                .toPlainString());
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** A tenth of what the whole month costs with support, or, in November, of the nine days so far. */
    private static String tax(LocalDate day) {
        Money month = day.getMonthValue() == 11
                ? usd("18")
                : usd("2").times(day.lengthOfMonth()).plus(usd("29"));
        return month.times(new BigDecimal("0.1")).amount().toPlainString();
    }

    private static String support(LocalDate day) {
        return day.getMonthValue() != 11 && day.getDayOfMonth() == day.lengthOfMonth() ? "29" : "";
    }
}
