package io.costanalyzer.analysis.budget.awsbudgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.budgets.model.Budget;
import software.amazon.awssdk.services.budgets.model.BudgetType;
import software.amazon.awssdk.services.budgets.model.Spend;
import software.amazon.awssdk.services.budgets.model.TimeUnit;

class BudgetReaderTest {

    @Test
    void readsACostBudget() {
        assertThat(BudgetReader.reasonToLeaveOut(budget().build())).isNull();
        assertThat(BudgetReader.read(budget().build()))
                .isEqualTo(new ExternalBudget(
                        "all of it",
                        Money.of("USD", "100.0"),
                        "QUARTERLY",
                        Money.of("USD", "40.123456789"),
                        Optional.of(Money.of("USD", "120"))));
    }

    /** Pitfall 29: too little history for a forecast. */
    @Test
    void aMissingForecastIsNone() {
        Budget young = budget().calculatedSpend(spend -> spend.actualSpend(
                        actual -> actual.amount(new BigDecimal("1")).unit("USD")))
                .build();
        assertThat(BudgetReader.read(young).forecast()).isEmpty();
    }

    @Test
    void whatIsNoCostBudgetOrHasNoFiguresIsLeftOut() {
        assertThat(BudgetReader.reasonToLeaveOut(
                        budget().budgetType(BudgetType.RI_UTILIZATION).build()))
                .isEqualTo("a budget of type RI_UTILIZATION");
        assertThat(BudgetReader.reasonToLeaveOut(budget().budgetType("CARBON").build()))
                .isEqualTo("a budget of type CARBON");
        assertThat(BudgetReader.reasonToLeaveOut(
                        budget().budgetLimit((Spend) null).build()))
                .isEqualTo("it has no limit");
        assertThat(BudgetReader.reasonToLeaveOut(
                        budget().calculatedSpend(spend -> {}).build()))
                .isEqualTo("AWS has not computed yet what was spent");
    }

    @Test
    void anAmountThatIsNoneIsAnError() {
        Budget odd =
                budget().budgetLimit(limit -> limit.amount(null).unit("USD")).build();
        assertThatThrownBy(() -> BudgetReader.read(odd)).hasMessageContaining("\"null USD\", which is no sum of money");
        Budget strange = budget().budgetLimit(
                        limit -> limit.amount(new BigDecimal("1")).unit("GB"))
                .build();
        assertThatThrownBy(() -> BudgetReader.read(strange)).hasMessageContaining("\"1 GB\", which is no sum of money");
    }

    private static Budget.Builder budget() {
        return Budget.builder()
                .budgetName("all of it")
                .budgetType(BudgetType.COST)
                .timeUnit(TimeUnit.QUARTERLY)
                .budgetLimit(limit -> limit.amount(new BigDecimal("100.0")).unit("USD"))
                .calculatedSpend(spend -> spend.actualSpend(actual ->
                                actual.amount(new BigDecimal("40.123456789")).unit("USD"))
                        .forecastedSpend(forecast ->
                                forecast.amount(new BigDecimal("120")).unit("USD")));
    }
}
