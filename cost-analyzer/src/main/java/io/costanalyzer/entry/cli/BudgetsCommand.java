package io.costanalyzer.entry.cli;

import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.app.BudgetDesk;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.render.format.CostFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code costs budgets}. */
@Command(
        name = "budgets",
        mixinStandardHelpOptions = true,
        description = "How far the limits of a month are used, from the archive and, if configured, from AWS Budgets.")
final class BudgetsCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = "--month",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "The month, as 2026-10. Default: the running one.")
    private @Nullable YearMonth month;

    @Option(names = "--fail-on-exceeded", description = "Ends with 3 when a whole limit is spent.")
    private boolean failOnExceeded;

    @Override
    public Integer call() {
        Session session = Costs.session(spec);
        CostAnalyzerConfig config = session.config();
        session.warn(config);
        CostFormat format = new CostFormat(config.report().locale());
        YearMonth wanted = Optional.ofNullable(month)
                .orElseGet(() -> YearMonth.from(session.asOf(config).minusDays(1)));
        BudgetDesk.Standing standing = session.app(config).budgets().standing(wanted, session.asOf(config));
        List<List<Screen.Figure>> rows = new ArrayList<>();
        standing.budgets().forEach(status -> rows.add(row(status, format)));
        standing.external().budgets().forEach(budget -> rows.add(row(budget, format)));
        if (rows.isEmpty()) {
            session.err().println("No budget is configured. Write the limits down under \"budgets\".");
        }
        session.screen()
                .print(
                        List.of(
                                Screen.Heading.text("budget", "Budget"),
                                Screen.Heading.text("keeper", "Kept by"),
                                Screen.Heading.number("limit", "Limit"),
                                Screen.Heading.number("billedCost", "Billed so far"),
                                Screen.Heading.number("share", "Used"),
                                Screen.Heading.number("forecast", "Forecast"),
                                Screen.Heading.text("exhaustedOn", "Spent on"),
                                Screen.Heading.text("expectedOn", "Expected on")),
                        rows);
        if (!standing.budgets().isEmpty()
                && standing.budgets().stream()
                        .noneMatch(status -> status.known().isPresent())) {
            return session.nothingKnown("Nothing of " + wanted + " is in the archive");
        }
        boolean exceeded = standing.budgets().stream()
                .anyMatch(status -> status.exhaustedOn().isPresent());
        return failOnExceeded && exceeded ? ExitCode.THRESHOLD : ExitCode.OK;
    }

    private static List<Screen.Figure> row(BudgetStatus status, CostFormat format) {
        boolean known = status.known().isPresent();
        return List.of(
                Screen.Figure.of(status.budget().name()),
                Screen.Figure.of("configuration"),
                Figures.amount(Optional.of(status.budget().perMonth()), format),
                Figures.amount(known ? Optional.of(status.spent()) : Optional.empty(), format),
                Figures.used(known ? Optional.of(status.share()) : Optional.empty(), format),
                Figures.amount(status.forecast().map(MonthEndForecast::expected), format),
                Screen.Figure.of(status.exhaustedOn().map(LocalDate::toString).orElse("")),
                Screen.Figure.of(status.expectedOn().map(LocalDate::toString).orElse("")));
    }

    private static List<Screen.Figure> row(ExternalBudget budget, CostFormat format) {
        return List.of(
                Screen.Figure.of(budget.name()),
                Screen.Figure.of("AWS Budgets"),
                Figures.amount(Optional.of(budget.limit()), format),
                Figures.amount(Optional.of(budget.actual()), format),
                Figures.used(
                        budget.limit().isZero()
                                ? Optional.empty()
                                : Optional.of(budget.actual().shareOf(budget.limit())),
                        format),
                Figures.amount(budget.forecast(), format),
                Screen.Figure.of(""),
                Screen.Figure.of(""));
    }
}
