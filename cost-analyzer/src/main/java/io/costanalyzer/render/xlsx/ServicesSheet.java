package io.costanalyzer.render.xlsx;

import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.report.ComparedPeriods;
import io.costanalyzer.report.CostRow;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The services of the month with their thirteen months; the rows add up to the cost of the month. */
final class ServicesSheet {

    private ServicesSheet() {}

    static SheetTable of(MonthlyReport report) {
        String unit = ", effective cost, " + report.identity().currency().getCode();
        List<SheetTable.Column> columns = new ArrayList<>(List.of(
                new SheetTable.Column("Service", 40),
                new SheetTable.Column("Cost of the month" + unit, 18),
                new SheetTable.Column("Before" + unit, 18),
                new SheetTable.Column("Change" + unit, 18),
                new SheetTable.Column("Change a day", 12)));
        report.months().forEach(point -> columns.add(new SheetTable.Column(ReportDates.shortMonth(point.month()), 12)));
        List<List<SheetCell>> rows = new ArrayList<>();
        List<List<SheetCell>> totals = new ArrayList<>();
        report.costs().ifPresent(costs -> fill(costs, rows, totals));
        return new SheetTable("services", columns, rows, totals);
    }

    private static void fill(MonthCosts costs, List<List<SheetCell>> rows, List<List<SheetCell>> totals) {
        ComparedPeriods periods = costs.periods();
        costs.services().rows().forEach(row -> rows.add(row(row.name().orElse("not named"), row, periods)));
        Optional<CostRow> other = costs.services().other();
        other.ifPresent(row -> rows.add(row("Other (" + costs.services().others() + ")", row, periods)));
        totals.add(row("Total", costs.services().total(), periods));
    }

    private static List<SheetCell> row(String name, CostRow row, ComparedPeriods periods) {
        List<SheetCell> cells = new ArrayList<>(List.of(
                SheetCell.words(name),
                SheetCell.amount(row.cost().actual()),
                SheetCell.amount(row.cost().previous()),
                SheetCell.amount(row.cost().difference()),
                SheetCell.share(periods.changePerDay(row.cost()))));
        row.history().forEach(month -> cells.add(SheetCell.amount(month)));
        return cells;
    }
}
