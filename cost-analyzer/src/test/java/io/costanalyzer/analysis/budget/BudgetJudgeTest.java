package io.costanalyzer.analysis.budget;

import static io.costanalyzer.analysis.LedgerSketch.days;
import static io.costanalyzer.analysis.LedgerSketch.month;
import static io.costanalyzer.analysis.LedgerSketch.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetJudgeTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Budget HUNDRED = budget("100");

    @ParameterizedTest
    @CsvSource({"79.9999999999, 50", "80, 80", "80.0000000001, 80", "99.99, 80", "100, 100", "3.14, 0"})
    void eightyPercentIsReachedAtEightyPercent(String spent, int highest) {
        CostLedger ledger = LedgerSketch.of("2026-11", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", day -> day.getDayOfMonth() == 3 ? spent : "")
                .build();
        BudgetStatus status = judge(HUNDRED, ledger);
        assertThat(status.actualCrossed().stream().max(Integer::compare).orElse(0))
                .isEqualTo(highest);
        assertThat(status.share()).isEqualByComparingTo(usd(spent).shareOf(usd("100")));
    }

    @Property
    void aThresholdIsReachedExactlyWhenItsShareIs(
            @ForAll @IntRange(min = 0, max = 20_000) int cents, @ForAll @IntRange(min = 1, max = 200) int percent) {
        Budget budget = new Budget(
                "b", Scope.bill(), usd("70"), new TreeSet<>(Set.of(percent)), new TreeSet<>(Set.of(percent)));
        CostLedger ledger = LedgerSketch.of("2026-11", "2026-11")
                .daily(
                        "prod",
                        "AWS Lambda",
                        "EU-Request",
                        day -> day.getDayOfMonth() == 3
                                ? usd("0.01").times(cents).amount().toPlainString()
                                : "")
                .build();
        boolean reached = cents * 100L >= 7000L * percent;
        assertThat(judge(budget, ledger).actualCrossed()).isEqualTo(reached ? Set.of(percent) : Set.of());
    }

    /** Pitfall 20 and 28: an unknown month has no cost, and that is told apart from a month without cost. */
    @Test
    void nothingIsKnownOfAMonthThatIsNotCovered() {
        BudgetStatus unknown =
                judge(HUNDRED, LedgerSketch.of("2026-10", "2026-11").covering(month("2026-10")));
        assertThat(unknown.known()).isEmpty();
        assertThat(unknown.actualCrossed()).isEmpty();
        assertThat(unknown.exhaustedOn()).isEmpty();
        BudgetStatus free = judge(HUNDRED, LedgerSketch.of("2026-11", "2026-11").build());
        assertThat(free.known()).contains(month("2026-11"));
        assertThat(free.spent()).isEqualTo(usd("0"));
    }

    @Test
    void onlyTheScopeAndTheMonthCount() {
        CostLedger ledger = LedgerSketch.of("2026-10", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "1")
                .daily("dev", "AWS Lambda", "EU-Request", "2")
                .build();
        Budget prod = new Budget(
                "prod",
                Scope.bill().in(Environment.of("prod")),
                usd("60"),
                new TreeSet<>(List.of(50)),
                new TreeSet<>());
        assertThat(judge(prod, ledger).spent()).isEqualTo(usd("30"));
        assertThat(judge(prod, ledger).actualCrossed()).containsExactly(50);
    }

    @Test
    void saysSinceWhenItIsSpent() {
        CostLedger ledger = LedgerSketch.of("2026-11", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "4")
                .build();
        assertThat(judge(HUNDRED, ledger).exhaustedOn()).contains(NOVEMBER.atDay(25));
    }

    @Test
    void aCreditGivesRoomAgain() {
        CostLedger back = LedgerSketch.of("2026-11", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "4")
                .charges("prod", "AWS Lambda", ChargeCategory.CREDIT, day -> day.getDayOfMonth() == 26 ? "-8" : "")
                .build();
        assertThat(judge(HUNDRED, back).exhaustedOn()).contains(NOVEMBER.atDay(27));
        CostLedger below = LedgerSketch.of("2026-11", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "4")
                .charges("prod", "AWS Lambda", ChargeCategory.CREDIT, day -> day.getDayOfMonth() == 30 ? "-50" : "")
                .build();
        assertThat(judge(HUNDRED, below).exhaustedOn()).isEmpty();
        assertThat(judge(HUNDRED, below).actualCrossed()).containsExactly(50);
    }

    @Test
    void theForecastSaysWhenItWillBeSpent() {
        CostLedger ledger = LedgerSketch.of("2026-11", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "4")
                .covering(days("2026-11-01", "2026-11-11"));
        BudgetStatus status = BudgetJudge.judge(HUNDRED, ledger, NOVEMBER, Optional.of(forecast("40", "120")));
        assertThat(status.forecastCrossed()).containsExactly(80, 100);
        assertThat(status.expectedOn()).contains(NOVEMBER.atDay(25));
        assertThat(status.exhaustedOn()).isEmpty();
        BudgetStatus enough = BudgetJudge.judge(HUNDRED, ledger, NOVEMBER, Optional.of(forecast("40", "99.99")));
        assertThat(enough.expectedOn()).isEmpty();
        assertThat(enough.forecastCrossed()).containsExactly(80);
    }

    @Test
    void whatIsSpentIsNotExpectedAnyMore() {
        CostLedger ledger = LedgerSketch.of("2026-11", "2026-11")
                .daily("prod", "AWS Lambda", "EU-Request", "11")
                .covering(days("2026-11-01", "2026-11-11"));
        BudgetStatus status = BudgetJudge.judge(HUNDRED, ledger, NOVEMBER, Optional.of(forecast("110", "330")));
        assertThat(status.exhaustedOn()).contains(NOVEMBER.atDay(10));
        assertThat(status.expectedOn()).isEmpty();
    }

    @Test
    void refusesAForecastOfSomethingElse() {
        CostLedger ledger = LedgerSketch.of("2026-11", "2026-11").build();
        assertThatThrownBy(() ->
                        BudgetJudge.judge(HUNDRED, ledger, YearMonth.of(2026, 12), Optional.of(forecast("40", "120"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-12-01/2027-01-01");
    }

    @Test
    void budgetsOfOthersCrossTheSameThresholds() {
        ExternalBudget budget = new ExternalBudget("team", usd("20"), "MONTHLY", usd("16"), Optional.of(usd("20.5")));
        ExternalBudgetStatus status =
                BudgetJudge.judge(budget, new TreeSet<>(List.of(50, 80, 100)), new TreeSet<>(List.of(100, 110)));
        assertThat(status.share().orElseThrow()).isEqualByComparingTo("0.8");
        assertThat(status.forecastShare().orElseThrow()).isEqualByComparingTo("1.025");
        assertThat(status.actualCrossed()).containsExactly(50, 80);
        assertThat(status.forecastCrossed()).containsExactly(100);
    }

    /** Pitfall 29: a new account has no forecast, and that is no crash and no zero. */
    @Test
    void budgetsOfOthersMayHaveNoForecastAndNoLimit() {
        TreeSet<Integer> hundred = new TreeSet<>(Set.of(100));
        ExternalBudgetStatus idle = BudgetJudge.judge(
                new ExternalBudget("zero", usd("0"), "MONTHLY", usd("0"), Optional.empty()), hundred, hundred);
        assertThat(idle.share()).isEmpty();
        assertThat(idle.forecastShare()).isEmpty();
        assertThat(idle.actualCrossed()).isEmpty();
        assertThat(idle.forecastCrossed()).isEmpty();
        ExternalBudgetStatus used = BudgetJudge.judge(
                new ExternalBudget("zero", usd("0"), "MONTHLY", usd("0.01"), Optional.empty()), hundred, hundred);
        assertThat(used.actualCrossed()).containsExactly(100);
    }

    private static BudgetStatus judge(Budget budget, CostLedger ledger) {
        return BudgetJudge.judge(budget, ledger, NOVEMBER, Optional.empty());
    }

    private static Budget budget(String limit) {
        return new Budget(
                "all", Scope.bill(), usd(limit), new TreeSet<>(List.of(50, 80, 100)), new TreeSet<>(List.of(80, 100)));
    }

    /** Ten days are known; the other twenty are alike. */
    private static MonthEndForecast forecast(String soFar, String expected) {
        Money total = usd(expected);
        return new MonthEndForecast(
                month("2026-11"),
                CostMetric.BILLED_COST,
                days("2026-11-01", "2026-11-11"),
                usd(soFar),
                total,
                total,
                total,
                90);
    }

    @Test
    void aForecastWithoutACourseIsStraight() {
        MonthEndForecast straight = forecast("40", "120");
        assertThat(straight.course()).hasSize(20).containsEntry(LocalDate.of(2026, 11, 11), usd("44"));
        assertThat(straight.course().get(LocalDate.of(2026, 11, 30))).isEqualTo(straight.expected());
    }
}
