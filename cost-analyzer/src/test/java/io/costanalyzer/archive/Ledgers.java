package io.costanalyzer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;

/** Ledgers to archive, and what it means that two of them say the same. */
final class Ledgers {

    static final YearMonth AUGUST = YearMonth.of(2026, 8);
    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final ChargePeriod QUARTER = days("2026-08-01", "2026-11-01");
    static final Environment PROD = Environment.of("prod");

    private static final List<String> NAMES = List.of(
            "Amazon S3",
            "=cmd|' /C calc'!A0",
            "comma, \"quote\" and 'apostrophe'",
            "two\r\nlines",
            " space before and after ",
            "Überwachung 🙂 \u202E",
            "<script>alert(1)</script>",
            "\\N",
            "NULL");

    private static final List<ChargeCategory> CATEGORIES = List.of(ChargeCategory.values());

    private Ledgers() {}

    static ChargePeriod days(String start, String endExclusive) {
        return ChargePeriod.of(LocalDate.parse(start), LocalDate.parse(endExclusive));
    }

    static CostLedgerBuilder builder() {
        return new CostLedgerBuilder(CurrencyUnit.USD, QUARTER);
    }

    static Charge charge(String day, String service, String cost) {
        return Charge.builder(LocalDate.parse(day), service, Money.of("USD", cost))
                .usageType("EU-" + service.length())
                .build();
    }

    /** One charge a month on its first day, every day covered. */
    static CostLedger ledger(YearMonth month, String cost) {
        return builder()
                .add(PROD, charge(month.atDay(1).toString(), "Amazon S3", cost))
                .cover(ChargePeriod.ofMonth(month))
                .build();
    }

    static ReadFacts facts(String retrievedAt) {
        return new ReadFacts(
                "Cost Explorer",
                Instant.parse(retrievedAt),
                "0123456789abcdef",
                new Reconciliation(List.of()),
                IngestionProblems.none(),
                List.of());
    }

    static FreshRead read(CostLedger ledger, String retrievedAt) {
        return FreshRead.of(ledger, Optional.empty(), facts(retrievedAt));
    }

    /** Any charges of the quarter, all of it covered but for a gap now and then. */
    static Arbitrary<CostLedger> any() {
        Arbitrary<Boolean> gap = Arbitraries.of(true, false);
        return Combinators.combine(anyCharge().list().ofMaxSize(40), gap).as((charges, gapped) -> {
            CostLedgerBuilder builder = builder().cover(days("2026-08-01", "2026-09-10"));
            builder.cover(days(gapped ? "2026-09-12" : "2026-09-01", "2026-11-01"));
            LocalDate missing = LocalDate.of(2026, 9, 11);
            charges.stream()
                    .filter(charge ->
                            !charge.day().equals(missing) && !charge.day().equals(missing.minusDays(1)))
                    .forEach(charge -> builder.add(Environment.of(String.valueOf(charge.environmentName())), charge));
            return builder.build();
        });
    }

    private static Arbitrary<Charge> anyCharge() {
        Arbitrary<LocalDate> day = Arbitraries.integers()
                .between(0, QUARTER.days() - 1)
                .map(days -> QUARTER.start().plusDays(days));
        Arbitrary<String> name = Arbitraries.of(NAMES);
        Arbitrary<String> maybe = name.injectNull(0.3);
        Arbitrary<BigDecimal> amount = Arbitraries.oneOf(
                Arbitraries.of(BigDecimal.ZERO, BigDecimal.ONE, new BigDecimal("-0.10"), new BigDecimal("1E+3")),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000000000000"), new BigDecimal("1000000000000"))
                        .ofScale(22));
        Arbitrary<Integer> kind = Arbitraries.integers().between(0, 13);
        return Combinators.combine(day, name, maybe, maybe, amount, amount, kind, Arbitraries.of(true, false))
                .as((date, service, usageType, account, billed, effective, number, estimated) -> Charge.builder(
                                date, service, Money.of(CurrencyUnit.USD, billed))
                        .effectiveCost(Money.of(CurrencyUnit.USD, number % 2 == 0 ? billed : effective))
                        .usageType(usageType)
                        .regionId(number % 3 == 0 ? null : "eu-west-1")
                        .subAccount(account, number % 5 == 0 || account == null ? null : "name of " + account)
                        .environmentName(List.of("dev", "prod", "UNALLOCATED").get(number % 3))
                        .chargeCategory(CATEGORIES.get(number % 7))
                        .consumed(number < 4 ? null : billed.abs(), usageType == null ? "Requests" : "GB, " + usageType)
                        .estimated(estimated)
                        .build());
    }

    /** Both say the same of every day, series and account; quantities may differ in trailing zeros. */
    static void assertSame(CostLedger actual, CostLedger expected) {
        assertThat(actual.currency()).isEqualTo(expected.currency());
        assertThat(actual.coverage()).isEqualTo(expected.coverage());
        assertThat(actual.estimatedDays()).isEqualTo(expected.estimatedDays());
        assertThat(actual.subAccountNames()).isEqualTo(expected.subAccountNames());
        assertThat(keys(actual)).isEqualTo(keys(expected));
        for (int i = 0; i < actual.series().size(); i++) {
            CostSeries one = actual.series().get(i);
            CostSeries other = expected.series().get(i);
            assertThat(one.consumedUnit()).isEqualTo(other.consumedUnit());
            QUARTER.dates().forEach(day -> {
                assertThat(one.hasCharge(day)).isEqualTo(other.hasCharge(day));
                for (CostMetric metric : CostMetric.values()) {
                    assertThat(one.cost(metric, day)).isEqualTo(other.cost(metric, day));
                }
                assertThat(one.consumedQuantity(day).map(BigDecimal::stripTrailingZeros))
                        .isEqualTo(other.consumedQuantity(day).map(BigDecimal::stripTrailingZeros));
            });
        }
    }

    private static List<SeriesKey> keys(CostLedger ledger) {
        return ledger.series().stream().map(CostSeries::key).toList();
    }
}
