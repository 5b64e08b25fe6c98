package io.costanalyzer.entry.cli;

import io.costanalyzer.analysis.savings.measure.CatalogueEntry;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.catalogue.MeasureCatalogues;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.programme.AdviceLine;
import io.costanalyzer.report.programme.AdviceList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs advise}. */
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        description = {
            "What could still be done to save, found in the billed usage types alone.",
            "Amounts are effective cost in an average month. Whether a remedy fits, the bill does not show."
        })
final class AdviseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(names = "--catalogue", description = "Lists the measures that a configuration can name instead.")
    private boolean catalogue;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        if (catalogue) {
            catalogue(session);
            return ExitCode.OK;
        }
        CostAnalyzerConfig config = session.config();
        session.warn(config);
        CostFormat format = new CostFormat(config.report().locale());
        AdviceList advice =
                session.app(config).savings().standing(session.asOf(config)).advice();
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("rule", "Rule"),
                                Screen.Heading.text("environment", "Where"),
                                Screen.Heading.text("found", "Found"),
                                Screen.Heading.number("costPerMonth", "Costs"),
                                Screen.Heading.number("savingLow", "Saves"),
                                Screen.Heading.number("savingHigh", "to"),
                                Screen.Heading.text("sureness", "How sure"),
                                Screen.Heading.text("action", "What to do"),
                                Screen.Heading.text("unseen", "Look up first"),
                                Screen.Heading.text("measure", "Record as"),
                                Screen.Heading.text("recordedAs", "Recorded")),
                        advice.lines().stream().map(line -> row(line, format)).toList());
        if (advice.days().isEmpty()) {
            return session.nothingKnown("The last four weeks are not in the archive");
        }
        session.err()
                .println("All together " + format.amountWithCode(advice.low()) + " to "
                        + format.amountWithCode(advice.high())
                        + " a month; what two lines are about counts once.");
        return ExitCode.OK;
    }

    private static List<Screen.Figure> row(AdviceLine line, CostFormat format) {
        return List.of(
                Screen.Figure.of(line.ruleId()),
                Screen.Figure.of(line.environment().name()),
                Screen.Figure.of(line.title()),
                Figures.amount(Optional.of(line.perMonth()), format),
                Figures.amount(Optional.of(line.low()), format),
                Figures.amount(Optional.of(line.high()), format),
                Screen.Figure.of(line.sureness().displayName()),
                Screen.Figure.of(line.action()),
                Screen.Figure.of(line.unseen()),
                Screen.Figure.of(line.measureId()),
                Screen.Figure.of(line.recordedAs().orElse("")));
    }

    private static void catalogue(Session session) {
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("id", "Id"),
                                Screen.Heading.text("phase", "Phase"),
                                Screen.Heading.text("kind", "Kind"),
                                Screen.Heading.text("summary", "What is changed"),
                                Screen.Heading.text("guardrails", "Guardrails")),
                        MeasureCatalogues.standard().entries().stream()
                                .map(AdviseCommand::row)
                                .toList());
    }

    private static List<Screen.Figure> row(CatalogueEntry entry) {
        return List.of(
                Screen.Figure.of(entry.id()),
                Screen.Figure.of(entry.phase()),
                Screen.Figure.of(entry.kind().displayName()),
                Screen.Figure.of(entry.summary()),
                Screen.Figure.of(entry.guardrails().stream().collect(Collectors.joining(", "))));
    }
}
