package io.costanalyzer.config;

import io.costanalyzer.allocation.AllocationRules;
import java.util.List;
import java.util.Optional;

/**
 * A configuration that was checked whole.
 *
 * @param environments who owns which charges
 * @param source where the charges come from
 * @param archive where charges, reports and state are kept, and for how long
 * @param costMetric how amounts are meant
 * @param baseline what savings are measured against; there whenever there are targets
 * @param targets what was promised, names unique, in the order of the file
 * @param budgets limits for what a month may cost
 * @param anomalies from when on a difference is worth a word
 * @param alerts who answers for what is told
 * @param delivery the ways out to people and systems
 * @param report how reports look
 * @param athena where SQL runs that is too large for one machine
 * @param programme what is done to save, and what is watched beside the costs
 * @param warnings what can be meant so but rarely is, by its place in the file; to be told wherever the file is used
 */
public record CostAnalyzerConfig(
        AllocationRules environments,
        SourceSettings source,
        ArchiveSettings archive,
        CostMetricSettings costMetric,
        Optional<BaselineSettings> baseline,
        List<TargetSettings> targets,
        BudgetSettings budgets,
        AnomalySettings anomalies,
        AlertSettings alerts,
        DeliverySettings delivery,
        ReportSettings report,
        Optional<AthenaSettings> athena,
        ProgrammeSettings programme,
        List<ConfigWarning> warnings) {

    public CostAnalyzerConfig {
        targets = List.copyOf(targets);
        warnings = List.copyOf(warnings);
    }

    /** This configuration with another policy of what is told; its owners stay where the other one names none. */
    public CostAnalyzerConfig withPolicy(AnomalySettings otherAnomalies, AlertSettings otherAlerts) {
        return new CostAnalyzerConfig(
                environments,
                source,
                archive,
                costMetric,
                baseline,
                targets,
                budgets,
                otherAnomalies,
                otherAlerts.owners().owners().isEmpty() ? otherAlerts.withOwners(alerts.owners()) : otherAlerts,
                delivery,
                report,
                athena,
                programme,
                warnings);
    }

    CostAnalyzerConfig withWarnings(List<ConfigWarning> found) {
        return new CostAnalyzerConfig(
                environments,
                source,
                archive,
                costMetric,
                baseline,
                targets,
                budgets,
                anomalies,
                alerts,
                delivery,
                report,
                athena,
                programme,
                found);
    }
}
