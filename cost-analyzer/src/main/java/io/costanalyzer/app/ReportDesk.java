package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ReportArchive;
import io.costanalyzer.archive.ReportManifest;
import io.costanalyzer.archive.ReportVersion;
import io.costanalyzer.archive.StoredReport;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.render.RenderedReport;
import io.costanalyzer.render.ReportRenderer;
import io.costanalyzer.render.json.ReportJson;
import io.costanalyzer.render.json.UnreadableReportException;
import io.costanalyzer.report.Correction;
import io.costanalyzer.report.MonthlyReport;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Composes, renders and stores reports, and brings stored ones back. */
public final class ReportDesk {

    private final ReportFactory factory;
    private final ReportRenderer renderer;
    private final ReportArchive reports;
    private final ReportMailing mailing;
    private final Archive archive;
    private final Clock clock;
    private final RunLog log;
    private final ReportJson json = new ReportJson();

    @Inject
    ReportDesk(
            ReportFactory factory,
            ReportRenderer renderer,
            ReportArchive reports,
            ReportMailing mailing,
            Archive archive,
            Clock clock,
            RunLog log) {
        this.factory = factory;
        this.renderer = renderer;
        this.reports = reports;
        this.mailing = mailing;
        this.archive = archive;
        this.clock = clock;
        this.log = log;
    }

    /**
     * A report that is in the archive, with the mails that carry it.
     *
     * @param line what it is
     * @param mails one for those who get everything, one for the readers of each environment; empty when nobody is to get it
     * @param warnings what somebody should know
     */
    record Issued(RunSummary.ReportLine line, List<Message> mails, List<String> warnings) {
        Issued {
            mails = List.copyOf(mails);
            warnings = List.copyOf(warnings);
        }
    }

    /** Stores the report of a month as a new version, unless the newest version says the same already. */
    Issued issue(KnownCosts known, MonthReview review, LocalDate asOf) {
        YearMonth month = review.month();
        Optional<ReportManifest> newest = reports.latest(month);
        int next = newest.map(ReportManifest::version).orElse(0) + 1;
        Instant now = clock.instant();
        ReportFactory.Drafts drafts = factory.drafts(known, review, next, asOf, now);
        Optional<MonthlyReport> before = lastFinal(month, RenderedReport.MODEL_FILE);
        if (newest.isPresent()
                && before.filter(stored -> tellsMore(stored, newest.get(), drafts.whole()))
                        .isPresent()) {
            return reissue(newest.get(), review.quality().status());
        }
        Map<Integer, RenderedReport> rendered = new HashMap<>();
        StoredReport stored = reports.store(
                month,
                ReportDigest.of(drafts.whole()),
                version -> {
                    ReportFactory.Drafts own =
                            version == next ? drafts : factory.drafts(known, review, version, asOf, now);
                    ReportVersion place = new ReportVersion(month, version);
                    MonthlyReport model = corrected(before, own.whole());
                    RenderedReport whole = renderer.render(begun(place, RenderedReport.MODEL_FILE, model));
                    rendered.put(version, whole);
                    return files(place, whole, own);
                },
                now);
        ReportManifest manifest = stored.manifest();
        RenderedReport issued = Optional.ofNullable(rendered.get(manifest.version()))
                .filter(own -> stored.created())
                .orElseGet(() -> render(month, manifest.version()));
        return issued(manifest, stored.created(), issued, review.quality().status());
    }

    /** The newest stored report of a month as it was issued, with the mails that carry it. */
    Issued reissue(ReportManifest manifest, MonthStatus status) {
        return issued(manifest, false, render(manifest.month(), manifest.version()), status);
    }

    private Issued issued(ReportManifest manifest, boolean created, RenderedReport issued, MonthStatus status) {
        ReportMailing.Post post = mailing.of(manifest, status, issued, environment -> render(manifest, environment));
        return new Issued(
                new RunSummary.ReportLine(
                        manifest.month().toString(),
                        manifest.version(),
                        created,
                        issued.subject(),
                        archive.locate(ArchiveLayout.report(manifest.month(), manifest.version(), "index.html"))),
                post.mails(),
                post.warnings());
    }

    /** All files of a version, the models first: a run that dies among the others leaves what they are made of. */
    private Map<String, byte[]> files(ReportVersion version, RenderedReport whole, ReportFactory.Drafts drafts) {
        Map<String, byte[]> all = new LinkedHashMap<>(whole.files());
        drafts.byEnvironment().forEach((environment, draft) -> {
            String file = modelOf(environment);
            MonthlyReport model = corrected(lastFinal(version.month(), file), draft);
            all.putAll(environmentFiles(environment, begun(version, file, model)));
        });
        Map<String, byte[]> files = new LinkedHashMap<>();
        all.keySet().stream()
                .sorted(Comparator.comparing(name -> !name.endsWith(RenderedReport.MODEL_FILE)))
                .forEach(name -> files.put(name, Objects.requireNonNull(all.get(name))));
        return files;
    }

    /**
     * A model that says the same and is there already, from a run that died before its version was whole: with its hour and
     * its requests the version can be finished under its number.
     */
    private MonthlyReport begun(ReportVersion version, String file, MonthlyReport draft) {
        String place = archive.locate(ArchiveLayout.report(version.month(), version.version(), file));
        try {
            return reports.begun(version, file)
                    .map(content -> json.read(new String(content, StandardCharsets.UTF_8), place))
                    .filter(begun -> ReportDigest.of(begun).equals(ReportDigest.of(draft)))
                    .orElse(draft);
        } catch (UnreadableReportException e) {
            return draft; // It is of another release, and its number is taken.
        }
    }

    /**
     * Whether the newest version, final, says the same of the bill and had figures beside it that could not be asked for this
     * time: it stays, because a passing fault of another provider is no news of the month.
     */
    private static boolean tellsMore(MonthlyReport stored, ReportManifest newest, MonthlyReport draft) {
        return stored.identity().version() == newest.version()
                && stored.gaps() < draft.gaps()
                && ReportDigest.ofTheBill(stored).equals(ReportDigest.ofTheBill(draft));
    }

    private static MonthlyReport corrected(Optional<MonthlyReport> before, MonthlyReport draft) {
        return before.flatMap(earlier -> Correction.of(earlier, draft))
                .map(draft::correcting)
                .orElse(draft);
    }

    private Map<String, byte[]> environmentFiles(Environment environment, MonthlyReport report) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        renderer.render(report)
                .files()
                .forEach(
                        (name, content) -> files.put(ArchiveLayout.environmentFile(environment.name(), name), content));
        return files;
    }

    /** Every stored version, oldest first. */
    public List<RunSummary.ReportLine> stored() {
        return reports.versions().stream()
                .map(version -> new RunSummary.ReportLine(
                        version.month().toString(),
                        version.version(),
                        false,
                        readable(version, RenderedReport.MODEL_FILE)
                                .map(report -> renderer.render(report).subject())
                                .orElse("stored by another version of the software"),
                        archive.locate(ArchiveLayout.report(version.month(), version.version(), "index.html"))))
                .toList();
    }

    /** The newest stored report of a month; nothing also when another version of this software has stored it. */
    public Optional<MonthlyReport> latest(YearMonth month) {
        return reports.latest(month).flatMap(this::model);
    }

    /** A stored version's model; nothing when another version of this software has stored it. */
    Optional<MonthlyReport> model(ReportManifest manifest) {
        return readable(new ReportVersion(manifest.month(), manifest.version()), RenderedReport.MODEL_FILE);
    }

    /** The number of the newest stored version of a month. */
    public Optional<Integer> latestVersion(YearMonth month) {
        return reports.latest(month).map(ReportManifest::version);
    }

    /** A stored report, rendered again from its model alone. */
    public RenderedReport render(YearMonth month, int version) {
        return renderer.render(model(new ReportVersion(month, version)));
    }

    /**
     * The newest stored version of a month that was final: what readers have relied on. A version in between, of a month
     * that was read again and not yet confirmed, corrects nothing.
     */
    private Optional<MonthlyReport> lastFinal(YearMonth month, String modelFile) {
        List<ReportVersion> versions = new ArrayList<>(reports.versions(month));
        Collections.reverse(versions);
        return versions.stream()
                .flatMap(version -> readable(version, modelFile).stream())
                .filter(report -> report.identity().status() == MonthStatus.FINAL)
                .findFirst();
    }

    /** What an earlier version of this software has stored is kept, and cannot be compared with; the log says so. */
    private Optional<MonthlyReport> readable(ReportVersion version, String file) {
        try {
            return find(version, file);
        } catch (UnreadableReportException e) {
            log.warn("Version " + version.version() + " of the report on " + version.month() + " is passed over. "
                    + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<RenderedReport> render(ReportManifest manifest, Environment environment) {
        return find(new ReportVersion(manifest.month(), manifest.version()), modelOf(environment))
                .map(renderer::render);
    }

    private static String modelOf(Environment environment) {
        return ArchiveLayout.environmentFile(environment.name(), RenderedReport.MODEL_FILE);
    }

    private Optional<MonthlyReport> find(ReportVersion version, String file) {
        String path = ArchiveLayout.report(version.month(), version.version(), file);
        return reports.read(version, file)
                .map(content -> json.read(new String(content, StandardCharsets.UTF_8), archive.locate(path)));
    }

    private MonthlyReport model(ReportVersion version) {
        return find(version, RenderedReport.MODEL_FILE)
                .orElseThrow(() -> new IllegalArgumentException("There is no report " + version.month() + " v"
                        + version.version() + " in the archive; \"costs report list\" shows what there is."));
    }
}
