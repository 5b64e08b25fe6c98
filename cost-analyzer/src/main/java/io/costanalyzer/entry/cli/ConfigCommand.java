package io.costanalyzer.entry.cli;

import io.costanalyzer.config.ConfigExample;
import io.costanalyzer.config.ConfigSchema;
import io.costanalyzer.config.ConfigWarning;
import io.costanalyzer.config.CostAnalyzerConfig;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code costs config}. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "The configuration: checks it, prints its schema, prints an example.")
final class ConfigCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: check, schema or example.");
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks the whole configuration and lists every problem with its line. Asks nobody.")
    int check() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        List<String> told = Stream.concat(
                        config.warnings().stream().map(ConfigWarning::message),
                        config.baseline().flatMap(baseline -> baseline.notOver(session.asOf(config))).stream())
                .toList();
        told.forEach(session.log()::warn);
        int warnings = told.size();
        session.screen()
                .print(
                        "The configuration is good"
                                + (warnings == 0
                                        ? "."
                                        : "; " + warnings + (warnings == 1 ? " warning stands" : " warnings stand")
                                                + " above."),
                        List.of(Screen.Heading.text("warning", "Warning")),
                        told.stream()
                                .map(warning -> List.of(Screen.Figure.of(warning)))
                                .toList());
        return ExitCode.OK;
    }

    @Command(name = "schema", mixinStandardHelpOptions = true, description = "Prints the JSON Schema, for editors.")
    int schema() {
        Costs.session(spec).out().println(ConfigSchema.json());
        return ExitCode.OK;
    }

    @Command(name = "example", mixinStandardHelpOptions = true, description = "Prints a configuration to start from.")
    int example(
            @Parameters(
                            arity = "0..1",
                            defaultValue = "starter",
                            paramLabel = "EXAMPLE",
                            converter = ExampleConverter.class,
                            completionCandidates = ExampleConverter.Names.class,
                            description = "Which one: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
                    ConfigExample which) {
        Costs.session(spec).out().print(which.yaml());
        return ExitCode.OK;
    }
}
