package io.costanalyzer.config;

import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.util.List;

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
                    BudgetsSection.BUDGETS,
                    AnomaliesSection.ANOMALIES,
                    AlertsSection.ALERTS,
                    DeliverySection.DELIVERY,
                    AthenaSection.ATHENA,
                    ReportSection.REPORT)
            .needs(TargetsSection.TARGETS, BaselineSection.BASELINE);

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
                List.of());
    }
}
