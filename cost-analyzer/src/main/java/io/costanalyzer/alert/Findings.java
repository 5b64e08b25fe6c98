package io.costanalyzer.alert;

import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.savings.TargetStatus;
import java.util.List;

/**
 * Everything that a day's analysis found, worth a message or not.
 *
 * @param anomalies days that do not fit
 * @param budgets the configuration's budgets in the running month
 * @param externalBudgets budgets that AWS keeps
 * @param targets the targets in the running month
 * @param quality the running month's data
 */
public record Findings(
        List<Anomaly> anomalies,
        List<BudgetStatus> budgets,
        List<ExternalBudget> externalBudgets,
        List<TargetStatus> targets,
        DataQuality quality) {

    public Findings {
        anomalies = List.copyOf(anomalies);
        budgets = List.copyOf(budgets);
        externalBudgets = List.copyOf(externalBudgets);
        targets = List.copyOf(targets);
    }
}
