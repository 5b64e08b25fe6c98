package io.costanalyzer.entry.cli;

import io.costanalyzer.app.Backfill;
import io.costanalyzer.app.Invocation;
import io.costanalyzer.app.Outcome;
import io.costanalyzer.app.RunSummary;
import io.costanalyzer.config.ConfigExample;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.wiring.LocalApp;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs demo}: the main job on a made-up account, with nothing from outside. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the main job on a made-up account: needs no AWS account, no server, no configuration.")
final class DemoCommand implements Callable<Integer> {

    /** Months of the made-up history before the running one; the first three of them are the baseline. */
    private static final int HISTORY = 13;

    private static final int BASELINE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "./costs-demo",
            description = "The folder for archive and outbox. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("costs-demo");

    /** The programmes that can be shown. */
    enum Programme {
        clinnet_emr,
        serenya;

        ConfigExample example() {
            return this == serenya ? ConfigExample.SERENYA : ConfigExample.CLINNET_EMR;
        }
    }

    @Option(
            names = "--programme",
            paramLabel = "NAME",
            defaultValue = "clinnet_emr",
            description = "The savings programme: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Programme programme = Programme.clinnet_emr;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        LocalDate asOf = session.today();
        YearMonth first = YearMonth.from(asOf).minusMonths(HISTORY);
        DemoFolder folder = new DemoFolder(out);
        folder.prepare(
                programme.example(),
                asOf,
                ChargePeriod.of(first.atDay(1), first.plusMonths(BASELINE).atDay(1)));
        CostAnalyzerConfig config = ConfigReader.read(folder.config().toString(), text(folder.config()));

        LocalApp yesterday = session.appOnTheMorningOf(asOf.minusDays(1), config);
        Backfill.Plan plan = yesterday.backfill().plan(asOf.minusDays(1), Optional.empty(), false);
        yesterday.backfill().run(new Invocation("demo-backfill", asOf.minusDays(1)), plan, false, done -> {});
        LocalApp today = session.appOnTheMorningOf(asOf, config);
        RunSummary daily = today.daily().run(new Invocation("demo-daily", asOf));
        RunSummary monthly = today.monthly()
                .run(new Invocation("demo-monthly", asOf), YearMonth.from(asOf).minusMonths(1));

        print(session.out(), folder, daily, monthly);
        return daily.outcome() == Outcome.FAILED || monthly.outcome() == Outcome.FAILED
                ? ExitCode.FAILURE
                : ExitCode.OK;
    }

    private static void print(PrintStream out, DemoFolder folder, RunSummary daily, RunSummary monthly) {
        RunSummary.ReportLine report = monthly.report().orElseThrow();
        out.println();
        out.println("Found");
        out.println("  " + DisplayName.visible(report.subject()));
        daily.alerts().forEach(alert -> out.println("  " + DisplayName.visible(alert.subject())));
        out.println();
        out.println("Open");
        out.println("  report   " + report.location());
        folder.sent(".eml").forEach(file -> out.println("  mail     " + file));
        folder.sent(".txt").stream().limit(1).forEach(file -> out.println("  alerts   " + file.getParent()));
        out.println("  charges  "
                + folder.config().resolveSibling("archive").resolve("data").resolve("dataset=charges"));
        out.println();
        out.println("Go on");
        out.println("  ./costs savings --config " + folder.config());
        out.println("  ./costs savings --measure vpc-endpoints --explain --config " + folder.config());
        out.println("  ./costs advise --config " + folder.config());
        out.println("  ./costs budgets --config " + folder.config());
        out.println("  ./costs anomalies --all --config " + folder.config());
        out.println("  ./costs report show --month " + report.month() + " --config " + folder.config());
        out.println("  ./costs baseline show --config " + folder.config());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + file, e);
        }
    }
}
