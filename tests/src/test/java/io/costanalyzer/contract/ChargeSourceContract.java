package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.AllocationRules;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.allocation.EnvironmentRule;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every source of charges promises, whatever it reads from. A test of a source extends this and says how its source
 * comes to hold charges; every charge here is between September and November 2026, in USD, and none is an adjustment.
 */
public abstract class ChargeSourceContract {

    /** The moment of every read: all charges lie before it. */
    protected static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

    private static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
    private static final LocalDate FIRST = OCTOBER.start();
    private static final AllocationRules RULES = new AllocationRules(List.of(
            new EnvironmentRule(Environment.of("dev"), new TagIs("Environment", Set.of("dev", "development"))),
            new EnvironmentRule(Environment.of("prod"), new TagIs("Environment", Set.of("prod")))));

    /** A source that holds exactly these charges. When it pages, its pages must hold few charges. */
    protected abstract ChargeSource sourceOf(List<Charge> charges);

    /** Pitfall 6: the end of a period is exclusive; the last day of the month is in it and the first of the next is not. */
    @Test
    void aPeriodIsHalfOpenAtBothEdgesOfTheMonth() {
        List<Charge> bill = List.of(
                usage(FIRST.minusDays(1), "dev", "Request", "1"),
                usage(FIRST, "dev", "Request", "2"),
                usage(OCTOBER.lastDay(), "dev", "Request", "4"),
                usage(OCTOBER.endExclusive(), "dev", "Request", "8"));
        Reading october = read(bill, OCTOBER);
        assertThat(october.charges()).extracting(Charge::day).containsExactlyInAnyOrder(FIRST, OCTOBER.lastDay());
        assertThat(october.billed()).isEqualTo(usd("6"));
        assertThat(october.ingestion().requested()).isEqualTo(OCTOBER);
        assertThat(october.ingestion().covered()).contains(OCTOBER);
    }

    /** Pitfalls 12 and 13: every page is read, and what is asked for is the same on each of them. */
    @Test
    void everyPageIsReadAndTheQuestionKept() {
        List<Charge> bill = new ArrayList<>();
        for (int day = 0; day < 6; day++) {
            for (int type = 0; type < 9; type++) {
                bill.add(usage(FIRST.plusDays(day), "dev", "Type" + type, "1"));
                bill.add(usage(FIRST.plusDays(day), "development", "Type" + type, "0.1"));
                bill.add(usage(FIRST.plusDays(day), "prod", "Type" + type, "0.01"));
                bill.add(usage(FIRST.plusDays(day), "qa", "Type" + type, "0.001"));
            }
        }
        Reading october = read(bill, OCTOBER);
        assertThat(october.billed("dev")).isEqualTo(usd("59.4"));
        assertThat(october.billed("prod")).isEqualTo(usd("0.54"));
        assertThat(october.billed("UNALLOCATED")).isEqualTo(usd("0.054"));
    }

    /** Pitfalls 20 and 28: days without a charge are covered days that cost nothing, and no error. */
    @Test
    void anEmptyPeriodIsCoveredAndEmpty() {
        List<Charge> bill =
                List.of(usage(FIRST, "dev", "Request", "1"), usage(OCTOBER.lastDay(), "dev", "Request", "1"));
        ChargePeriod between = ChargePeriod.of(FIRST.plusDays(9), FIRST.plusDays(19));
        Reading empty = read(bill, between);
        assertThat(empty.charges()).isEmpty();
        assertThat(empty.ingestion().covered()).contains(between);
        assertThat(empty.ingestion().charges()).isZero();
    }

    @Test
    void sumsAreKeptInEveryCategory() {
        List<Charge> bill = List.of(
                usage(FIRST, "prod", "Request", "100.0000000001"),
                other(FIRST, "prod", ChargeCategory.CREDIT, "-40.5"),
                other(FIRST, "prod", ChargeCategory.TAX, "19.07"),
                other(FIRST, "dev", ChargeCategory.TAX, "0.93"),
                other(FIRST.plusDays(5), null, ChargeCategory.SUPPORT, "29"),
                other(FIRST.plusDays(6), "prod", ChargeCategory.REFUND, "-3"),
                other(FIRST, null, ChargeCategory.PURCHASE, "300"));
        Reading october = read(bill, OCTOBER);
        assertThat(october.billed()).isEqualTo(usd("405.5000000001"));
        assertThat(october.billed(ChargeCategory.USAGE)).isEqualTo(usd("100.0000000001"));
        assertThat(october.billed(ChargeCategory.CREDIT)).isEqualTo(usd("-40.5"));
        assertThat(october.billed(ChargeCategory.TAX)).isEqualTo(usd("20"));
        assertThat(october.billed("prod")).isEqualTo(usd("75.5700000001"));
        assertThat(october.billed("dev")).isEqualTo(usd("0.93"));
        assertThat(october.billed("UNALLOCATED")).isEqualTo(usd("329"));
    }

    @Test
    void bothCostsAndTheQuantityAreKept() {
        Charge charge = Charge.builder(FIRST, "AWS Lambda", usd("1.50"))
                .effectiveCost(usd("1.25"))
                .usageType("EU-Lambda-GB-Second-ARM")
                .regionId("eu-west-1")
                .consumed(new BigDecimal("112500.5"), "Lambda-GB-Second")
                .tags(Tags.of(Map.of("Environment", "prod")))
                .build();
        Charge read = read(List.of(charge), OCTOBER).charges().get(0);
        assertThat(read.billedCost()).isEqualTo(charge.billedCost());
        assertThat(read.effectiveCost()).isEqualTo(charge.effectiveCost());
        assertThat(read.serviceName()).isEqualTo("AWS Lambda");
        assertThat(read.usageType()).isEqualTo("EU-Lambda-GB-Second-ARM");
        assertThat(read.regionId()).isEqualTo("eu-west-1");
        assertThat(read.consumedQuantity()).isEqualByComparingTo("112500.5");
        assertThat(read.consumedUnit()).isEqualTo("Lambda-GB-Second");
        assertThat(read.chargeCategory()).isEqualTo(ChargeCategory.USAGE);
        assertThat(read.estimated()).isFalse();
    }

    @Test
    void aPeriodSplitInTwoAddsUp() {
        List<Charge> bill = OCTOBER.dates()
                .map(day -> usage(day, day.getDayOfMonth() % 2 == 0 ? "dev" : "prod", "Request", "1.1"))
                .toList();
        LocalDate middle = FIRST.plusDays(13);
        Reading first = read(bill, ChargePeriod.of(FIRST, middle));
        Reading second = read(bill, ChargePeriod.of(middle, OCTOBER.endExclusive()));
        Reading whole = read(bill, OCTOBER);
        assertThat(first.billed().plus(second.billed()))
                .isEqualTo(whole.billed())
                .isEqualTo(usd("34.1"));
        assertThat(first.ingestion().charges() + second.ingestion().charges())
                .isEqualTo(whole.ingestion().charges());
    }

    @Test
    void aSourceCanBeAskedAgain() {
        ChargeSource source = sourceOf(List.of(usage(FIRST, "dev", "Request", "1")));
        Reading once = Reading.of(source, request(OCTOBER), RULES);
        Reading twice = Reading.of(source, request(OCTOBER), RULES);
        assertThat(twice.charges()).isNotEmpty().containsExactlyInAnyOrderElementsOf(once.charges());
        assertThat(twice.ingestion().requests()).isEqualTo(once.ingestion().requests());
    }

    @Test
    void whatIsHandedOnIsCountedAndHeldAgainstTheSourcesOwnSums() {
        List<Charge> bill = List.of(
                usage(FIRST, "dev", "Request", "1"),
                usage(FIRST, "prod", "Request", "2"),
                other(FIRST, "prod", ChargeCategory.CREDIT, "-1"));
        Reading october = read(bill, OCTOBER);
        Ingestion ingestion = october.ingestion();
        assertThat(ingestion.charges()).isEqualTo(october.charges().size());
        assertThat(ingestion.rowsRead()).isGreaterThanOrEqualTo(ingestion.charges());
        assertThat(ingestion.problems().isEmpty()).isTrue();
        assertThat(ingestion.sourceName()).isNotBlank();
        assertThat(Reconciliation.of(october.ledger(OCTOBER), OCTOBER, ingestion.controlTotals())
                        .broken())
                .isEmpty();
    }

    /** Pitfall 25: a tag that is missing and one that is empty are both no tag. */
    @Test
    void untaggedIsUnallocated() {
        List<Charge> bill = List.of(usage(FIRST, null, "Request", "1"), usage(FIRST, "", "Request", "2"));
        assertThat(read(bill, OCTOBER).billed("UNALLOCATED")).isEqualTo(usd("3"));
    }

    private Reading read(List<Charge> bill, ChargePeriod period) {
        return Reading.of(sourceOf(bill), request(period), RULES);
    }

    private static ChargeRequest request(ChargePeriod period) {
        return new ChargeRequest(period, RULES.slices());
    }

    private static Charge usage(LocalDate day, String environment, String usageType, String cost) {
        return Charge.builder(day, "AWS Lambda", usd(cost))
                .usageType(usageType)
                .consumed(BigDecimal.ONE, "Requests")
                .tags(environment == null ? Tags.none() : Tags.of(Map.of("Environment", environment)))
                .build();
    }

    private static Charge other(LocalDate day, String environment, ChargeCategory category, String cost) {
        return Charge.builder(day, "Tax", usd(cost))
                .chargeCategory(category)
                .tags(environment == null ? Tags.none() : Tags.of(Map.of("Environment", environment)))
                .build();
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
