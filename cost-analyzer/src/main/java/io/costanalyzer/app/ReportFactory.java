package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.baseline.Baseline;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.drivers.CostDrivers;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.config.ConfigWarning;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.report.CostDriver;
import io.costanalyzer.report.ForecastLine;
import io.costanalyzer.report.MonthWatch;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.ReportComposer;
import io.costanalyzer.report.ReportFindings;
import io.costanalyzer.report.ReportRequest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a report out of what is known and what was found. */
final class ReportFactory {

    private static final String PAGE = "index.html";
    private static final String PLAIN_TITLE = "AWS cost";

    private final CostAnalyzerConfig config;
    private final MonthReviewer reviewer;
    private final ProgrammeReviewer programmes;
    private final MonthWatches watches;
    private final ReportComposer composer = new ReportComposer();

    @Inject
    ReportFactory(
            CostAnalyzerConfig config, MonthReviewer reviewer, ProgrammeReviewer programmes, MonthWatches watches) {
        this.config = config;
        this.reviewer = reviewer;
        this.programmes = programmes;
        this.watches = watches;
    }

    /**
     * A version of a month's report.
     *
     * @param whole for everybody
     * @param byEnvironment each environment by itself, and what belongs to none: for readers whom the others do not concern
     */
    record Drafts(MonthlyReport whole, Map<Environment, MonthlyReport> byEnvironment) {}

    /**
     * The reports of the month that was reviewed.
     *
     * @param version its number
     * @param asOf today, in UTC
     * @param generatedAt now
     */
    Drafts drafts(KnownCosts known, MonthReview review, int version, LocalDate asOf, Instant generatedAt) {
        MonthWatch watch = watches.of(known, review, asOf);
        MonthlyReport report = composer.compose(
                        request(known, review, version, asOf, generatedAt, Optional.empty()),
                        known.ledger(),
                        known.accountView(),
                        findings(review))
                .following(watch);
        return new Drafts(
                review.programme()
                        .map(ProgrammeReview::report)
                        .map(report::watching)
                        .orElse(report),
                byEnvironment(known, review, watch, version, asOf, generatedAt));
    }

    private Map<Environment, MonthlyReport> byEnvironment(
            KnownCosts known, MonthReview review, MonthWatch watch, int version, LocalDate asOf, Instant generatedAt) {
        List<Environment> all = new ArrayList<>(config.environments().environments());
        all.add(Environment.UNALLOCATED);
        ReportFindings findings = findings(review);
        Map<Environment, MonthlyReport> reports = new LinkedHashMap<>();
        for (Environment only : all) {
            CostLedger ledger = known.ledger().only(only);
            List<CostDriver> drivers = reviewer.drivers(
                            ledger, review.month(), asOf, review.quality().status())
                    .map(ReportFactory::drivers)
                    .orElse(List.of());
            MonthlyReport report = composer.compose(
                            request(known, review, version, asOf, generatedAt, Optional.of(only)),
                            ledger,
                            Optional.empty(),
                            findings.about(only, drivers))
                    .following(watch.about(only));
            reports.put(
                    only,
                    review.programme()
                            .map(found -> report.watching(programmes.about(known, found, only)))
                            .orElse(report));
        }
        return reports;
    }

    private ReportRequest request(
            KnownCosts known,
            MonthReview review,
            int version,
            LocalDate asOf,
            Instant generatedAt,
            Optional<Environment> only) {
        String file =
                only.map(one -> ArchiveLayout.environmentFile(one.name(), PAGE)).orElse(PAGE);
        return new ReportRequest(
                config.report().title().orElse(PLAIN_TITLE),
                review.month(),
                version,
                CostMetric.EFFECTIVE_COST,
                only.map(List::of).orElse(config.environments().environments()),
                only,
                known.statuses(),
                asOf,
                generatedAt,
                SoftwareVersion.CURRENT,
                config.report()
                        .archiveUrl()
                        .map(base -> base.resolve(ArchiveLayout.report(review.month(), version, file))));
    }

    private ReportFindings findings(MonthReview review) {
        return new ReportFindings(
                inForce(review.baselines()),
                review.checks(),
                review.targets(),
                review.budgets(),
                review.forecasts().stream()
                        .map(line -> new ForecastLine(line.environment(), line.forecast()))
                        .toList(),
                review.anomalies(),
                review.drivers().map(ReportFactory::drivers).orElse(List.of()),
                review.quality(),
                config.warnings().stream().map(ConfigWarning::message).toList());
    }

    /** The one that answers for everything; where none does, the preferred one still answers for parts. */
    private static Optional<Baseline> inForce(Baselines baselines) {
        return baselines
                .perDay(Scope.spending())
                .map(Baselines.Answer::baseline)
                .or(() -> baselines.byPreference().stream().findFirst());
    }

    private static List<CostDriver> drivers(CostDrivers drivers) {
        return drivers.drivers().stream().map(CostDriver::of).toList();
    }
}
