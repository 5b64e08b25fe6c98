package io.costanalyzer.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ingestion.ControlTotal;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyMismatchException;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class CostLedgerTest {

    private static final Environment PROD = Environment.of("prod");
    private static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
    private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

    /** Pitfall 20 and 28: a covered day without a charge costs zero; a day nobody answered for has no cost. */
    @Test
    void absentIsZeroOnlyWhereTheSourceAnswered() {
        CostLedger ledger = builder()
                .add(PROD, usage(FIRST, "2.5"))
                .cover(ChargePeriod.of(FIRST, FIRST.plusDays(3)))
                .build();
        assertThat(ledger.cost(Scope.bill(), CostMetric.BILLED_COST, FIRST)).contains(usd("2.5"));
        assertThat(ledger.cost(Scope.bill(), CostMetric.BILLED_COST, FIRST.plusDays(2)))
                .contains(usd("0"));
        assertThat(ledger.cost(Scope.bill(), CostMetric.BILLED_COST, FIRST.plusDays(3)))
                .isEmpty();
        assertThat(ledger.cost(Scope.bill(), CostMetric.BILLED_COST, OCTOBER)).isEmpty();
        assertThat(ledger.knownCost(Scope.bill(), CostMetric.BILLED_COST, OCTOBER))
                .isEqualTo(usd("2.5"));
        assertThat(ledger.dailyCosts(Scope.bill(), CostMetric.BILLED_COST, OCTOBER))
                .hasSize(3);
    }

    @Test
    void creditsAndTaxAreOnTheBillAndNotInTheSpending() {
        CostLedger ledger = builder()
                .add(PROD, usage(FIRST, "100"))
                .add(PROD, charge(FIRST, "-40", ChargeCategory.CREDIT))
                .add(PROD, charge(FIRST, "6", ChargeCategory.TAX))
                .cover(OCTOBER)
                .build();
        assertThat(ledger.cost(Scope.spending(), CostMetric.EFFECTIVE_COST, OCTOBER))
                .contains(usd("100"));
        assertThat(ledger.cost(Scope.bill(), CostMetric.BILLED_COST, OCTOBER)).contains(usd("66"));
    }

    @Test
    void aBreakdownAddsUpAndNamesWhatTheBillDoesNot() {
        CostLedger ledger = builder()
                .add(PROD, usage(FIRST, "3"))
                .add(PROD, charge(FIRST, "1", ChargeCategory.TAX))
                .cover(OCTOBER)
                .build();
        Breakdown parts = ledger.breakdown(Dimension.USAGE_TYPE, Scope.bill(), CostMetric.BILLED_COST, OCTOBER);
        assertThat(parts.total()).isEqualTo(usd("4"));
        assertThat(parts.cost(Optional.empty())).isEqualTo(usd("1"));
        assertThat(parts.beyond(1)).isEqualTo(usd("1"));
    }

    @Test
    void quantitiesOfTwoUnitsAreNoQuantity() {
        Charge seconds = Charge.builder(FIRST, "AWS Lambda", usd("1"))
                .consumed(BigDecimal.TEN, "Second")
                .build();
        Charge gigabytes = Charge.builder(FIRST, "AWS Lambda", usd("1"))
                .consumed(BigDecimal.ONE, "GB")
                .build();
        CostSeries one = builder().add(PROD, seconds).build().series().get(0);
        assertThat(one.consumedQuantity(FIRST)).contains(BigDecimal.TEN);
        CostSeries both = builder()
                .add(PROD, seconds)
                .add(PROD, gigabytes)
                .build()
                .series()
                .get(0);
        assertThat(both.consumedQuantity(FIRST)).isEmpty();
    }

    @Test
    void refusesAnotherCurrencyAndAnotherPeriod() {
        Charge euros = Charge.builder(FIRST, "AWS Lambda", Money.of("EUR", "1")).build();
        assertThatThrownBy(() -> builder().add(PROD, euros)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> builder().add(PROD, usage(OCTOBER.endExclusive(), "1")))
                .hasMessageContaining("2026-11-01");
    }

    @Test
    void takesOverAPartOfAnotherLedger() {
        CostLedger september = new CostLedgerBuilder(
                        CurrencyUnit.USD, ChargePeriod.of(FIRST.minusMonths(1), OCTOBER.endExclusive()))
                .add(PROD, usage(FIRST.minusDays(1), "1"))
                .add(PROD, usage(FIRST, "2"))
                .cover(ChargePeriod.of(FIRST.minusDays(1), FIRST.plusDays(1)))
                .build();
        CostLedger taken = builder().addAll(september, OCTOBER).build();
        assertThat(taken.coverage()).isEqualTo(Coverage.of(ChargePeriod.ofDay(FIRST)));
        assertThat(taken.knownCost(Scope.bill(), CostMetric.BILLED_COST, OCTOBER))
                .isEqualTo(usd("2"));
    }

    /** Pitfall 13: groups that do not add up to the total that the source gives are noticed. */
    @Test
    void reconciliationNoticesAMillionthAndNoLess() {
        CostLedger ledger =
                builder().add(PROD, usage(FIRST, "10.0000009")).cover(OCTOBER).build();
        Reconciliation near = Reconciliation.of(ledger, OCTOBER, control("10"));
        Reconciliation far = Reconciliation.of(ledger, OCTOBER, control("10.000002"));
        assertThat(near.holds()).isTrue();
        assertThat(far.holds()).isFalse();
        assertThat(far.broken().get(0).difference()).isEqualTo(usd("-0.0000011"));
        assertThat(near.broken()).isEmpty();
        assertThat(Reconciliation.of(ledger, OCTOBER, control("9.9999999")).holds())
                .as("off by a millionth exactly")
                .isTrue();
    }

    @Test
    void aScopeMatchesUsageTypesOfEveryRegion() {
        Scope scope = Scope.spending().ofUsageTypes(Set.of("Lambda-GB-Second*"));
        CostLedger ledger = builder()
                .add(
                        PROD,
                        Charge.builder(FIRST, "AWS Lambda", usd("1"))
                                .usageType("EU-Lambda-GB-Second-ARM")
                                .build())
                .add(
                        PROD,
                        Charge.builder(FIRST, "AWS Lambda", usd("2"))
                                .usageType("Lambda-GB-Second")
                                .build())
                .add(
                        PROD,
                        Charge.builder(FIRST, "AWS Lambda", usd("4"))
                                .usageType("EU-Request")
                                .build())
                .build();
        assertThat(ledger.knownCost(scope, CostMetric.BILLED_COST, OCTOBER)).isEqualTo(usd("3"));
    }

    private static List<ControlTotal> control(String sum) {
        return List.of(new ControlTotal(ChargeCategory.USAGE, usd(sum), usd(sum)));
    }

    private static CostLedgerBuilder builder() {
        return new CostLedgerBuilder(CurrencyUnit.USD, OCTOBER);
    }

    private static Charge usage(LocalDate day, String cost) {
        return Charge.builder(day, "AWS Lambda", usd(cost))
                .usageType("Lambda-GB-Second")
                .build();
    }

    private static Charge charge(LocalDate day, String cost, ChargeCategory category) {
        return Charge.builder(day, "AWS Lambda", usd(cost))
                .chargeCategory(category)
                .build();
    }

    private static Money usd(String amount) {
        return Money.of("USD", amount);
    }
}
