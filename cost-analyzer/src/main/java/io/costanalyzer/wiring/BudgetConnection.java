package io.costanalyzer.wiring;

import io.costanalyzer.analysis.budget.BudgetSource;
import io.costanalyzer.analysis.budget.ExternalBudgets;
import io.costanalyzer.analysis.budget.awsbudgets.AccountId;
import io.costanalyzer.analysis.budget.awsbudgets.AwsBudgetSource;
import io.costanalyzer.analysis.budget.awsbudgets.BudgetsClients;
import io.costanalyzer.config.BudgetSettings;
import java.util.List;
import java.util.Optional;

/** Opens AWS Budgets where the configuration wants them. Nothing is asked before the first read. */
final class BudgetConnection {

    private BudgetConnection() {}

    static BudgetSource open(BudgetSettings settings, ProcessEnvironment environment) {
        if (!settings.fromAws()) {
            return () -> new ExternalBudgets(List.of(), List.of());
        }
        return () -> new AwsBudgetSource(
                        BudgetsClients.budgets(Optional.empty()),
                        environment
                                .value(ProcessEnvironment.ACCOUNT)
                                .map(AccountId::of)
                                .orElseGet(() -> AccountId.ofCaller(BudgetsClients.sts(Optional.empty()))))
                .read();
    }
}
