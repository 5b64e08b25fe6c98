package io.costanalyzer.entry.cli;

import io.costanalyzer.app.Doctor;
import io.costanalyzer.config.CostAnalyzerConfig;
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

    @Option(names = "--paid", description = "Also asks the source one question, which costs 0.01 USD at Cost Explorer.")
    private boolean paid;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
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
}
