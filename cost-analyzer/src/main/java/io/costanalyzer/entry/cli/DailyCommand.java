package io.costanalyzer.entry.cli;

import io.costanalyzer.config.CostAnalyzerConfig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs daily}. */
@Command(
        name = "daily",
        mixinStandardHelpOptions = true,
        description =
                "Reads what is not closed yet, archives it, judges budgets, targets and anomalies, and sends alerts.")
final class DailyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "none",
            description =
                    "Ends with 3 when an alert that is not muted is this severe: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn = FailOn.none;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        return new RunReport(spec).print(session.app(config).daily().run(session.invocation(config)), failOn);
    }
}
