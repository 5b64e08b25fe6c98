package io.costanalyzer.entry.cli;

import io.costanalyzer.analysis.baseline.Baseline;
import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.wiring.LocalApp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code costs baseline}. */
@Command(
        name = "baseline",
        mixinStandardHelpOptions = true,
        description = "What the bill was before: shows it, captures it, holds stated amounts against the bill.")
final class BaselineCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: show, capture, compare or check.");
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Prints the baselines in force, per day.")
    int show() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        CostFormat format = new CostFormat(config.report().locale());
        List<List<Screen.Figure>> rows = new ArrayList<>();
        for (Baseline baseline : session.app(config).baselines().baselines().byPreference()) {
            rows.add(row(baseline, "everything", baseline.perDay(Scope.spending()), format));
            config.environments()
                    .environments()
                    .forEach(environment -> rows.add(row(
                            baseline,
                            environment.name(),
                            baseline.perDay(Scope.spending().in(environment)),
                            format)));
        }
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("baseline", "Baseline"),
                                Screen.Heading.text("origin", "Origin"),
                                Screen.Heading.text("scope", "Scope"),
                                Screen.Heading.number("effectiveCostPerDay", "Per day")),
                        rows);
        if (rows.isEmpty()) {
            session.log().step("No baseline is in force: none is stated, and none has been captured yet.");
        }
        return ExitCode.OK;
    }

    @Command(
            name = "capture",
            mixinStandardHelpOptions = true,
            description =
                    "Captures the configured baseline from final months and freezes it. Never changes one that is there.")
    int capture() {
        Session session = Costs.session(spec);
        CapturedBaseline captured = session.app(session.config()).baselines().capture();
        String series = String.valueOf(captured.lines().size());
        session.screen()
                .print(
                        captured.name() + " " + captured.origin() + ", " + series + " series, SHA-256 "
                                + captured.hash(),
                        List.of(
                                Screen.Heading.text("baseline", "Baseline"),
                                Screen.Heading.text("origin", "Origin"),
                                Screen.Heading.number("series", "Series"),
                                Screen.Heading.text("sha256", "SHA-256")),
                        List.of(List.of(
                                Screen.Figure.of(captured.name()),
                                Screen.Figure.of(captured.origin()),
                                Screen.Figure.of(series),
                                Screen.Figure.of(captured.hash()))));
        return ExitCode.OK;
    }

    @Command(
            name = "compare",
            mixinStandardHelpOptions = true,
            description = {
                "From the baseline to now, per environment: what measures, use, prices and services changed, and what nothing explains.",
                "Effective cost in an average month; the steps add up exactly."
            })
    int compare() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        session.warn(config);
        ProgrammeReport programme = session.app(config).savings().standing(session.asOf(config));
        programme.notes().forEach(session.log()::warn);
        if (programme.bridge().isEmpty()) {
            session.log()
                    .warn("There is no baseline to compare with, or no day of the bill: see \"costs baseline show\".");
        }
        session.screen()
                .print(
                        BaselineComparison.HEADINGS,
                        BaselineComparison.rows(
                                programme, new CostFormat(config.report().locale())));
        BaselineComparison.basis(programme).ifPresent(session.err()::println);
        return ExitCode.OK;
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Holds the stated amounts against the bill, where the bill is known.")
    int check() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        CostFormat format = new CostFormat(config.report().locale());
        LocalApp app = session.app(config);
        List<BaselineCheck> checks = app.budgets().baselineChecks();
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("scope", "Scope"),
                                Screen.Heading.number("statedPerDay", "Stated a day"),
                                Screen.Heading.number("billPerDay", "Bill a day"),
                                Screen.Heading.text("compared", "Compared with"),
                                Screen.Heading.text("deviates", "Deviates by more than 10 %")),
                        checks.stream().map(check -> row(check, format)).toList());
        return ExitCode.OK;
    }

    private static List<Screen.Figure> row(Baseline baseline, String scope, Optional<Money> perDay, CostFormat format) {
        return List.of(
                Screen.Figure.of(baseline.name()),
                Screen.Figure.of(baseline.origin()),
                Screen.Figure.of(scope),
                Figures.amount(perDay, format));
    }

    private static List<Screen.Figure> row(BaselineCheck check, CostFormat format) {
        Set<String> services = check.stated().serviceNames();
        return List.of(
                Screen.Figure.of(AboutWords.of(
                        check.stated().environment(), services.stream().sorted().findFirst())),
                Figures.amount(Optional.of(check.stated().perDay()), format),
                Figures.amount(check.billPerDay(), format),
                Screen.Figure.of(check.compared()
                        .map(period -> period.start() + " to " + period.lastDay())
                        .orElse("")),
                Screen.Figure.of(check.billPerDay().isEmpty() ? "" : check.deviates() ? "yes" : "no"));
    }
}
