package io.costanalyzer.app;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveCheck;
import io.costanalyzer.archive.ArchiveCompaction;
import io.costanalyzer.archive.ArchiveMigration;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.LostCatalog;
import io.costanalyzer.archive.Retention;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.page.ArchivePageRenderer;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Keeps the archive in order: brings it to the present schema, removes what is kept no longer, and checks it. */
public final class ArchiveCare {

    private final CostAnalyzerConfig config;
    private final Archive archive;
    private final ArchivePageRenderer renderer;
    private final RunLog log;

    @Inject
    ArchiveCare(CostAnalyzerConfig config, Archive archive, ArchivePageRenderer renderer, RunLog log) {
        this.config = config;
        this.archive = archive;
        this.renderer = renderer;
        this.log = log;
    }

    /** Brings an archive of an earlier release to the present schema; does nothing where there is nothing to do. */
    public void migrate() {
        new ArchiveMigration(archive)
                .run()
                .ifPresent(done -> log.step("Brought the archive from schema version " + done.from() + " to "
                        + ArchiveSchema.VERSION + "; " + files(done.rewritten().size()) + " had to be written again."));
    }

    /** Stops a job that would take an archive without its catalogue for a new one. */
    void refuseWithoutCatalog() {
        LostCatalog.refuse(archive);
    }

    /**
     * Removes what the configuration keeps no longer.
     *
     * @param asOf today
     * @return the paths of the files that were removed
     */
    public List<String> expire(LocalDate asOf) {
        List<String> removed = compaction(asOf).expire();
        if (!removed.isEmpty()) {
            log.step("Removed " + files(removed.size()) + " past what archive.retention keeps.");
        }
        return removed;
    }

    /**
     * Removes scripts and styles that only pages of the past need; to be called after the page was written.
     *
     * @param asOf today
     * @return the paths of the files that were removed
     */
    public List<String> sweep(LocalDate asOf) {
        return compaction(asOf).sweep(renderer.assetsHash());
    }

    private ArchiveCompaction compaction(LocalDate asOf) {
        return new ArchiveCompaction(archive, new Retention(config.archive().retentionMonths()), YearMonth.from(asOf));
    }

    /** Looks at every file and tells what is not as it was written. */
    public ArchiveCheck.Checked verify() {
        return ArchiveCheck.of(archive);
    }

    private static String files(int count) {
        return count == 1 ? "1 file" : count + " files";
    }
}
