package io.costanalyzer.render.section.programme;

import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.section.Scene;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.UnitCostLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a user, an order or a request costs, month by month. */
public final class UnitCostSection {

    private UnitCostSection() {}

    /** Absent when no figure of the business is configured. */
    public static Optional<SectionView> of(Scene scene, ProgrammeReport programme) {
        return programme.unitCosts().isEmpty() ? Optional.empty() : Optional.of(section(scene, programme));
    }

    private static SectionView section(Scene scene, ProgrammeReport programme) {
        List<TableView> tables = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<String> messages = new ArrayList<>();
        for (UnitCostLine line :
                programme.unitCosts().stream().limit(scene.rows()).toList()) {
            if (line.months().isEmpty()) {
                notes.add("Nothing is known of \"" + DisplayName.of(line.name()) + "\" yet: no month has a count.");
            } else {
                tables.add(table(scene, line));
                messages.add(message(scene.format(), line));
            }
        }
        notes.addAll(scene.leftOut(programme.unitCosts().size(), "unit costs"));
        notes.add(
                "Effective cost of the days whose count is known. A change of use changes what a unit costs, and so does a"
                        + " saving.");
        return new SectionView(String.join(" ", messages), List.of(), tables, notes);
    }

    private static String message(CostFormat format, UnitCostLine line) {
        UnitCostLine.Point last = line.months().get(line.months().size() - 1);
        UnitCostLine.Point first = line.months().get(0);
        return "One " + DisplayName.of(line.unit()) + " costs "
                + perUnit(
                        format,
                        last.perUnit(),
                        line.months().stream().map(UnitCostLine.Point::perUnit).toList()) + " in "
                + ReportDates.month(last.month())
                + line.change()
                        .map(change -> ", " + format.percentChange(change) + " on the month before")
                        .orElse("")
                + line.trend()
                        .filter(any -> line.months().size() > 2)
                        .map(trend -> (line.change().isPresent() ? " and " : ", ") + format.percentChange(trend)
                                + " since " + ReportDates.month(first.month()))
                        .orElse("")
                + (line.change().isPresent() || line.months().size() > 2 ? ", like for like." : ".");
    }

    /** A unit may cost a small part of a cent, which must not be rounded away. */
    private static String perUnit(CostFormat format, Money amount, List<Money> all) {
        return format.fine(amount, CostFormat.fineDecimals(all))
                + CostFormat.NO_BREAK
                + amount.currency().getCode();
    }

    private static TableView table(Scene scene, UnitCostLine line) {
        CostFormat format = scene.format();
        int decimals = CostFormat.fineDecimals(
                line.months().stream().map(UnitCostLine.Point::perUnit).toList());
        TableBuilder table = new TableBuilder(
                        "Cost of one " + DisplayName.of(line.unit()),
                        "effective cost of " + AboutWords.of(line.about()) + ", " + scene.currency())
                .words("Month", PHONE, TEXT)
                .figures("Cost", TEXT)
                .figures(DisplayName.of(line.name()), TEXT)
                .figures("Cost of one", PHONE, TEXT)
                .figures("Days");
        for (UnitCostLine.Point month : line.months()) {
            table.row(List.of(
                    Cell.of(ReportDates.shortMonth(month.month())),
                    Cell.of(format.amount(month.cost())),
                    Cell.of(format.quantity(month.units())),
                    Cell.of(format.fine(month.perUnit(), decimals)),
                    Cell.of(format.count(month.days()))));
        }
        return table.build();
    }
}
