package io.costanalyzer.app;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ReportArchive;
import io.costanalyzer.archive.ReportManifest;
import io.costanalyzer.archive.ReportVersion;
import io.costanalyzer.archive.StoredReport;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.report.Correction;
import io.costanalyzer.report.MonthlyReport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Composes, renders and stores reports, and brings stored ones back. */
public final class ReportDesk {

    private final ReportFactory factory;
    private final ReportRenderer renderer;
    private final ReportArchive reports;
    private final ReportMailing mailing;
    private final Archive archive;
    private final Clock clock;
    private final ReportJson json = new ReportJson();

    @Inject
    ReportDesk(
            ReportFactory factory,
            ReportRenderer renderer,
            ReportArchive reports,
            ReportMailing mailing,
            Archive archive,
            Clock clock) {
        this.factory = factory;
        this.renderer = renderer;
        this.reports = reports;
        this.mailing = mailing;
        this.archive = archive;
        this.clock = clock;
    }

    /**
     * A report that is in the archive, with the mail that carries it.
     *
     * @param line what it is
     * @param mail the mail; absent when nobody is to get it
     */
    record Issued(RunSummary.ReportLine line, Optional<Message> mail) {}

    /** Stores the report of a month as a new version, unless the newest version says the same already. */
    Issued issue(KnownCosts known, MonthReview review) {
        YearMonth month = review.month();
        Optional<MonthlyReport> before = latest(month);
        int next = reports.latest(month).map(ReportManifest::version).orElse(0) + 1;
        Instant now = clock.instant();
        MonthlyReport draft = factory.report(known, review, next, now);
        MonthlyReport report = before.flatMap(earlier -> Correction.of(earlier, draft))
                .map(draft::correcting)
                .orElse(draft);
        RenderedReport rendered = renderer.render(report);
        StoredReport stored = reports.store(month, ReportDigest.of(report), rendered.files(), now);
        ReportManifest manifest = stored.manifest();
        RenderedReport issued = stored.created() ? rendered : render(month, manifest.version());
        return new Issued(
                new RunSummary.ReportLine(
                        month.toString(),
                        manifest.version(),
                        stored.created(),
                        issued.subject(),
                        archive.locate(ArchiveLayout.report(month, manifest.version(), "index.html"))),
                mailing.of(month, manifest.version(), issued, manifest.storedAt()));
    }

    /** Every stored version, oldest first. */
    public List<RunSummary.ReportLine> stored() {
        return reports.versions().stream()
                .map(version -> new RunSummary.ReportLine(
                        version.month().toString(),
                        version.version(),
                        false,
                        render(version.month(), version.version()).subject(),
                        archive.locate(ArchiveLayout.report(version.month(), version.version(), "index.html"))))
                .toList();
    }

    /** The newest stored report of a month. */
    public Optional<MonthlyReport> latest(YearMonth month) {
        return reports.latest(month).map(manifest -> model(new ReportVersion(month, manifest.version())));
    }

    /** A stored report, rendered again from its model alone. */
    public RenderedReport render(YearMonth month, int version) {
        return renderer.render(model(new ReportVersion(month, version)));
    }

    private MonthlyReport model(ReportVersion version) {
        String path = ArchiveLayout.report(version.month(), version.version(), RenderedReport.MODEL_FILE);
        byte[] content = reports.read(version, RenderedReport.MODEL_FILE)
                .orElseThrow(() -> new IllegalArgumentException("There is no report " + version.month() + " v"
                        + version.version() + " in the archive; \"costs report list\" shows what there is."));
        return json.read(new String(content, StandardCharsets.UTF_8), archive.locate(path));
    }
}
