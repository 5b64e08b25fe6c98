package io.costanalyzer.app;

import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.Row;
import io.costanalyzer.archive.TableArchive;
import io.costanalyzer.config.ConfigWarning;
import io.costanalyzer.config.CostAnalyzerConfig;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs a job, writes down in the archive that it ran, how it ended and what it cost, and renews the archive's page. */
final class RunRecorder {

    private final TableArchive tables;
    private final PageDesk page;
    private final ArchiveCare care;
    private final List<ConfigWarning> configWarnings;
    private final Clock clock;
    private final RunLog log;

    @Inject
    RunRecorder(
            TableArchive tables, PageDesk page, ArchiveCare care, CostAnalyzerConfig config, Clock clock, RunLog log) {
        this.tables = tables;
        this.page = page;
        this.care = care;
        this.configWarnings = config.warnings();
        this.clock = clock;
        this.log = log;
    }

    /**
     * Does the work, records it and renews the page last of all. What the work throws goes on to the caller; such a run leaves no
     * record. Nothing is done in an archive that has lost its catalogue.
     */
    RunSummary record(String job, Invocation invocation, Consumer<RunTally> work) {
        care.refuseWithoutCatalog();
        return recordAnew(job, invocation, work);
    }

    /** The same for work that brings a lost catalogue back. */
    RunSummary recordAnew(String job, Invocation invocation, Consumer<RunTally> work) {
        Instant start = clock.instant();
        care.migrate();
        RunTally tally = new RunTally(log);
        configWarnings.forEach(warning -> tally.warn(warning.message()));
        work.accept(tally);
        RunSummary summary = tally.summary(job, invocation);
        tables.merge(ArchiveSchema.RUNS, YearMonth.from(invocation.asOf()), List.of(row(summary, start)));
        page.refresh();
        if (job.equals("monthly")) {
            sweep(invocation);
        }
        return summary;
    }

    /** Old scripts that stay a month longer do no harm. */
    private void sweep(Invocation invocation) {
        try {
            care.sweep(invocation.asOf());
        } catch (ArchiveUnavailableException e) {
            log.warn("Scripts that no page needs any more could not be removed. " + e.getMessage());
        }
    }

    private Row row(RunSummary summary, Instant start) {
        Optional<String> message = summary.warnings().stream().reduce((one, other) -> one + " " + other);
        return Row.of(ArchiveSchema.RUNS)
                .with("x_RunId", summary.runId())
                .with("x_Job", summary.job())
                .with("x_AsOf", summary.asOf())
                .with("x_StartedAt", start)
                .with("x_EndedAt", clock.instant())
                .with("x_Outcome", summary.outcome().name().toLowerCase(java.util.Locale.ROOT))
                .withOptional("x_Message", message)
                .with("x_Charges", summary.charges())
                .with("x_Problems", summary.problems())
                .with("x_Requests", summary.requests())
                .with("x_RequestsPrice", summary.requestsPrice())
                .with("x_SoftwareVersion", SoftwareVersion.CURRENT);
    }
}
