package io.costanalyzer.entry.cli;

import io.costanalyzer.app.Doctor;
import io.costanalyzer.app.RunningCost;
import io.costanalyzer.config.CostAnalyzerConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs doctor}. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Looks whether everything that a run needs is there, and says what to do where it is not.")
final class DoctorCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--paid",
            description =
                    "Also asks what costs a request: whether the source answers, and whether its tags are activated (0.02 USD at Cost Explorer).")
    private boolean paid;

    @Option(
            names = "--cost",
            description = "Prints what a month of this service costs by itself, and looks at nothing.")
    private boolean cost;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        if (cost) {
            return cost(session, config);
        }
        List<Doctor.Finding> findings = session.app(config).doctor().examine(session.asOf(config), paid);
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("subject", "What"),
                                Screen.Heading.text("health", "How"),
                                Screen.Heading.text("finding", "Finding")),
                        findings.stream()
                                .map(finding -> List.of(
                                        Screen.Figure.of(finding.subject()),
                                        Screen.Figure.of(finding.health().name().toLowerCase(Locale.ROOT)),
                                        Screen.Figure.of(finding.sentence())))
                                .toList());
        return findings.stream().anyMatch(finding -> finding.health() == Doctor.Health.PROBLEM)
                ? ExitCode.FAILURE
                : ExitCode.OK;
    }

    private static int cost(Session session, CostAnalyzerConfig config) {
        RunningCost running = session.app(config).runningCost();
        List<List<Screen.Figure>> rows = new ArrayList<>();
        running.lines()
                .forEach(line -> rows.add(List.of(
                        Screen.Figure.of(line.what()),
                        Screen.Figure.of(line.reckoned()),
                        Screen.Figure.of(line.perMonth().toPlainString()))));
        rows.add(List.of(
                Screen.Figure.of("Total"),
                Screen.Figure.of("list prices of us-east-1; the bill itself stands under the tag Application"),
                Screen.Figure.of(running.total().toPlainString())));
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("what", "What"),
                                Screen.Heading.text("reckoned", "Reckoned"),
                                Screen.Heading.number("usdPerMonth", "USD a month")),
                        rows);
        return ExitCode.OK;
    }
}
