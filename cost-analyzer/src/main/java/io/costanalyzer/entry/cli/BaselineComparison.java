package io.costanalyzer.entry.cli;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.SavingsSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of {@code costs baseline compare}: each environment from its baseline to now, everything together last. */
final class BaselineComparison {

    static final List<Screen.Heading> HEADINGS = List.of(
            Screen.Heading.text("environment", "Environment"),
            Screen.Heading.number("baselinePerMonth", "Baseline"),
            Screen.Heading.number("measures", "Measures"),
            Screen.Heading.number("usageChange", "Use"),
            Screen.Heading.number("priceChange", "Prices"),
            Screen.Heading.number("newServices", "New"),
            Screen.Heading.number("removedServices", "Gone"),
            Screen.Heading.number("unexplained", "Unexplained"),
            Screen.Heading.number("actualPerMonth", "Now"),
            Screen.Heading.number("change", "Change"));

    private BaselineComparison() {}

    static List<List<Screen.Figure>> rows(ProgrammeReport programme, CostFormat format) {
        List<List<Screen.Figure>> rows = new ArrayList<>();
        Optional<AverageWay> everything = Optional.empty();
        for (SavingsSpan span : programme.bridge()) {
            if (span.environment().isPresent()) {
                AverageWay way = AverageWay.of(span);
                rows.add(row(span.environment().get().name(), way, format));
                everything = Optional.of(everything.map(way::plus).orElse(way));
            }
        }
        everything.ifPresent(way -> rows.add(row("everything", way, format)));
        return rows;
    }

    /** What the amounts are, and what is compared with what. */
    static Optional<String> basis(ProgrammeReport programme) {
        return programme
                .bridgeOrigin()
                .flatMap(origin -> programme
                        .bridgeDays()
                        .map(days ->
                                "An average month, effective cost without credits, refunds, tax and support. Baseline: "
                                        + origin + ". Now: the days from " + days.start() + " to " + days.lastDay()
                                        + "."));
    }

    private static List<Screen.Figure> row(String environment, AverageWay way, CostFormat format) {
        List<Screen.Figure> cells = new ArrayList<>();
        cells.add(Screen.Figure.of(environment));
        cells.add(Figures.amount(Optional.of(way.baseline()), format));
        for (SavingsSpan.Kind kind : SavingsSpan.Kind.values()) {
            Money change = way.saved(kind).negated();
            cells.add(new Screen.Figure(
                    change.amount().toPlainString(), format.difference(change, CostFormat.Precision.CENTS)));
        }
        cells.add(Figures.amount(Optional.of(way.actual()), format));
        Optional<BigDecimal> share = way.baseline().signum() > 0
                ? Optional.of(way.actual().shareOf(way.baseline()).subtract(BigDecimal.ONE))
                : Optional.empty();
        cells.add(new Screen.Figure(share.map(BigDecimal::toPlainString).orElse(""), format.percentChange(share)));
        return cells;
    }
}
