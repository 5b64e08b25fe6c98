package io.costanalyzer.analysis.advice;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdviserTest {

    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 1);
    private static final String S3 = "Amazon Simple Storage Service";
    private static final String RDS = "Amazon Relational Database Service";

    @Test
    void aMatchedCostIsGivenInAnAverageMonthWithItsSavingRange() {
        CostLedger ledger = sketch().daily("prod", "AWS Lambda", "EU-Lambda-GB-Second", "1.20")
                .daily("prod", "AWS Lambda", "EU-Lambda-GB-Second-ARM", "9")
                .build();

        Advice advice = new Adviser(List.of(rule("AWS Lambda", "Lambda-GB-Second"))).advise(ledger, UNTIL);

        assertThat(advice.recommendations()).hasSize(1);
        Recommendation one = advice.recommendations().get(0);
        assertThat(one.environment()).isEqualTo(Environment.of("prod"));
        assertThat(one.perMonth()).isEqualTo(usd("36.5"));
        assertThat(one.low()).isEqualTo(usd("3.65"));
        assertThat(one.high()).isEqualTo(usd("18.25"));
        assertThat(advice.days()).contains(LedgerSketch.days("2026-06-03", "2026-07-01"));
    }

    @Test
    void whatTwoRulesAreAboutIsNotAddedUpTwice() {
        CostLedger ledger = sketch().daily("prod", "AWS Lambda", "EU-Lambda-GB-Second", "1.20")
                .daily("prod", "AWS Lambda", "EU-Request", "1.20")
                .build();

        Advice advice = new Adviser(List.of(
                        rule("AWS Lambda", "Lambda-GB-Second"), rule("AWS Lambda", "Lambda-GB-Second", "Request")))
                .advise(ledger, UNTIL);

        assertThat(advice.recommendations())
                .extracting(Recommendation::high)
                .containsExactly(usd("36.5"), usd("18.25"));
        assertThat(advice.high()).isEqualTo(usd("36.5"));
        assertThat(advice.low()).isEqualTo(usd("7.3"));
    }

    @Test
    void theSumIsNeverMoreThanTheRecommendationsOrTheBill() {
        CostLedger ledger = sketch().daily("prod", "AWS Lambda", "EU-Lambda-GB-Second", "1.20")
                .daily("dev", "AWS Lambda", "EU-Lambda-GB-Second", "0.70")
                .build();
        Advice advice = new Adviser(List.of(
                        rule("AWS Lambda", "Lambda-GB-Second"), rule("AWS Lambda", "*"), rule("AWS Lambda", "Lambda*")))
                .advise(ledger, UNTIL);

        Money separately =
                advice.recommendations().stream().map(Recommendation::high).reduce(usd("0"), Money::plus);
        assertThat(advice.recommendations()).hasSize(6);
        assertThat(advice.high()).isLessThan(separately);
        assertThat(advice.high().amount())
                .isCloseTo(new BigDecimal("28.8958333333"), within(new BigDecimal("0.000001")));
    }

    @Test
    void aColderClassOfStorageAnywhereInTheEnvironmentSilencesTheRule() {
        AdviceRule rule = rule(
                List.of(new Sign.Without(
                        Scope.spending().ofServices(Set.of(S3)).ofUsageTypes(Set.of("TimedStorage-*IA*")))),
                Set.of(),
                S3,
                "TimedStorage-ByteHrs");
        LedgerSketch bill = sketch().daily("prod", S3, "EU-TimedStorage-ByteHrs", "1")
                .daily("dev", S3, "EU-TimedStorage-ByteHrs", "1")
                .daily("prod", S3, "EU-TimedStorage-SIA-ByteHrs", "0.01");

        assertThat(new Adviser(List.of(rule)).advise(bill.build(), UNTIL).recommendations())
                .extracting(Recommendation::environment)
                .containsExactly(Environment.of("dev"));
    }

    @Test
    void machinesThatRestAtWeekendsAreLeftAloneAndSoIsProd() {
        AdviceRule rule = rule(
                List.of(new Sign.WeekendsLikeWeekdays(new BigDecimal("0.75"))), Set.of("prod"), RDS, "InstanceUsage:*");
        LedgerSketch bill = sketch().daily("dev", RDS, "EU-InstanceUsage:db.t4g.small", "1")
                .daily("prod", RDS, "EU-InstanceUsage:db.t4g.small", "1")
                .daily("Prod", RDS, "EU-InstanceUsage:db.t4g.small", "1")
                .daily("staging", RDS, "EU-InstanceUsage:db.t4g.small", day -> isWeekend(day) ? "0.7" : "1");

        assertThat(new Adviser(List.of(rule)).advise(bill.build(), UNTIL).recommendations())
                .extracting(Recommendation::environment)
                .containsExactly(Environment.of("dev"));
    }

    @Test
    void aFloorIsSeenWhereTheCheapestDayCostsNearlyAsMuchAsTheUsualOneAndPeaksWhereTheDearestStandsOut() {
        CostLedger steady =
                sketch().daily("prod", RDS, "EU-Aurora:ServerlessV2Usage", "1").build();
        CostLedger peaky = sketch().daily(
                        "prod",
                        RDS,
                        "EU-Aurora:ServerlessV2Usage",
                        day -> day.getDayOfMonth() == 10 ? "2" : isWeekend(day) ? "0.5" : "1")
                .build();
        AdviceRule floor = rule(List.of(new Sign.Steady(new BigDecimal("0.85"))), Set.of(), RDS, "Aurora:*");
        AdviceRule peaks = rule(List.of(new Sign.Peaks(new BigDecimal("1.5"))), Set.of(), RDS, "Aurora:*");

        assertThat(speaks(floor, steady)).isTrue();
        assertThat(speaks(floor, peaky)).isFalse();
        assertThat(speaks(peaks, peaky)).isTrue();
        assertThat(speaks(peaks, steady)).isFalse();
    }

    @Test
    void growthIsSeenInTheQuantityAndNotInThePrice() {
        AdviceRule rule = rule(
                List.of(new Sign.Growing(new BigDecimal("0.01"))),
                Set.of(),
                "AmazonCloudWatch",
                "TimedStorage-ByteHrs");

        assertThat(speaks(rule, stored(day -> "1", day -> day.isBefore(LocalDate.of(2026, 6, 3)) ? "100" : "102")))
                .isTrue();
        assertThat(speaks(rule, stored(day -> day.isBefore(LocalDate.of(2026, 6, 3)) ? "1" : "2", day -> "100")))
                .isFalse();
    }

    @Test
    void aRatioHoldsOneQuantityAgainstAnother() {
        Scope origin = Scope.spending().ofServices(Set.of(S3)).ofUsageTypes(Set.of("Requests-Tier2"));
        Scope edge =
                Scope.spending().ofServices(Set.of("Amazon CloudFront")).ofUsageTypes(Set.of("Requests-Tier2-HTTPS"));
        AdviceRule rule =
                rule(List.of(new Sign.Ratio(origin, edge, new BigDecimal("0.25"))), Set.of(), S3, "Requests-Tier2");

        assertThat(speaks(rule, asked("25"))).isTrue();
        assertThat(speaks(rule, asked("24"))).isFalse();
    }

    @Test
    void whatCostsTooLittleAndABillWithAGapAreNotSpokenOf() {
        AdviceRule rule = rule("AWS Lambda", "Lambda-GB-Second");

        assertThat(speaks(
                        rule,
                        sketch().daily("prod", "AWS Lambda", "EU-Lambda-GB-Second", "0.03")
                                .build()))
                .isFalse();
        CostLedger gap = sketch().daily("prod", "AWS Lambda", "EU-Lambda-GB-Second", "3")
                .covering(LedgerSketch.days("2026-05-01", "2026-06-10"), LedgerSketch.days("2026-06-11", "2026-07-01"));
        assertThat(new Adviser(List.of(rule)).advise(gap, UNTIL).days()).isEmpty();
        assertThat(speaks(rule, gap)).isFalse();
    }

    /** Pitfall 38: the four weeks still see what ran in the first of them, and nothing can be saved on it any more. */
    @Test
    void whatCostNothingInTheLastWeekIsGoneAndNotSpokenOf() {
        LocalDate moved = UNTIL.minusDays(7);
        AdviceRule rule = rule("AWS Lambda", "Lambda-GB-Second");

        assertThat(speaks(rule, usedUntil(moved))).isFalse();
        assertThat(speaks(rule, usedUntil(moved.plusDays(1)))).isTrue();
    }

    private static CostLedger usedUntil(LocalDate end) {
        return sketch().daily("prod", "AWS Lambda", "EU-Lambda-GB-Second", day -> day.isBefore(end) ? "3" : "")
                .daily("prod", "AWS Lambda", "EU-Lambda-GB-Second-ARM", day -> day.isBefore(end) ? "" : "2")
                .build();
    }

    @Test
    void aRuleCannotSaveMoreThanThereIs() {
        assertThatThrownBy(() -> new AdviceRule(
                        "x",
                        "x",
                        Scope.spending(),
                        List.of(),
                        Set.of(),
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        new BigDecimal("1.1"),
                        Sureness.LOW,
                        "x",
                        "x",
                        "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static LedgerSketch sketch() {
        return LedgerSketch.of("2026-05", "2026-06");
    }

    private static CostLedger stored(
            java.util.function.Function<LocalDate, String> cost,
            java.util.function.Function<LocalDate, String> quantity) {
        return sketch().daily("prod", "AmazonCloudWatch", "EU-TimedStorage-ByteHrs", cost, quantity, "GB-Mo")
                .build();
    }

    private static CostLedger asked(String origin) {
        return sketch().daily("prod", S3, "EU-Requests-Tier2", day -> "1", day -> origin, "Requests")
                .daily("prod", "Amazon CloudFront", "EU-Requests-Tier2-HTTPS", day -> "1", day -> "100", "Requests")
                .build();
    }

    private static boolean speaks(AdviceRule rule, CostLedger ledger) {
        return !new Adviser(List.of(rule))
                .advise(ledger, UNTIL)
                .recommendations()
                .isEmpty();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static AdviceRule rule(String service, String... usageTypes) {
        return rule(List.of(), Set.of(), service, usageTypes);
    }

    private static AdviceRule rule(List<Sign> signs, Set<String> notIn, String service, String... usageTypes) {
        return new AdviceRule(
                "rule-" + String.join("-", usageTypes),
                "A rule",
                Scope.spending().ofServices(Set.of(service)).ofUsageTypes(Set.of(usageTypes)),
                signs,
                notIn,
                BigDecimal.ONE,
                new BigDecimal("0.1"),
                new BigDecimal("0.5"),
                Sureness.MEDIUM,
                "Do it.",
                "Whether it fits.",
                "lambda-arm64");
    }
}
