package io.costanalyzer.analysis.budget.awsbudgets;

import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.money.Money;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.budgets.model.Budget;
import software.amazon.awssdk.services.budgets.model.BudgetType;
import software.amazon.awssdk.services.budgets.model.CalculatedSpend;
import software.amazon.awssdk.services.budgets.model.Spend;

/** Reads one budget. Amounts come as decimals with a unit. */
final class BudgetReader {

    private BudgetReader() {}

    /** Why a budget is not told, a clause for people; {@code null} when it is. */
    static @Nullable String reasonToLeaveOut(Budget budget) {
        if (budget.budgetType() != BudgetType.COST) {
            return "a budget of type " + budget.budgetTypeAsString();
        }
        if (budget.budgetLimit() == null) {
            return "it has no limit";
        }
        if (budget.calculatedSpend() == null || budget.calculatedSpend().actualSpend() == null) {
            return "AWS has not computed yet what was spent";
        }
        return null;
    }

    /** A budget that there is no reason to leave out. The forecast is missing while AWS has too little history. */
    static ExternalBudget read(Budget budget) {
        String name = String.valueOf(budget.budgetName());
        CalculatedSpend spend = budget.calculatedSpend();
        return new ExternalBudget(
                name,
                money(name, budget.budgetLimit()),
                String.valueOf(budget.timeUnitAsString()),
                money(name, spend.actualSpend()),
                Optional.ofNullable(spend.forecastedSpend()).map(forecast -> money(name, forecast)));
    }

    private static Money money(String name, Spend spend) {
        try {
            if (spend.amount() != null) {
                return Money.of(CurrencyUnit.of(String.valueOf(spend.unit())), spend.amount());
            }
        } catch (IllegalCurrencyException noCurrency) {
            throw noMoney(name, spend);
        }
        throw noMoney(name, spend);
    }

    private static SourceUnavailableException noMoney(String name, Spend spend) {
        return Refusals.untrue("the budget \"" + name + "\" has an amount of \"" + spend.amount() + " " + spend.unit()
                + "\", which is no sum of money");
    }
}
