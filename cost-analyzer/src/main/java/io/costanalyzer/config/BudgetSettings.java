package io.costanalyzer.config;

import io.costanalyzer.analysis.budget.Budget;
import java.util.List;

/**
 * Limits for what a month may cost.
 *
 * @param fromAws whether the account's AWS Budgets are read: they alert as well, and {@code costs budgets} shows them
 * @param awsForecast whether Cost Explorer's own forecast is asked for, for comparison
 * @param limits those of the file
 */
public record BudgetSettings(boolean fromAws, boolean awsForecast, List<Budget> limits) {
    public BudgetSettings {
        limits = List.copyOf(limits);
    }
}
