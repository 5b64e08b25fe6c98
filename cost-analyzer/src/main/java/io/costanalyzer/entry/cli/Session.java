package io.costanalyzer.entry.cli;

import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.wiring.ConfigFile;
import io.costanalyzer.wiring.LocalApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** One call of the command line: its streams, its options, and the application that it asks for. */
final class Session {

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final PrintStream out;
    private final PrintStream err;
    private final ProcessEnvironment environment;
    private final Clock clock;
    private final GlobalOptions options;
    private final ConsoleLog log;

    Session(PrintStream out, PrintStream err, ProcessEnvironment environment, Clock clock, GlobalOptions options) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.clock = clock;
        this.options = options;
        this.log = new ConsoleLog(err);
    }

    PrintStream out() {
        return out;
    }

    /** What somebody types or pipes in. */
    BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    }

    PrintStream err() {
        return err;
    }

    GlobalOptions options() {
        return options;
    }

    Screen screen() {
        return new Screen(out, options.format);
    }

    RunLog log() {
        return log;
    }

    /** The day that counts as today: the one of the options, or that of a made-up account, or today. */
    LocalDate asOf(CostAnalyzerConfig config) {
        return Optional.ofNullable(options.asOf)
                .or(() -> config.source() instanceof SourceSettings.Sample sample ? sample.asOf() : Optional.empty())
                .orElseGet(this::today);
    }

    /** Today, in UTC, whatever the configuration says. */
    LocalDate today() {
        return Optional.ofNullable(options.asOf).orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /**
     * This start of a job, with a name of its own.
     *
     * @throws IllegalArgumentException for a day to come; a made-up account lives on any day
     */
    Invocation invocation(CostAnalyzerConfig config) {
        Invocation start = new Invocation("cli-" + UUID.randomUUID(), asOf(config));
        return config.source() instanceof SourceSettings.Sample
                ? start
                : start.begunBy(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), "--as-of");
    }

    ProcessEnvironment environment() {
        return environment;
    }

    /** The configuration that the options name. */
    CostAnalyzerConfig config() {
        return ConfigFile.read(Optional.ofNullable(options.config), environment);
    }

    /** The application of a configuration. With a made-up account it lives on the day that counts as today. */
    LocalApp app(CostAnalyzerConfig config) {
        return config.source() instanceof SourceSettings.Sample
                ? appOnTheMorningOf(asOf(config), config)
                : LocalApp.of(config, environment, clock, log());
    }

    /** The application of a configuration with a clock that stands still at six o'clock of a day, in UTC. */
    LocalApp appOnTheMorningOf(LocalDate day, CostAnalyzerConfig config) {
        Instant morning = day.atTime(MORNING).toInstant(ZoneOffset.UTC);
        return LocalApp.of(config, environment, Clock.fixed(morning, ZoneOffset.UTC), log());
    }

    /** Says that the configuration has warnings, for commands that only read; a job and {@code config check} tell each. */
    void warn(CostAnalyzerConfig config) {
        int warnings = config.warnings().size();
        if (warnings > 0) {
            log.warn("The configuration has " + (warnings == 1 ? "a warning" : warnings + " warnings")
                    + "; \"costs config check\" tells.");
        }
    }

    /**
     * Says that a question cannot be answered, and what to do.
     *
     * @param what what is not in the archive, a sentence without its end
     * @return what to end with
     */
    int nothingKnown(String what) {
        log.warn(what + "; run \"costs backfill\" or \"costs daily\" first.");
        return ExitCode.INCOMPLETE;
    }
}
