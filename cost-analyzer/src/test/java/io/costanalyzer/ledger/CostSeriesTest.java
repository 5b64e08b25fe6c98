package io.costanalyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CostSeriesTest {

    private static final Environment DEV = Environment.of("dev");
    private static final Environment PROD = Environment.of("prod");
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);
    private static final ChargePeriod QUARTER = ChargePeriod.of(FIRST, LocalDate.of(2027, 1, 1));

    @Test
    void hasItsDaysAndZeroAroundThem() {
        CostSeries series = ledger().series().get(0);
        assertThat(series.hasCharge(FIRST.plusDays(2))).isTrue();
        assertThat(series.hasCharge(FIRST.plusDays(3))).isFalse();
        assertThat(series.hasCharge(FIRST)).isFalse();
        assertThat(series.hasCharge(FIRST.plusDays(40))).isFalse();
        assertThat(series.cost(CostMetric.BILLED_COST, FIRST.plusDays(2))).isEqualTo(usd("2"));
        assertThat(series.cost(CostMetric.EFFECTIVE_COST, FIRST.plusDays(2))).isEqualTo(usd("1.5"));
        assertThat(series.cost(CostMetric.BILLED_COST, QUARTER)).isEqualTo(usd("5"));
        assertThat(series.cost(CostMetric.EFFECTIVE_COST, QUARTER)).isEqualTo(usd("4.5"));
        assertThat(series.cost(CostMetric.BILLED_COST, FIRST)).isEqualTo(usd("0"));
    }

    @Test
    void hasAQuantityOfOneUnitAlone() {
        CostSeries series = ledger().series().get(0);
        assertThat(series.consumedUnit()).contains("GB");
        assertThat(series.consumedQuantity(FIRST.plusDays(2))).contains(BigDecimal.TEN);
        assertThat(series.consumedQuantity(FIRST.plusDays(3))).contains(BigDecimal.ZERO);
        assertThat(series.consumedQuantity(ChargePeriod.of(FIRST, FIRST.plusDays(4))))
                .contains(BigDecimal.TEN);
        CostSeries without = ledger().series().get(1);
        assertThat(without.consumedUnit()).isEmpty();
        assertThat(without.consumedQuantity(FIRST)).isEmpty();
        assertThat(without.consumedQuantity(QUARTER)).isEmpty();
    }

    @Test
    void aChargeWithoutAQuantityIsNoQuantityOfZero() {
        CostSeries series = ledger().series().get(0);
        assertThat(series.consumedQuantity(FIRST.plusDays(4))).isEmpty();
        assertThat(series.consumedQuantity(QUARTER)).isEmpty();
    }

    @Test
    void whatWasNotKnownOfAMonthIsNotKnownBesideOthers() {
        CostLedger severalUnits = new CostLedgerBuilder(CurrencyUnit.USD, QUARTER)
                .add(
                        DEV,
                        charge(0, "Amazon S3", "1")
                                .consumed(BigDecimal.TEN, "GB")
                                .build())
                .add(
                        DEV,
                        charge(1, "Amazon S3", "1")
                                .consumed(BigDecimal.ONE, "Requests")
                                .build())
                .build();
        CostLedger oneUnit = new CostLedgerBuilder(CurrencyUnit.USD, QUARTER)
                .add(
                        DEV,
                        charge(40, "Amazon S3", "1")
                                .consumed(BigDecimal.TEN, "GB")
                                .build())
                .build();
        CostSeries both = new CostLedgerBuilder(CurrencyUnit.USD, QUARTER)
                .addAll(severalUnits, QUARTER)
                .addAll(oneUnit, QUARTER)
                .build()
                .series()
                .get(0);
        assertThat(both.consumedQuantity(FIRST.plusDays(40))).contains(BigDecimal.TEN);
        assertThat(both.consumedQuantity(FIRST)).isEmpty();
        assertThat(both.consumedQuantity(ChargePeriod.of(FIRST, FIRST.plusDays(30))))
                .isEmpty();
    }

    @Test
    void theLedgerKnowsWhatIsInIt() {
        CostLedger ledger = ledger();
        assertThat(ledger.environments()).containsExactly(DEV, PROD);
        assertThat(ledger.months()).containsExactly(YearMonth.of(2026, 10), YearMonth.of(2026, 11));
        assertThat(ledger.series(Scope.bill().in(PROD))).hasSize(1);
        assertThat(ledger.only(PROD).environments()).containsExactly(PROD);
        assertThat(ledger.only(PROD).coverage()).isEqualTo(ledger.coverage());
        assertThat(ledger.subAccountNames()).containsOnlyKeys("111122223333").containsEntry("111122223333", "main");
        assertThat(ledger.estimatedDays()).containsExactly(FIRST.plusDays(2));
    }

    @Test
    void aPartOfAnotherLedgerBringsItsNamesAndEstimates() {
        CostLedger taken = new CostLedgerBuilder(CurrencyUnit.USD, QUARTER)
                .addAll(ledger(), ChargePeriod.of(FIRST, FIRST.plusDays(10)))
                .build();
        assertThat(taken.subAccountNames()).containsEntry("111122223333", "main");
        assertThat(taken.estimatedDays()).containsExactly(FIRST.plusDays(2));
        CostLedger later = new CostLedgerBuilder(CurrencyUnit.USD, QUARTER)
                .addAll(ledger(), ChargePeriod.of(FIRST.plusDays(3), FIRST.plusDays(10)))
                .build();
        assertThat(later.estimatedDays()).isEmpty();
        assertThat(later.series()).hasSize(2);
    }

    @Test
    void seriesStandInTheOrderOfTheirKeysHoweverTheyCame() {
        CostLedgerBuilder builder = new CostLedgerBuilder(CurrencyUnit.USD, QUARTER);
        for (int i = 30; i > 0; i--) {
            builder.add(
                    i % 2 == 0 ? DEV : PROD, charge(i % 7, "Service " + i, "1").build());
        }
        assertThat(builder.build().series().stream().map(CostSeries::key))
                .isSorted()
                .hasSize(30);
    }

    @Test
    void aPartThatTheBillDoesNotNameStandsByItsCost() {
        Breakdown byAccount = ledger().breakdown(Dimension.SUB_ACCOUNT, Scope.bill(), CostMetric.BILLED_COST, QUARTER);
        assertThat(byAccount.parts())
                .containsExactly(
                        new Breakdown.Part(Optional.empty(), usd("7")),
                        new Breakdown.Part(Optional.of("111122223333"), usd("5")));
        assertThat(byAccount.cost(Optional.empty())).isEqualTo(usd("7"));
        assertThat(byAccount.beyond(1)).isEqualTo(usd("5"));
        assertThat(byAccount.total()).isEqualTo(usd("12"));
    }

    @Test
    void statusesHaveWords() {
        assertThat(MonthStatus.values())
                .extracting(MonthStatus::displayName)
                .containsExactly("open", "preliminary", "final");
    }

    /** In dev 2 and 3 dollars on the 3rd and the 5th, in prod 7 on the 9th. */
    private static CostLedger ledger() {
        return new CostLedgerBuilder(CurrencyUnit.USD, QUARTER)
                .add(
                        DEV,
                        charge(2, "Amazon S3", "2")
                                .effectiveCost(usd("1.5"))
                                .subAccount("111122223333", "main")
                                .consumed(BigDecimal.TEN, "GB")
                                .estimated(true)
                                .build())
                .add(
                        DEV,
                        charge(4, "Amazon S3", "3")
                                .subAccount("111122223333", null)
                                .build())
                .add(PROD, charge(8, "Amazon S3", "7").build())
                .cover(ChargePeriod.of(FIRST, LocalDate.of(2026, 11, 5)))
                .build();
    }

    private static io.costanalyzer.focus.ChargeBuilder charge(int day, String service, String cost) {
        return Charge.builder(FIRST.plusDays(day), service, usd(cost));
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
