package io.costanalyzer.config;

import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.util.List;
import java.util.Optional;

/** The file as a whole. */
final class RootSection {

    static final Section<CostAnalyzerConfig> ROOT = Section.of(
                    RootSection::config,
                    EnvironmentsSection.ENVIRONMENTS,
                    SourceSection.SOURCE,
                    ArchiveSection.ARCHIVE,
                    CostMetricSection.COST_METRIC,
                    BaselineSection.BASELINE,
                    TargetsSection.TARGETS,
                    MeasuresSection.MEASURES,
                    GuardrailsSection.GUARDRAILS,
                    UnitMetricsSection.UNIT_METRICS,
                    MetricsSection.METRICS,
                    BudgetsSection.BUDGETS,
                    AnomaliesSection.ANOMALIES,
                    AlertsSection.ALERTS,
                    DeliverySection.DELIVERY,
                    AthenaSection.ATHENA,
                    ReportSection.REPORT)
            .needs(TargetsSection.TARGETS, BaselineSection.BASELINE)
            .needs(GuardrailsSection.GUARDRAILS, MetricsSection.METRICS)
            .needs(UnitMetricsSection.UNIT_METRICS, MetricsSection.METRICS);

    private RootSection() {}

    /** A file of a policy alone, read on top of a configuration. */
    static Section<CostAnalyzerConfig> policy(CostAnalyzerConfig base) {
        return Section.of(
                        values -> base.withPolicy(
                                values.get(AnomaliesSection.ANOMALIES), values.get(AlertsSection.ALERTS)),
                        AnomaliesSection.ANOMALIES,
                        AlertsSection.ALERTS)
                .atLeastOne(AnomaliesSection.ANOMALIES, AlertsSection.ALERTS);
    }

    private static CostAnalyzerConfig config(Values values) {
        return new CostAnalyzerConfig(
                EnvironmentsSection.rules(values),
                values.get(SourceSection.SOURCE),
                values.get(ArchiveSection.ARCHIVE),
                values.get(CostMetricSection.COST_METRIC),
                values.find(BaselineSection.BASELINE),
                values.find(TargetsSection.TARGETS).orElse(List.of()),
                values.get(BudgetsSection.BUDGETS),
                values.get(AnomaliesSection.ANOMALIES),
                values.get(AlertsSection.ALERTS),
                values.get(DeliverySection.DELIVERY),
                values.get(ReportSection.REPORT),
                values.find(AthenaSection.ATHENA),
                programme(values),
                List.of());
    }

    private static ProgrammeSettings programme(Values values) {
        Optional<MeasuresSection.Measures> measures = values.find(MeasuresSection.MEASURES);
        return new ProgrammeSettings(
                measures.map(MeasuresSection.Measures::list).orElse(List.of()),
                measures.flatMap(MeasuresSection.Measures::costPerHour),
                values.find(GuardrailsSection.GUARDRAILS).orElse(List.of()),
                values.find(UnitMetricsSection.UNIT_METRICS).orElse(List.of()),
                values.find(MetricsSection.METRICS).orElseGet(MetricsSettings::none));
    }
}
