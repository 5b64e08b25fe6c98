package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.report.ComparedPeriods;
import io.costanalyzer.report.CostRow;
import io.costanalyzer.report.CostTable;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.TargetLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Environment by environment, UNALLOCATED last, with the promise that was made for each. */
public final class EnvironmentsSection {

    private final Scene scene;
    private final MonthCosts costs;
    private final ComparedPeriods periods;
    private final Precision precision;
    private final boolean promised;

    private EnvironmentsSection(Scene scene, MonthCosts costs) {
        this.scene = scene;
        this.costs = costs;
        this.periods = costs.periods();
        this.precision = CostFormat.precisionFor(List.of(costs.total().actual()));
        this.promised = !scene.report().targets().isEmpty();
    }

    /** Absent when no cost is known. */
    public static Optional<SectionView> of(Scene scene) {
        return scene.report().costs().map(costs -> new EnvironmentsSection(scene, costs).section());
    }

    private SectionView section() {
        TableBuilder table = new TableBuilder("Cost by environment", scene.spendingBasis())
                .words("Environment", PHONE, MAIL, TEXT)
                .figures(scene.thisMonth(periods), PHONE, MAIL, TEXT)
                .figures(scene.monthBefore(periods))
                .figures("Change", PHONE, MAIL, TEXT)
                .figures("Like for like", MAIL)
                .figures("Share");
        if (promised) {
            table.figures("Saved", PHONE, MAIL, TEXT)
                    .figures("Target", MAIL, TEXT)
                    .words("Verdict", MAIL, TEXT);
        }
        table.words("13 months", MAIL, TEXT);
        CostTable shown = costs.environments().shortened(scene.rows(), true);
        shown.rows().forEach(row -> {
            Environment environment = Environment.of(row.name().orElseThrow());
            table.row(cells(
                    DisplayName.of(environment.name()), row, scene.report().targetOf(environment)));
        });
        shown.other().ifPresent(row -> table.row(cells("Other (" + shown.others() + ")", row, Optional.empty())));
        if (scene.report().identity().only().isPresent()) {
            return new SectionView("", List.of(), List.of(table.build()), List.of());
        }
        table.total(cells("Total", costs.environments().total(), scene.report().overallTarget()));
        return new SectionView("", List.of(), List.of(table.build()), List.of());
    }

    private List<Cell> cells(String name, CostRow row, Optional<TargetLine> target) {
        CostFormat format = scene.format();
        Optional<Money> difference = row.cost().difference();
        Money total = costs.total().actual();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(name),
                Cell.of(format.amount(row.cost().actual(), precision)),
                Cell.of(format.amount(row.cost().previous(), precision)),
                Cell.change(
                        format.difference(difference, precision),
                        difference.map(Money::signum).orElse(0)),
                Cell.of(format.percentChange(periods.changePerDay(row.cost()))),
                Cell.of(total.signum() > 0 ? format.percent(row.cost().actual().shareOf(total)) : CostFormat.UNKNOWN)));
        if (promised) {
            cells.add(Cell.of(target.map(line -> format.percent(line.saving())).orElse("–")));
            cells.add(Cell.of(target.map(line -> format.promise(line.wanted())).orElse("–")));
            cells.add(Cell.of(target.map(line -> line.verdict().displayName()).orElse("–")));
        }
        cells.add(scene.trend(row, periods));
        return cells;
    }
}
