package io.costanalyzer.render.xlsx;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.words.CauseWords;
import io.costanalyzer.report.CostDriver;
import io.costanalyzer.report.Drivers;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What changed and why; the rows add up to the change of the month. */
final class DriversSheet {

    private DriversSheet() {}

    static SheetTable of(MonthlyReport report, CostFormat format) {
        String currency = report.identity().currency().getCode();
        Optional<Drivers> drivers = report.costs().flatMap(MonthCosts::drivers);
        List<List<SheetCell>> rows = new ArrayList<>();
        List<List<SheetCell>> totals = new ArrayList<>();
        drivers.ifPresent(found -> {
            CauseWords causes = new CauseWords(format);
            for (CostDriver driver : found.shown()) {
                rows.add(List.of(
                        SheetCell.words(driver.environment().map(Environment::name)),
                        SheetCell.words(driver.serviceName()),
                        SheetCell.words(driver.usageType()),
                        SheetCell.words(causes.of(driver.cause())),
                        SheetCell.amount(driver.difference())));
            }
            rows.add(line("all smaller changes", found.other()));
            totals.add(line("change in all", found.total()));
        });
        return new SheetTable(
                "drivers",
                List.of(
                        new SheetTable.Column("Environment", 18),
                        new SheetTable.Column("Service", 38),
                        new SheetTable.Column("Usage type", 34),
                        new SheetTable.Column("Why", 40),
                        new SheetTable.Column("Change, effective cost, " + currency, 20)),
                rows,
                totals);
    }

    private static List<SheetCell> line(String why, Money change) {
        return List.of(
                SheetCell.EMPTY, SheetCell.EMPTY, SheetCell.EMPTY, SheetCell.words(why), SheetCell.amount(change));
    }
}
