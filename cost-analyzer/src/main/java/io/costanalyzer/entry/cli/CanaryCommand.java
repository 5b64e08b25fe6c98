package io.costanalyzer.entry.cli;

import io.costanalyzer.config.CostAnalyzerConfig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code costs canary}. */
@Command(
        name = "canary",
        mixinStandardHelpOptions = true,
        description = "Sends a message that means nothing but \"alerts arrive\", once a day at most.")
final class CanaryCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        return new RunReport(spec).print(session.app(config).canary().run(session.invocation(config)), FailOn.none);
    }
}
