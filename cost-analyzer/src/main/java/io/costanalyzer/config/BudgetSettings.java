package io.costanalyzer.config;

import io.costanalyzer.analysis.budget.Budget;
import java.util.List;

/**
 * Limits for what a month may cost.
 *
 * @param fromAws whether the account's AWS Budgets are read and shown as well
 * @param limits those of the file
 */
public record BudgetSettings(boolean fromAws, List<Budget> limits) {
    public BudgetSettings {
        limits = List.copyOf(limits);
    }
}
