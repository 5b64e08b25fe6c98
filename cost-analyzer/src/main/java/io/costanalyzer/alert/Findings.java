package io.costanalyzer.alert;

import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.analysis.savings.verification.VerifiedSaving;
import java.util.List;

/**
 * Everything that a day's analysis found, worth a message or not.
 *
 * @param anomalies days that do not fit
 * @param budgets the configuration's budgets in the running month
 * @param externalBudgets budgets that AWS keeps
 * @param targets the targets in the running month
 * @param quality the running month's data
 * @param lostSavings measures that saved and no longer do
 */
public record Findings(
        List<Anomaly> anomalies,
        List<BudgetStatus> budgets,
        List<ExternalBudget> externalBudgets,
        List<TargetStatus> targets,
        DataQuality quality,
        List<VerifiedSaving> lostSavings) {

    public Findings {
        lostSavings = List.copyOf(lostSavings);
        anomalies = List.copyOf(anomalies);
        budgets = List.copyOf(budgets);
        externalBudgets = List.copyOf(externalBudgets);
        targets = List.copyOf(targets);
    }

    /** Findings without a word on savings. */
    public Findings(
            List<Anomaly> anomalies,
            List<BudgetStatus> budgets,
            List<ExternalBudget> externalBudgets,
            List<TargetStatus> targets,
            DataQuality quality) {
        this(anomalies, budgets, externalBudgets, targets, quality, List.of());
    }

    /** The same, with measures that saved and no longer do. */
    public Findings losing(List<VerifiedSaving> savings) {
        return new Findings(anomalies, budgets, externalBudgets, targets, quality, savings);
    }
}
