package io.costanalyzer.entry.cli;

import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.MonthlyCharges;
import io.costanalyzer.archive.query.CannedQueries;
import io.costanalyzer.archive.query.QueryParameter;
import io.costanalyzer.config.CostAnalyzerConfig;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code costs query}. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description =
                "Asks the archive in SQL, or one of the questions of \"costs query --list\". Nothing can be changed.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  costs query services --param month=2026-10 --param environment=prod",
            "  costs query \"SELECT ServiceName, sum(BilledCost) FROM charges WHERE year = 2026 GROUP BY 1\"",
            "  costs query changes --format csv > changes.csv"
        })
final class QueryCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "QUERY",
            description = "SQL, or the name of a canned question. In SQL, :name stands for a parameter.")
    private @Nullable String query;

    @Option(names = "--list", description = "Lists the canned questions with their parameters.")
    private boolean list;

    @Option(names = "--tables", description = "Lists the tables with their columns.")
    private boolean tables;

    @Option(names = "--explain", description = "Shows how the engine would answer, and reads nothing.")
    private boolean explain;

    @Option(
            names = "--create-tables",
            description = "Makes the tables of the archive in Athena, with their months found by projection, and ends.")
    private boolean createTables;

    @Mixin
    private final QueryOptions options = new QueryOptions();

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        if (list) {
            questions(session.screen());
            return ExitCode.OK;
        }
        if (tables) {
            tables(session.screen());
            return ExitCode.OK;
        }
        if (createTables) {
            session.app(session.config()).queryEngines().createAthenaTables(options.limits(), session.log()::step);
            return ExitCode.OK;
        }
        if (query == null || query.isBlank()) {
            throw new ParameterException(
                    spec.commandLine(), "Say what to ask: SQL, or a question of \"costs query --list\".");
        }
        CostAnalyzerConfig config = session.config();
        try (QueryDesk desk = new QueryDesk(session, config, options)) {
            if (explain) {
                desk.explain(query);
            } else {
                desk.ask(query);
            }
        }
        return ExitCode.OK;
    }

    private static void questions(Screen screen) {
        screen.print(
                List.of(
                        Screen.Heading.text("name", "Name"),
                        Screen.Heading.text("question", "Question"),
                        Screen.Heading.text("parameters", "Parameters")),
                CannedQueries.all().stream()
                        .map(canned -> List.of(
                                Screen.Figure.of(canned.name()),
                                Screen.Figure.of(canned.question()),
                                Screen.Figure.of(canned.parameters().stream()
                                        .map(QueryCommand::parameter)
                                        .collect(Collectors.joining("; ")))))
                        .toList());
    }

    private static String parameter(QueryParameter parameter) {
        return parameter.value().isEmpty()
                ? parameter.name() + " (all)"
                : parameter.name() + " (" + parameter.value() + ")";
    }

    private static void tables(Screen screen) {
        screen.print(
                List.of(
                        Screen.Heading.text("table", "Table"),
                        Screen.Heading.text("column", "Column"),
                        Screen.Heading.text("type", "Type"),
                        Screen.Heading.text("meaning", "Meaning")),
                Stream.concat(ArchiveSchema.datasets().stream(), Stream.of(MonthlyCharges.VIEW))
                        .flatMap(dataset -> dataset.columns().stream()
                                .map(column -> List.of(
                                        Screen.Figure.of(dataset.name()),
                                        Screen.Figure.of(column.name()),
                                        Screen.Figure.of(column.type().athenaType()),
                                        Screen.Figure.of(column.description()))))
                        .toList());
    }
}
