package io.costanalyzer.config;

import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.util.List;

/** The file as a whole. */
final class RootSection {

    private static final Key<Location> LOCATION = Key.required(
            "location",
            AwsWords.LOCATION,
            "A folder, or s3://bucket/prefix. Made when it is not there, except for the bucket.");
    private static final Key<Boolean> PARQUET = Key.optional(
                    "parquet",
                    Flag.either(),
                    "Whether every table of the archive is kept as Parquet as well, below parquet/. Done by the command line; the"
                            + " Lambda leaves it out.")
            .orElse("false");
    private static final Key<Archive> ARCHIVE = Key.required(
            "archive",
            Section.of(values -> new Archive(values.get(LOCATION), values.get(PARQUET)), LOCATION, PARQUET),
            "Where charges, reports and state are kept.");

    /**
     * The section {@code archive}.
     *
     * @param location where it is
     * @param parquet whether tables are kept as Parquet as well
     */
    private record Archive(Location location, boolean parquet) {}

    static final Section<CostAnalyzerConfig> ROOT = Section.of(
                    RootSection::config,
                    EnvironmentsSection.ENVIRONMENTS,
                    SourceSection.SOURCE,
                    ARCHIVE,
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

    private static CostAnalyzerConfig config(Values values) {
        return new CostAnalyzerConfig(
                EnvironmentsSection.rules(values),
                values.get(SourceSection.SOURCE),
                values.get(ARCHIVE).location(),
                values.get(CostMetricSection.COST_METRIC),
                values.find(BaselineSection.BASELINE),
                values.find(TargetsSection.TARGETS).orElse(List.of()),
                values.get(BudgetsSection.BUDGETS),
                values.get(AnomaliesSection.ANOMALIES),
                values.get(AlertsSection.ALERTS),
                values.get(DeliverySection.DELIVERY),
                values.get(ReportSection.REPORT),
                values.find(AthenaSection.ATHENA),
                values.get(ARCHIVE).parquet(),
                List.of());
    }
}
