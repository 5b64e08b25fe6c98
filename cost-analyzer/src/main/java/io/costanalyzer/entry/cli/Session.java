package io.costanalyzer.entry.cli;

import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.RunLog;
import io.costanalyzer.config.ConfigWarning;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.wiring.ConfigFile;
import io.costanalyzer.wiring.LocalApp;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.PrintStream;
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

    /** This start of a job, with a name of its own. */
    Invocation invocation(CostAnalyzerConfig config) {
        return new Invocation("cli-" + UUID.randomUUID(), asOf(config));
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

    /** Prints what can be meant so but rarely is, for commands that do not run a job, which would tell it. */
    void warn(CostAnalyzerConfig config) {
        config.warnings().stream().map(ConfigWarning::message).forEach(log()::warn);
    }
}
