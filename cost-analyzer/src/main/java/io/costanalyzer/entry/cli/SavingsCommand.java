package io.costanalyzer.entry.cli;

import io.costanalyzer.analysis.savings.verification.VerdictHistory;
import io.costanalyzer.analysis.savings.verification.Verification;
import io.costanalyzer.app.MeasureHistories;
import io.costanalyzer.app.SavingsDesk;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.words.MeasureWords;
import io.costanalyzer.render.words.ProgrammeWords;
import io.costanalyzer.report.programme.GuardrailLine;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.SavedAmount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code costs savings}. */
@Command(
        name = "savings",
        mixinStandardHelpOptions = true,
        description = {
            "The savings ledger: measure by measure, what was promised, what came, and how sure that is.",
            "From the archive and, for guardrails, from the configured metrics. Amounts are effective cost in an average month.",
            "Saved is what counts now; the estimate of a saving that is lost tells what it was until then."
        })
final class SavingsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(names = "--measure", paramLabel = "ID", description = "One measure alone.")
    private @Nullable String measure;

    @Option(names = "--explain", description = "Says in sentences how each verdict came about.")
    private boolean explain;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        if (explain && session.options().format != GlobalOptions.Format.table) {
            throw new ParameterException(
                    spec.commandLine(), "--explain prints sentences. Leave --format out, or --explain.");
        }
        CostAnalyzerConfig config = session.config();
        session.warn(config);
        SavingsDesk desk = session.app(config).savings();
        SavingsDesk.Standing standing = desk.explained(session.asOf(config));
        ProgrammeReport programme = standing.report();
        MeasureHistories histories = desk.histories();
        List<MeasureLine> lines = chosen(programme);
        CostFormat format = new CostFormat(config.report().locale());
        programme.notes().forEach(session.log()::warn);
        if (explain) {
            explain(session, lines, standing.verification(), histories, new MeasureWords(format));
        } else {
            print(session, lines, histories, format);
            if (measure == null) {
                new ProgrammeWords(format)
                        .count(programme)
                        .ifPresent(count -> session.err().println(count + "."));
                new ProgrammeWords(format).sum(programme).ifPresent(session.err()::println);
            }
        }
        return ExitCode.OK;
    }

    private List<MeasureLine> chosen(ProgrammeReport programme) {
        if (programme.measures().isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "The configuration names no measure. Write them down under \"measures\".");
        }
        List<MeasureLine> lines = programme.measures().stream()
                .filter(line -> measure == null || line.id().equals(measure))
                .toList();
        if (lines.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no measure " + measure + "; there are "
                            + programme.measures().stream().map(MeasureLine::id).collect(Collectors.joining(", "))
                            + ".");
        }
        return lines;
    }

    private static void explain(
            Session session,
            List<MeasureLine> lines,
            Verification verification,
            MeasureHistories histories,
            MeasureWords words) {
        for (MeasureLine line : lines) {
            List<String> sentences = new ArrayList<>(words.explanation(line));
            verification.find(line.id()).map(MeasureWords::window).ifPresent(sentences::addAll);
            session.out().println(DisplayName.visible(sentences.get(0)));
            sentences.stream().skip(1).forEach(sentence -> session.out().println("  " + DisplayName.visible(sentence)));
            List<VerdictHistory.Step> steps = histories.of(line.id()).steps();
            if (!steps.isEmpty()) {
                session.out()
                        .println("  So far: "
                                + steps.stream()
                                        .map(step -> step.verdict().displayName() + " (" + step.reachedOn() + ")")
                                        .collect(Collectors.joining(", "))
                                + ".");
            }
            session.out().println();
        }
    }

    private static void print(Session session, List<MeasureLine> lines, MeasureHistories histories, CostFormat format) {
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("measure", "Measure"),
                                Screen.Heading.text("scope", "Where"),
                                Screen.Heading.text("appliedOn", "Applied"),
                                Screen.Heading.number("promisedPerMonth", "Promised"),
                                Screen.Heading.number("savedPerMonth", "Saved"),
                                Screen.Heading.number("estimatePerMonth", "Estimate"),
                                Screen.Heading.number("estimateLow", "At least"),
                                Screen.Heading.number("estimateHigh", "At most"),
                                Screen.Heading.number("estimateShare", "Of scope"),
                                Screen.Heading.text("verdict", "Verdict"),
                                Screen.Heading.text("since", "Since"),
                                Screen.Heading.text("guardrails", "Guardrails")),
                        lines.stream().map(line -> row(line, histories, format)).toList());
    }

    private static List<Screen.Figure> row(MeasureLine line, MeasureHistories histories, CostFormat format) {
        Optional<SavedAmount> saved = line.saved();
        return List.of(
                Screen.Figure.of(line.id()),
                Screen.Figure.of(MeasureWords.environments(line.about())),
                Screen.Figure.of(line.appliedOn().map(LocalDate::toString).orElse("")),
                Figures.amount(line.promised(), format),
                Figures.amount(line.counted(), format),
                Figures.amount(saved.map(SavedAmount::perMonth), format),
                Figures.amount(saved.map(SavedAmount::lowPerMonth), format),
                Figures.amount(saved.map(SavedAmount::highPerMonth), format),
                Figures.percent(saved.map(SavedAmount::share), format),
                new Screen.Figure(line.verdict().displayName(), new MeasureWords(format).verdict(line)),
                Screen.Figure.of(
                        histories.of(line.id()).since().map(LocalDate::toString).orElse("")),
                Screen.Figure.of(guardrails(line)));
    }

    /** {@code 1 broken, 2 kept}. */
    private static String guardrails(MeasureLine line) {
        return line.guardrails().stream()
                .map(GuardrailLine::verdict)
                .distinct()
                .map(verdict -> line.guardrails().stream()
                                .filter(one -> one.verdict() == verdict)
                                .count()
                        + " " + verdict.displayName())
                .collect(Collectors.joining(", "));
    }
}
