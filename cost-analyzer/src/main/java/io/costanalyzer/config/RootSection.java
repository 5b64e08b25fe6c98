package io.costanalyzer.config;

import io.costanalyzer.allocation.AllocationRules;
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
        ProgrammeSettings programme = programme(values);
        AllocationRules environments = EnvironmentsSection.rules(
                values, programme.measures(), values.get(AlertsSection.ALERTS).owners());
        requireRequests(values, environments);
        requireApart(values);
        return new CostAnalyzerConfig(
                environments,
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
                programme,
                List.of());
    }

    /** What tags take is known before the first read, which would else stop half way. */
    private static void requireRequests(Values values, AllocationRules environments) {
        if (!environments.tags().isEmpty()
                && values.get(SourceSection.SOURCE) instanceof SourceSettings.CostExplorer explorer
                && explorer.mostRequestsOfARead(environments) > explorer.maxRequests()) {
            values.complain(
                    SourceSection.SOURCE,
                    "may make " + explorer.maxRequests()
                            + " requests a month, and environments and the tags of measures" + " and owners take "
                            + explorer.mostRequestsOfARead(environments)
                            + " for a read, those included that ask again when tags do not add up",
                    "name fewer tags or fewer environments beside them, or raise cost-explorer.max-requests ($0.01 each)");
        }
    }

    /** An export is all that lies below its place, and the archive's tables are CSV as well. */
    private static void requireApart(Values values) {
        SourceSettings source = values.get(SourceSection.SOURCE);
        Location archive = values.get(ArchiveSection.ARCHIVE).location();
        Optional<Location> export = source instanceof SourceSettings.FocusCsv focus
                ? Optional.of(focus.location())
                : source instanceof SourceSettings.Export large ? Optional.of(large.location()) : Optional.empty();
        export.filter(place -> place.contains(archive))
                .ifPresent(place -> values.complain(
                        ArchiveSection.ARCHIVE,
                        "lies at " + archive.display() + ", inside the export " + place.display()
                                + ", whose next read would take the archive's own tables for a bill",
                        "name a location beside the export"));
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
