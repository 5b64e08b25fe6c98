package io.costanalyzer.render.section.programme;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.chart.Strips;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.section.Scene;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.SavingsSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** From the baseline to what is paid now: a waterfall of measures, use, prices, what came, what went, and the rest. */
public final class SpanSection {

    private SpanSection() {}

    /** Absent without a baseline. */
    public static Optional<SectionView> of(Scene scene, ProgrammeReport programme) {
        return programme.bridge().isEmpty() ? Optional.empty() : Optional.of(section(scene, programme));
    }

    private static SectionView section(Scene scene, ProgrammeReport programme) {
        Optional<String> days = programme.bridgeDays().map(ReportDates::period);
        String basis = "effective cost of usage and purchases"
                + days.map(period -> " of " + period).orElse("") + ", " + scene.currency();
        List<TableView> tables = new ArrayList<>();
        tables.add(waterfall(scene, programme.bridge().get(0), basis));
        if (programme.bridge().size() > 1) {
            tables.add(byEnvironment(scene, programme.bridge(), basis));
        }
        List<String> notes = new ArrayList<>();
        notes.add("Baseline: as many days at what a day cost before ("
                + programme.bridgeOrigin().map(DisplayName::of).orElse("")
                + "). Now: what these days cost. The steps add up exactly; what a step of a measure says is an estimate, and"
                + " what nothing explains stands as unexplained. A measure counts here on the days on which it held; the"
                + " savings ledger says what it saves in an average month as things stand.");
        if (programme.bridge().size() > 1) {
            notes.add(
                    "By environment, all else is use, prices, what is new, what is gone and what is unexplained, together.");
        }
        return new SectionView("", List.of(), tables, notes);
    }

    private static TableView waterfall(Scene scene, SavingsSpan span, String basis) {
        CostFormat format = scene.format();
        List<Step> steps = steps(scene, span);
        List<Money> levels = new ArrayList<>(List.of(span.baseline()));
        for (Step step : steps) {
            levels.add(levels.get(levels.size() - 1).minus(step.saved()));
        }
        Strips strips = Strips.holdingAmounts(levels);
        Precision precision = CostFormat.precisionFor(levels);
        TableBuilder table = new TableBuilder("Step by step", basis)
                .words("Step", PHONE, MAIL, TEXT)
                .figures("Amount", PHONE, MAIL, TEXT)
                .words("", PHONE, MAIL);
        table.total(List.of(
                Cell.of("Baseline"),
                Cell.of(format.amount(span.baseline(), precision)),
                Cell.strip(strips.total(span.baseline(), "baseline"))));
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (!step.saved().isZero()) {
                Money change = step.saved().negated();
                table.row(List.of(
                        Cell.of(step.name()),
                        Cell.change(format.difference(change, precision), change.signum()),
                        Cell.strip(
                                strips.step(levels.get(i), levels.get(i + 1), change.signum() < 0 ? "less" : "more"))));
            }
        }
        table.total(List.of(
                Cell.of("Now"),
                Cell.of(format.amount(span.actual(), precision)),
                Cell.strip(strips.total(span.actual(), "now"))));
        return table.build();
    }

    private record Step(String name, Money saved) {}

    /** The steps; of more measures than there is room for, the largest by themselves and the others in one. */
    private static List<Step> steps(Scene scene, SavingsSpan span) {
        List<SavingsSpan.Step> measures = span.steps().stream()
                .filter(step -> step.kind() == SavingsSpan.Kind.MEASURE)
                .sorted(Comparator.comparing(
                                (SavingsSpan.Step step) -> step.saved().abs())
                        .reversed())
                .toList();
        Set<SavingsSpan.Step> alone =
                measures.size() <= scene.rows() ? Set.copyOf(measures) : Set.copyOf(measures.subList(0, scene.rows()));
        List<Step> steps = new ArrayList<>();
        span.steps().stream().filter(alone::contains).forEach(step -> steps.add(new Step(name(step), step.saved())));
        measures.stream()
                .filter(step -> !alone.contains(step))
                .map(SavingsSpan.Step::saved)
                .reduce(Money::plus)
                .ifPresent(
                        rest -> steps.add(new Step("Other measures (" + (measures.size() - alone.size()) + ")", rest)));
        span.steps().stream()
                .filter(step -> step.kind() != SavingsSpan.Kind.MEASURE)
                .forEach(step -> steps.add(new Step(name(step), step.saved())));
        return steps;
    }

    private static String name(SavingsSpan.Step step) {
        return switch (step.kind()) {
            case MEASURE -> DisplayName.of(String.join(" + ", step.measureIds()));
            case USAGE -> "More or less use";
            case PRICE -> "Prices";
            case NEW_SERVICES -> "New services";
            case REMOVED_SERVICES -> "Services that went";
            case UNEXPLAINED -> "Unexplained";
        };
    }

    private static TableView byEnvironment(Scene scene, List<SavingsSpan> spans, String basis) {
        CostFormat format = scene.format();
        Precision precision = CostFormat.precisionFor(
                spans.stream().map(SavingsSpan::baseline).toList());
        TableBuilder table = new TableBuilder("By environment", basis)
                .words("Environment", PHONE, TEXT)
                .figures("Baseline", PHONE, TEXT)
                .figures("Measures", PHONE, TEXT)
                .figures("All else", PHONE, TEXT)
                .figures("Use")
                .figures("Prices")
                .figures("New")
                .figures("Gone")
                .figures("Unexplained")
                .figures("Now", PHONE, TEXT);
        spans.stream()
                .skip(1)
                .limit(scene.rows())
                .forEach(span -> table.row(row(format, name(span), List.of(span), precision)));
        if (spans.size() - 1 > scene.rows()) {
            List<SavingsSpan> others = spans.subList(1 + scene.rows(), spans.size());
            table.row(row(format, "Other (" + others.size() + ")", others, precision));
        }
        table.total(row(format, "All", List.of(spans.get(0)), precision));
        return table.build();
    }

    private static String name(SavingsSpan span) {
        return span.environment().map(Environment::name).map(DisplayName::of).orElse("All");
    }

    private static List<Cell> row(CostFormat format, String name, List<SavingsSpan> spans, Precision precision) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(name));
        cells.add(Cell.of(format.amount(sum(spans, SavingsSpan::baseline), precision)));
        for (SavingsSpan.Kind kind : SavingsSpan.Kind.values()) {
            cells.add(change(format, sum(spans, span -> span.saved(kind)).negated(), precision));
            if (kind == SavingsSpan.Kind.MEASURE) {
                cells.add(change(format, allElse(spans), precision));
            }
        }
        cells.add(Cell.of(format.amount(sum(spans, SavingsSpan::actual), precision)));
        return cells;
    }

    private static Cell change(CostFormat format, Money change, Precision precision) {
        return Cell.change(format.difference(change, precision), change.signum());
    }

    /** What is neither baseline nor measures, so that a row adds up also where its parts have no room. */
    private static Money allElse(List<SavingsSpan> spans) {
        return sum(spans, SavingsSpan::actual)
                .minus(sum(spans, SavingsSpan::baseline))
                .plus(sum(spans, span -> span.saved(SavingsSpan.Kind.MEASURE)));
    }

    private static Money sum(List<SavingsSpan> spans, Function<SavingsSpan, Money> part) {
        return spans.stream().map(part).reduce(Money::plus).orElseThrow();
    }
}
