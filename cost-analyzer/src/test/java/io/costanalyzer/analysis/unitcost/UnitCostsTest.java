package io.costanalyzer.analysis.unitcost;

import static io.costanalyzer.analysis.LedgerSketch.usd;
import static io.costanalyzer.analysis.unitcost.Orders.counts;
import static io.costanalyzer.analysis.unitcost.Orders.metric;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.ledger.CostLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnitCostsTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final LocalDate UNTIL = LocalDate.of(2026, 7, 1);
    private static final CostLedger BILL = LedgerSketch.of("2026-04", "2026-07")
            .daily("prod", "AWS Lambda", "EU-Request", "6")
            .build();

    @Test
    void countsThatAddUpDivideTheCost() {
        UnitCost cost = of(UnitMetric.Count.TOTAL, counts(day -> day.getMonthValue() == 6 ? "3" : "2"));

        assertThat(cost.months()).extracting(UnitCost.Month::perUnit).containsExactly(usd("3"), usd("3"), usd("2"));
        assertThat(cost.latest().orElseThrow().units()).isEqualByComparingTo("90");
        assertThat(cost.change().orElseThrow()).isEqualByComparingTo("-0.3333333333333333");
        assertThat(cost.trend()).isEqualTo(cost.change());
    }

    @Test
    void countsThatStandDivideAWholeMonthByTheirMean() {
        UnitCost cost = of(UnitMetric.Count.AVERAGE, counts(day -> "12"));

        assertThat(cost.latest().orElseThrow().units()).isEqualByComparingTo("12");
        assertThat(cost.latest().orElseThrow().perUnit()).isEqualTo(usd("15"));
    }

    /** A day without a count is a day on which nobody counted, not one without users. */
    @Test
    void daysWithoutACountCountNeitherAsCostNorAsUnits() {
        UnitCost cost =
                of(UnitMetric.Count.TOTAL, MetricSeries.of(Map.of(LocalDate.of(2026, 6, 3), new BigDecimal("2"))));

        assertThat(cost.months()).hasSize(1);
        assertThat(cost.months().get(0).cost()).isEqualTo(usd("6"));
        assertThat(cost.months().get(0).perUnit()).isEqualTo(usd("3"));
        assertThat(cost.change()).isEmpty();
    }

    @Test
    void nothingIsDividedByNothing() {
        assertThat(of(UnitMetric.Count.TOTAL, counts(day -> "0")).months()).isEmpty();
        assertThat(of(UnitMetric.Count.TOTAL, MetricSeries.unknown()).latest()).isEmpty();
    }

    /** Pitfall 19: the same users at the same cost a day cost more in a longer month, and nothing has changed. */
    @Test
    void aLongerMonthIsNoRise() {
        UnitCost cost = of(UnitMetric.Count.AVERAGE, counts(day -> "12"));

        assertThat(cost.months())
                .extracting(UnitCost.Month::perUnit)
                .containsExactly(usd("15"), usd("15.5"), usd("15"));
        assertThat(cost.change().orElseThrow()).isEqualByComparingTo("0");
        assertThat(of(UnitMetric.Count.AVERAGE, counts(day -> day.getMonthValue() == 6 ? "24" : "12"))
                        .change()
                        .orElseThrow())
                .isEqualByComparingTo("-0.5");
    }

    /** With no count in May there is no month before June. */
    @Test
    void aMonthThatIsMissingIsNotPassedOver() {
        UnitCost cost = of(
                UnitMetric.Count.TOTAL,
                counts(day -> day.getMonthValue() == 5 ? "" : day.getMonthValue() == 6 ? "3" : "2"));

        assertThat(cost.months()).extracting(UnitCost.Month::month).containsExactly(YearMonth.of(2026, 4), JUNE);
        assertThat(cost.change()).isEmpty();
        assertThat(cost.trend().orElseThrow()).isEqualByComparingTo("-0.3333333333333333");
    }

    @Test
    void daysThatAreStillComingInAreLeftOut() {
        UnitMetric metric = metric(UnitMetric.Count.TOTAL);
        UnitCost cost = UnitCosts.of(metric, counts(day -> "2"), BILL, YearMonth.of(2026, 7), LocalDate.of(2026, 7, 4));

        assertThat(cost.latest().orElseThrow().days()).isEqualTo(3);
    }

    private static UnitCost of(UnitMetric.Count count, MetricSeries counts) {
        return UnitCosts.of(metric(count), counts, BILL, JUNE, UNTIL);
    }
}
