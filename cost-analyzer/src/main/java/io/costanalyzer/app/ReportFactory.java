package io.costanalyzer.app;

import io.costanalyzer.analysis.drivers.CostDrivers;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.config.ConfigWarning;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.report.CostDriver;
import io.costanalyzer.report.ForecastLine;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportFindings;
import io.costanalyzer.report.ReportRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes a report out of what is known and what was found. */
final class ReportFactory {

    private static final String PLAIN_TITLE = "AWS cost";

    private final CostAnalyzerConfig config;
    private final ReportComposer composer = new ReportComposer();

    @Inject
    ReportFactory(CostAnalyzerConfig config) {
        this.config = config;
    }

    /**
     * The report of the month that was reviewed.
     *
     * @param version its number
     * @param generatedAt now
     */
    MonthlyReport report(KnownCosts known, MonthReview review, int version, Instant generatedAt) {
        ReportRequest request = new ReportRequest(
                config.report().title().orElse(PLAIN_TITLE),
                review.month(),
                version,
                CostMetric.EFFECTIVE_COST,
                config.environments().environments(),
                known.statuses(),
                generatedAt,
                SoftwareVersion.CURRENT,
                url(review, version));
        MonthlyReport report = composer.compose(request, known.ledger(), known.accountView(), findings(review));
        return review.programme().map(report::watching).orElse(report);
    }

    private ReportFindings findings(MonthReview review) {
        return new ReportFindings(
                review.baselines().perDay(Scope.spending()).map(answer -> answer.baseline()),
                review.checks(),
                review.targets(),
                review.budgets(),
                review.externalBudgets(),
                review.forecasts().stream()
                        .map(line -> new ForecastLine(line.environment(), line.forecast()))
                        .toList(),
                review.anomalies(),
                review.drivers().map(ReportFactory::drivers).orElse(List.of()),
                review.quality(),
                config.warnings().stream().map(ConfigWarning::message).toList());
    }

    private static List<CostDriver> drivers(CostDrivers drivers) {
        return drivers.drivers().stream().map(CostDriver::of).toList();
    }

    private Optional<URI> url(MonthReview review, int version) {
        return config.report()
                .archiveUrl()
                .map(base -> base.resolve(ArchiveLayout.report(review.month(), version, "index.html")));
    }
}
