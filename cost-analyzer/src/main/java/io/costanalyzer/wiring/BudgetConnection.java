package io.costanalyzer.wiring;

import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.analysis.budget.ExternalBudgets;
import io.costanalyzer.analysis.budget.awsbudgets.AccountId;
import io.costanalyzer.analysis.budget.awsbudgets.AwsBudgetSource;
import io.costanalyzer.analysis.budget.awsbudgets.BudgetsClients;
import io.costanalyzer.config.BudgetSettings;
import java.util.List;
import java.util.Optional;

/** Opens AWS Budgets where the configuration wants them. The account is asked for at the first read only. */
final class BudgetConnection {

    private BudgetConnection() {}

    static BudgetSource open(BudgetSettings settings) {
        if (!settings.fromAws()) {
            return () -> new ExternalBudgets(List.of(), List.of());
        }
        return () -> new AwsBudgetSource(
                        BudgetsClients.budgets(Optional.empty()),
                        AccountId.ofCaller(BudgetsClients.sts(Optional.empty())))
                .read();
    }
}
