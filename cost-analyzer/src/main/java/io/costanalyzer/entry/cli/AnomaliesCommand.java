package io.costanalyzer.entry.cli;

import io.costanalyzer.alert.Incident;
import io.costanalyzer.alert.IncidentBook;
import io.costanalyzer.alert.IncidentKind;
import io.costanalyzer.alert.Matter;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.app.IncidentDesk;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.format.CostFormat;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs anomalies}. */
@Command(
        name = "anomalies",
        mixinStandardHelpOptions = true,
        description = {
            "What is unusual, as the daily job has found it.",
            "Unusual costs, and with --all budgets, targets and the health of data and runs. Reads the archive alone."
        })
final class AnomaliesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(names = "--all", description = "Every kind of incident, and not unusual costs alone.")
    private boolean all;

    @Option(names = "--open", description = "Only what is not over.")
    private boolean open;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "none",
            description =
                    "Ends with 3 when an open one that is not muted is this severe: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private FailOn failOn = FailOn.none;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        CostFormat format = new CostFormat(config.report().locale());
        IncidentDesk desk = session.app(config).incidents();
        IncidentBook book = desk.book();
        LocalDate today = session.asOf(config);
        List<Incident> shown = book.incidents().stream()
                .filter(incident -> all || incident.matter().kind() == IncidentKind.ANOMALY)
                .filter(incident -> !open || incident.open())
                .sorted(Comparator.comparing(Incident::open)
                        .reversed()
                        .thenComparing(Incident::severity)
                        .thenComparing(incident -> incident.matter().since(), Comparator.reverseOrder())
                        .thenComparing(Incident::id))
                .toList();
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("incident", "Incident"),
                                Screen.Heading.text("state", "State"),
                                Screen.Heading.text("severity", "Severity"),
                                Screen.Heading.text("since", "Since"),
                                Screen.Heading.text("environment", "Environment"),
                                Screen.Heading.text("what", "What"),
                                Screen.Heading.number("costSoFar", "So far"),
                                Screen.Heading.number("costByMonthEnd", "By month end"),
                                Screen.Heading.text("owner", "Owner")),
                        shown.stream()
                                .map(one -> row(one, book, desk, today, format))
                                .toList());
        session.err()
                .println(book.asOf()
                        .map(day -> "As of the daily job of " + day + ".")
                        .orElse("No daily job has run yet: nothing is known."));
        boolean breached = shown.stream()
                .filter(one -> one.open() && book.muteOf(one, today).isEmpty())
                .anyMatch(one -> failOn.isReachedBy(one.severity().name()));
        return breached ? ExitCode.THRESHOLD : ExitCode.OK;
    }

    private static List<Screen.Figure> row(
            Incident incident, IncidentBook book, IncidentDesk desk, LocalDate today, CostFormat format) {
        Matter matter = incident.matter();
        String state = incident.open()
                ? (book.muteOf(incident, today).isPresent() ? "muted" : "open")
                : incident.state().name().toLowerCase(java.util.Locale.ROOT);
        return List.of(
                new Screen.Figure(incident.id(), incident.shortId()),
                Screen.Figure.of(state),
                Screen.Figure.of(incident.severity().name()),
                Screen.Figure.of(matter.since().toString()),
                Screen.Figure.of(matter.environment().map(Environment::name).orElse("")),
                Screen.Figure.of(desk.headline(incident)),
                Figures.amount(matter.soFar(), format),
                Figures.amount(matter.byMonthEnd(), format),
                Screen.Figure.of(incident.owner().orElse("")));
    }
}
