package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.chart.Strips;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.render.words.TargetWords;
import io.costanalyzer.report.TargetLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The promises: what was to go, what is gone, what is lacking. */
public final class TargetsSection {

    private final Scene scene;
    private final List<TargetLine> lines;
    private final Precision precision;
    private final Strips strips;
    private final boolean running;

    private TargetsSection(Scene scene) {
        this.scene = scene;
        this.lines = scene.report().targets();
        this.precision = CostFormat.precisionFor(lines.stream()
                .flatMap(line -> line.baselinePerDay().map(line::perMonth).stream())
                .toList());
        this.strips = Strips.holding(lines.stream()
                .flatMap(line -> Stream.concat(line.saving().stream(), Stream.of(line.wanted())))
                .toList());
        this.running = lines.stream().anyMatch(line -> line.allowedPerDay().isPresent());
    }

    /** Absent when nothing was promised. */
    public static Optional<SectionView> of(Scene scene) {
        return scene.report().targets().isEmpty() ? Optional.empty() : Optional.of(new TargetsSection(scene).section());
    }

    private SectionView section() {
        TableBuilder table = new TableBuilder(
                        "Savings targets",
                        "effective cost of usage and purchases per day, times the days of the month, "
                                + scene.currency())
                .words("Target", PHONE, MAIL, TEXT)
                .figures("Baseline")
                .figures("Target cost")
                .figures("Cost", MAIL)
                .figures("Saved", PHONE, MAIL, TEXT)
                .figures("Wanted", PHONE, MAIL, TEXT)
                .figures("Too much", MAIL, TEXT)
                .words("By");
        if (running) {
            table.figures("Left a day", TEXT);
        }
        table.words("Verdict", PHONE, MAIL, TEXT).words("");
        lines.stream().limit(scene.rows()).forEach(line -> table.row(cells(line)));
        List<String> notes = new ArrayList<>(notes());
        lines.stream()
                .limit(scene.rows())
                .flatMap(line -> TargetWords.days(line).stream()
                        .map(days -> DisplayName.of(line.name()) + " is judged " + days
                                + ", the day by which it is to be reached; earlier days of the month do not count."))
                .forEach(notes::add);
        notes.addAll(scene.leftOut(lines.size(), "targets"));
        return new SectionView("", List.of(), List.of(table.build()), notes);
    }

    private List<Cell> cells(TargetLine line) {
        CostFormat format = scene.format();
        String about = AboutWords.of(line.about());
        String name = DisplayName.of(line.name());
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(name, about.equals(name) ? "" : about),
                perMonth(line, line.baselinePerDay()),
                perMonth(line, line.targetPerDay()),
                perMonth(line, line.actualPerDay()),
                Cell.of(format.percent(line.saving())),
                Cell.of(format.promise(line.wanted())),
                excess(line),
                Cell.of(line.by()
                        .map(day -> ReportDates.day(day).replace(' ', CostFormat.NO_BREAK))
                        .orElse("now"))));
        if (running) {
            cells.add(Cell.of(format.amount(line.allowedPerDay(), Precision.CENTS)));
        }
        cells.add(Cell.of(line.verdict().displayName()));
        cells.add(line.saving()
                .map(saving -> Cell.strip(strips.bullet(
                        saving,
                        line.wanted(),
                        Optional.<BigDecimal>empty(),
                        "saved " + format.percent(saving) + " of " + format.promise(line.wanted()))))
                .orElse(Cell.empty()));
        return cells;
    }

    private Cell perMonth(TargetLine line, Optional<Money> perDay) {
        return Cell.of(scene.format().amount(perDay.map(line::perMonth), precision));
    }

    private Cell excess(TargetLine line) {
        return line.excessPerMonth()
                .map(excess -> Cell.change(scene.format().difference(excess, precision), excess.signum()))
                .orElse(Cell.of(CostFormat.UNKNOWN));
    }

    private static List<String> notes() {
        return List.of(
                "Too much: what a whole month at the present cost a day costs beyond the target; negative when it"
                        + " costs less.");
    }
}
