package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
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
import io.costanalyzer.report.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Services, accounts, regions, usage types: the largest, Other, total. */
public final class CostTableSection {

    private final Scene scene;
    private final CostTable table;
    private final ComparedPeriods periods;
    private final Precision precision;
    private final boolean history;
    private final boolean quantities;

    private CostTableSection(Scene scene, MonthCosts costs, CostTable table) {
        this.scene = scene;
        this.table = table.shortened(scene.rows(), false);
        this.periods = costs.periods();
        this.precision = CostFormat.precisionFor(List.of(table.total().cost().actual()));
        this.history = !table.total().history().isEmpty();
        this.quantities = table.dimension() == Dimension.USAGE_TYPE;
    }

    /** One of the tables of the month's costs. */
    public static SectionView of(Scene scene, MonthCosts costs, CostTable table) {
        return new CostTableSection(scene, costs, table).section();
    }

    private SectionView section() {
        String name = table.dimension().displayName();
        String basis = table.metric() == CostMetric.BILLED_COST ? scene.billBasis() : scene.spendingBasis();
        TableBuilder builder = new TableBuilder("Cost by " + name.toLowerCase(Locale.ROOT), basis)
                .words(name, PHONE, MAIL, TEXT)
                .figures(scene.thisMonth(periods), PHONE, MAIL, TEXT)
                .figures(scene.monthBefore(periods))
                .figures("Change", PHONE, MAIL, TEXT)
                .figures("Like for like", MAIL, TEXT)
                .figures("Share");
        if (history) {
            builder.words("13 months", MAIL, TEXT);
        }
        if (quantities) {
            builder.figures("Used").figures("Used before");
        }
        table.rows().forEach(row -> builder.row(cells(name(row), row)));
        table.other().ifPresent(row -> builder.row(cells(Cell.of("Other (" + table.others() + ")"), row)));
        builder.total(cells(Cell.of("Total"), table.total()));
        return new SectionView("", List.of(), List.of(builder.build()), List.of());
    }

    private Cell name(CostRow row) {
        String name = row.name().map(DisplayName::of).orElseGet(this::nameless);
        return Cell.of(name, row.qualifier().map(DisplayName::of).orElse(""));
    }

    private String nameless() {
        return switch (table.dimension()) {
            case REGION -> "no region (global or not named)";
            case SUB_ACCOUNT -> "not told apart by account";
            case USAGE_TYPE -> "no usage type (fees)";
            default -> "not named";
        };
    }

    private List<Cell> cells(Cell name, CostRow row) {
        CostFormat format = scene.format();
        Optional<Money> difference = row.cost().difference();
        List<Cell> cells = new ArrayList<>(List.of(
                name,
                Cell.of(format.amount(row.cost().actual(), precision)),
                Cell.of(format.amount(row.cost().previous(), precision)),
                Cell.change(
                        format.difference(difference, precision),
                        difference.map(Money::signum).orElse(0)),
                Cell.of(format.percentChange(periods.changePerDay(row.cost()))),
                Cell.of(format.percent(share(row)))));
        if (history) {
            cells.add(scene.trend(row, periods));
        }
        if (quantities) {
            cells.add(quantity(row, row.quantity().map(Quantity::actual)));
            cells.add(quantity(row, row.quantity().flatMap(Quantity::previous)));
        }
        return cells;
    }

    private Cell quantity(CostRow row, Optional<BigDecimal> amount) {
        return row.quantity()
                .flatMap(one -> amount.map(used -> Cell.of(scene.format().quantity(used), DisplayName.of(one.unit()))))
                .orElse(Cell.empty());
    }

    private Optional<BigDecimal> share(CostRow row) {
        Money total = table.total().cost().actual();
        return total.signum() > 0 ? Optional.of(row.cost().actual().shareOf(total)) : Optional.empty();
    }
}
