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
import java.util.List;
import java.util.Optional;

/** From the baseline to what is paid now: a waterfall of measures, use, prices, what came, what went, and the rest. */
public final class SpanSection {

    private SpanSection() {}

    /** Absent without a baseline. */
    public static Optional<SectionView> of(Scene scene, ProgrammeReport programme) {
        return programme.bridge().isEmpty() ? Optional.empty() : Optional.of(section(scene, programme));
    }

    private static SectionView section(Scene scene, ProgrammeReport programme) {
        String basis = "effective cost of usage and purchases in an average month, " + scene.currency();
        List<TableView> tables = new ArrayList<>();
        tables.add(waterfall(scene, programme.bridge().get(0), basis));
        if (programme.bridge().size() > 1) {
            tables.add(byEnvironment(scene, programme.bridge(), basis));
        }
        List<String> notes = new ArrayList<>();
        notes.add("Baseline: " + programme.bridgeOrigin().map(DisplayName::of).orElse("") + ". Now: "
                + programme.bridgeDays().map(ReportDates::period).orElse("")
                + ". The steps add up exactly; what a step of a"
                + " measure says is an estimate, and what nothing explains stands as unexplained.");
        return new SectionView("", List.of(), tables, notes);
    }

    private static TableView waterfall(Scene scene, SavingsSpan span, String basis) {
        CostFormat format = scene.format();
        List<Money> levels = new ArrayList<>(List.of(span.baseline()));
        for (SavingsSpan.Step step : span.steps()) {
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
        for (int i = 0; i < span.steps().size(); i++) {
            SavingsSpan.Step step = span.steps().get(i);
            if (!step.saved().isZero()) {
                Money change = step.saved().negated();
                table.row(List.of(
                        Cell.of(name(step)),
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
                .figures("Baseline", TEXT)
                .figures("Measures", PHONE, TEXT)
                .figures("Use", TEXT)
                .figures("Prices")
                .figures("New")
                .figures("Gone")
                .figures("Unexplained", TEXT)
                .figures("Now", PHONE, TEXT);
        for (SavingsSpan span : spans.subList(1, spans.size())) {
            table.row(row(format, span, precision));
        }
        table.total(row(format, spans.get(0), precision));
        return table.build();
    }

    private static List<Cell> row(CostFormat format, SavingsSpan span, Precision precision) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(
                span.environment().map(Environment::name).map(DisplayName::of).orElse("All")));
        cells.add(Cell.of(format.amount(span.baseline(), precision)));
        for (SavingsSpan.Kind kind : SavingsSpan.Kind.values()) {
            Money change = span.steps().stream()
                    .filter(step -> step.kind() == kind)
                    .map(SavingsSpan.Step::saved)
                    .reduce(span.baseline().minus(span.baseline()), Money::plus)
                    .negated();
            cells.add(Cell.change(format.difference(change, precision), change.signum()));
        }
        cells.add(Cell.of(format.amount(span.actual(), precision)));
        return cells;
    }
}
