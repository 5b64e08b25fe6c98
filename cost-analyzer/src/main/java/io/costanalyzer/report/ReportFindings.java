package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.baseline.Baseline;
import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.savings.TargetStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the analysis has found out about the month. Empty lists mean that nothing of the kind is configured or was found.
 *
 * @param baseline what the targets are held against
 * @param baselineChecks stated amounts held against the bill
 * @param targets in the order of the configuration
 * @param budgets in the order of the configuration
 * @param forecasts for a running month
 * @param anomalies those that touch the month, in any order
 * @param drivers why the {@linkplain ComparedPeriods compared days} differ, on the report's basis, in any order; what
 *     they leave unexplained becomes Other
 * @param quality how far the figures can be trusted
 * @param warnings sentences on the configuration
 */
public record ReportFindings(
        Optional<Baseline> baseline,
        List<BaselineCheck> baselineChecks,
        List<TargetStatus> targets,
        List<BudgetStatus> budgets,
        List<ForecastLine> forecasts,
        List<Anomaly> anomalies,
        List<CostDriver> drivers,
        DataQuality quality,
        List<String> warnings) {

    public ReportFindings {
        baselineChecks = List.copyOf(baselineChecks);
        targets = List.copyOf(targets);
        budgets = List.copyOf(budgets);
        forecasts = List.copyOf(forecasts);
        anomalies = List.copyOf(anomalies);
        drivers = List.copyOf(drivers);
        warnings = List.copyOf(warnings);
    }

    /**
     * What of it is about one environment and no other. Sentences on the configuration are about
     * the whole account and are left out.
     *
     * @param only the environment
     * @param itsDrivers why it cost more or less, looked at by itself
     */
    public ReportFindings about(Environment only, List<CostDriver> itsDrivers) {
        Set<Environment> alone = Set.of(only);
        return new ReportFindings(
                baseline,
                baselineChecks.stream()
                        .filter(check -> check.stated().environment().equals(Optional.of(only)))
                        .toList(),
                targets.stream()
                        .filter(status -> status.target().scope().environments().equals(alone))
                        .toList(),
                budgets.stream()
                        .filter(status -> status.budget().scope().environments().equals(alone))
                        .toList(),
                forecasts.stream()
                        .filter(line -> line.environment().equals(Optional.of(only)))
                        .toList(),
                anomalies.stream().filter(one -> one.environment().equals(only)).toList(),
                itsDrivers,
                quality.about(only),
                List.of());
    }

    /** A month of which only the ledger is known. */
    public static ReportFindings none(DataQuality quality) {
        return new ReportFindings(
                Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), quality, List.of());
    }
}
