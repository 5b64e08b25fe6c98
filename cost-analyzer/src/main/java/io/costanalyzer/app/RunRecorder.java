package io.costanalyzer.app;

import io.costanalyzer.archive.ArchiveSchema;
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

/** Runs a job and writes down in the archive that it ran, how it ended and what it cost. */
final class RunRecorder {

    private final TableArchive tables;
    private final List<ConfigWarning> configWarnings;
    private final Clock clock;
    private final RunLog log;

    @Inject
    RunRecorder(TableArchive tables, CostAnalyzerConfig config, Clock clock, RunLog log) {
        this.tables = tables;
        this.configWarnings = config.warnings();
        this.clock = clock;
        this.log = log;
    }

    /** Does the work and records it. What the work throws goes on to the caller; such a run leaves no record. */
    RunSummary record(String job, Invocation invocation, Consumer<RunTally> work) {
        Instant start = clock.instant();
        RunTally tally = new RunTally(log);
        configWarnings.forEach(warning -> tally.warn(warning.message()));
        work.accept(tally);
        RunSummary summary = tally.summary(job, invocation);
        tables.merge(ArchiveSchema.RUNS, YearMonth.from(invocation.asOf()), List.of(row(summary, start)));
        return summary;
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
