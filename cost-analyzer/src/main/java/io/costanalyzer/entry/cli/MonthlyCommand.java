package io.costanalyzer.entry.cli;

import io.costanalyzer.config.CostAnalyzerConfig;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs monthly}. */
@Command(
        name = "monthly",
        mixinStandardHelpOptions = true,
        description = "Makes the report of a month, stores it as a version that never changes, and mails it.")
final class MonthlyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "The month, as 2026-10. Default: the last whole month.")
    private @Nullable YearMonth month;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        YearMonth wanted = Optional.ofNullable(month)
                .orElseGet(() -> YearMonth.from(session.asOf(config)).minusMonths(1));
        return new RunReport(spec)
                .print(session.app(config).monthly().run(session.invocation(config), wanted), FailOn.none);
    }
}
