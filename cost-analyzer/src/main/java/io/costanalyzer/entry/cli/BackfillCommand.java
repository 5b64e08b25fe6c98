package io.costanalyzer.entry.cli;

import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.wiring.LocalApp;
import java.io.Console;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code costs backfill}. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        description = "Loads the months that the source still has and the archive has not, and tells the price first.")
final class BackfillCommand implements Callable<Integer> {

    private static final int BAR_WIDTH = 78;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "The first month, as 2025-10. Default: as far back as the source keeps them.")
    private @Nullable YearMonth from;

    @Option(names = "--again", description = "Reads months again that are final, as restatements.")
    private boolean again;

    @Option(names = "--yes", description = "Does not ask before paid requests are made.")
    private boolean yes;

    @Option(names = "--dry-run", description = "Says what it would read and what that costs, and stops.")
    private boolean dryRun;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        RunReport report = new RunReport(spec);
        CostAnalyzerConfig config = session.config();
        if (from != null && !from.atDay(1).isBefore(session.asOf(config))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--from " + from + " has no day before today, " + session.asOf(config) + " (UTC).");
        }
        LocalApp app = session.app(config);
        Backfill.Plan plan = app.backfill().plan(session.asOf(config), Optional.ofNullable(from), again);
        if (plan.windows().isEmpty()) {
            session.err().println("Nothing is missing: every month that the source keeps is in the archive and final.");
            return ExitCode.OK;
        }
        session.err()
                .println("To read: " + plan.windows().get(0).start() + " to "
                        + plan.windows().get(plan.windows().size() - 1).lastDay() + ", in "
                        + plan.windows().size() + (plan.windows().size() == 1 ? " part" : " parts") + ". Price: "
                        + (plan.leastRequests() == 0
                                ? "nothing."
                                : "at least " + plan.leastPrice().toPlainString() + " USD for "
                                        + plan.leastRequests()
                                        + " requests; each further page of an answer is 0.01 USD more."));
        if (dryRun) {
            return ExitCode.OK;
        }
        if (plan.leastRequests() > 0 && !yes && !agreed(session)) {
            session.err().println("Nothing was read. Answer \"yes\", or use --yes.");
            return ExitCode.USAGE;
        }
        return report.print(run(app, session.invocation(config), plan, session), FailOn.none);
    }

    private RunSummary run(LocalApp app, Invocation invocation, Backfill.Plan plan, Session session) {
        if (Terminal.interactive().isEmpty()) {
            return app.backfill().run(invocation, plan, again, done -> {});
        }
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("Back-fill")
                .setInitialMax(plan.windows().size())
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(session.err(), BAR_WIDTH))
                .build()) {
            return app.backfill().run(invocation, plan, again, bar::stepTo);
        }
    }

    private static boolean agreed(Session session) {
        Optional<Console> console = Terminal.interactive();
        if (console.isEmpty()) {
            return false;
        }
        session.err().print("Go on? [yes/no] ");
        String answer = console.get().readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
