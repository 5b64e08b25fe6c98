package io.costanalyzer.entry.cli;

import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code costs}. */
@Command(
        name = "costs",
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        description = {"Watches an AWS bill against the savings that were promised, and tells whether they came.", ""},
        footerHeading = "%nExamples:%n",
        footer = {
            "  costs demo                          a made-up account, from bill to mail",
            "  costs config example > costs.yaml   a configuration to start from",
            "  export COST_ANALYZER_CONFIG=costs.yaml",
            "  costs backfill                      loads what Cost Explorer still has",
            "  costs daily                         reads, judges, alerts",
            "  costs monthly --month 2026-10       makes and mails a report",
            "  costs query services                asks the archive in SQL"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:something was not done",
            "2:the command or the configuration is wrong; nothing was written",
            "3:a threshold of --fail-on is breached",
            "4:AWS refused, throttled or did not answer",
            "5:the data are incomplete or do not add up"
        },
        subcommands = {
            DemoCommand.class,
            DailyCommand.class,
            MonthlyCommand.class,
            BackfillCommand.class,
            CanaryCommand.class,
            BaselineCommand.class,
            SavingsCommand.class,
            AdviseCommand.class,
            BudgetsCommand.class,
            AnomaliesCommand.class,
            ForecastCommand.class,
            BacktestCommand.class,
            MuteCommand.class,
            UnmuteCommand.class,
            MutesCommand.class,
            ReportCommand.class,
            ServeCommand.class,
            ArchiveCommand.class,
            QueryCommand.class,
            ShellCommand.class,
            ConfigCommand.class,
            DoctorCommand.class,
            PackageCommand.class,
            VersionCommand.class,
            AutoComplete.GenerateCompletion.class,
            HelpCommand.class
        })
public final class Costs implements Runnable {

    @Mixin
    private final GlobalOptions options = new GlobalOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    private final PrintStream out;
    private final PrintStream err;
    private final ProcessEnvironment environment;
    private final Clock clock;

    private Costs(PrintStream out, PrintStream err, ProcessEnvironment environment, Clock clock) {
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.clock = clock;
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        KeptOutput output = new KeptOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                err,
                new ProcessEnvironment(System.getenv()),
                Clock.systemUTC(),
                arguments);
        output.lost().ifPresent(reason -> err.println("costs: Not all that was printed could be written: " + reason));
        System.exit(code == ExitCode.OK && output.lost().isPresent() ? ExitCode.FAILURE : code);
    }

    /**
     * Runs a command.
     *
     * @param out for data
     * @param err for messages
     * @param environment the environment variables
     * @param clock what time it is
     * @return the exit code
     */
    public static int run(
            PrintStream out, PrintStream err, ProcessEnvironment environment, Clock clock, String... arguments) {
        Costs costs = new Costs(out, err, environment, clock);
        CommandLine commandLine = new CommandLine(costs)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        plain(arguments, environment) ? CommandLine.Help.Ansi.OFF : CommandLine.Help.Ansi.AUTO))
                .setParameterExceptionHandler(Costs::explain)
                .setExecutionExceptionHandler(new Failures(costs.options));
        tellTheVersion(commandLine.getCommandSpec());
        return commandLine.execute(arguments);
    }

    /** Commands do not take this over from the command above, and their --version would print nothing. */
    private static void tellTheVersion(CommandSpec command) {
        for (CommandLine below : command.subcommands().values()) {
            below.getCommandSpec().versionProvider(new VersionCommand.Provider());
            tellTheVersion(below.getCommandSpec());
        }
    }

    /** The session of a command below. */
    static Session session(CommandSpec spec) {
        Costs costs = (Costs) spec.root().userObject();
        return new Session(costs.out, costs.err, costs.environment, costs.clock, costs.options);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do; \"costs demo\" is a good beginning.");
    }

    /** In two lines; the whole of the usage would hide what was wrong. */
    private static int explain(ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr().println("costs: " + mistake.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(mistake, command.getErr())) {
            command.getErr()
                    .println("\"" + command.getCommandSpec().qualifiedName() + " --help\" shows what there is.");
        }
        return ExitCode.USAGE;
    }

    private static boolean plain(String[] arguments, ProcessEnvironment environment) {
        return List.of(arguments).contains("--no-color")
                || environment.value("NO_COLOR").isPresent();
    }
}
