package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.chart.MonthColumns;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.Place;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.ColumnsView;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.report.CostRow;
import io.costanalyzer.report.MonthPoint;
import io.costanalyzer.report.MonthlyReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Thirteen months against baseline, target and budget, and the same months by environment. */
public final class MonthsSection {

    private static final int SHOWN_ON_PHONES = 3;

    private final Scene scene;
    private final MonthlyReport report;
    private final Precision precision;

    private MonthsSection(Scene scene) {
        this.scene = scene;
        this.report = scene.report();
        this.precision = CostFormat.precisionFor(report.months().stream()
                .flatMap(point -> Stream.of(point.actual(), point.payable(), point.baseline(), point.budget()))
                .flatMap(Optional::stream)
                .toList());
    }

    /** Absent when none of the months is known. */
    public static Optional<SectionView> of(Scene scene) {
        boolean known = scene.report().months().stream()
                .anyMatch(point -> point.actual().isPresent());
        return known ? Optional.of(new MonthsSection(scene).section()) : Optional.empty();
    }

    private SectionView section() {
        Optional<Money> forecast =
                report.overallForecast().map(line -> line.forecast().expected());
        List<ColumnsView> charts = new MonthColumns(scene.format(), report.months(), forecast)
                .of(
                        "months",
                        "Cost of thirteen months, "
                                + ReportDates.shortMonth(report.months().get(0).month()) + " to "
                                + ReportDates.shortMonth(report.identity().month()) + ", in " + scene.currency());
        List<TableView> tables = new ArrayList<>(List.of(months()));
        report.costs()
                .ifPresent(costs -> tables.add(byEnvironment(
                        costs.environments().rows(), costs.environments().total())));
        return new SectionView("", charts, tables, notes());
    }

    private TableView months() {
        boolean baseline =
                report.months().stream().anyMatch(point -> point.baseline().isPresent());
        boolean target =
                report.months().stream().anyMatch(point -> point.target().isPresent());
        boolean budget =
                report.months().stream().anyMatch(point -> point.budget().isPresent());
        TableBuilder table = new TableBuilder(
                        "Thirteen months",
                        "cost, baseline and target: " + scene.spendingBasis() + "; to pay and budget: "
                                + scene.billBasis())
                .words("Month", PHONE, MAIL, TEXT)
                .figures("Cost", PHONE, MAIL, TEXT);
        if (baseline) {
            table.figures("Baseline", PHONE, MAIL, TEXT).figures("Saved", PHONE, MAIL, TEXT);
        }
        if (target) {
            table.figures("Target", MAIL, TEXT);
        }
        table.figures("To pay", MAIL, TEXT);
        if (budget) {
            table.figures("Budget", TEXT);
        }
        table.words("Status");
        for (MonthPoint point : report.months()) {
            List<Cell> cells = new ArrayList<>(
                    List.of(Cell.of(ReportDates.shortMonth(point.month())), Cell.of(amount(point.actual()))));
            if (baseline) {
                cells.add(Cell.of(amount(point.baseline())));
                cells.add(Cell.of(scene.format().percent(saving(point))));
            }
            if (target) {
                cells.add(Cell.of(amount(point.target())));
            }
            cells.add(Cell.of(amount(point.payable())));
            if (budget) {
                cells.add(Cell.of(amount(point.budget())));
            }
            cells.add(Cell.of(status(point)));
            table.row(cells);
        }
        return table.build();
    }

    private String amount(Optional<Money> amount) {
        return scene.format().amount(amount, precision);
    }

    /** Per day, so that a month that is known in part can be held against its baseline. */
    private static Optional<BigDecimal> saving(MonthPoint point) {
        return point.actual()
                .flatMap(actual -> point.baseline()
                        .filter(baseline -> baseline.signum() > 0)
                        .map(baseline -> BigDecimal.ONE.subtract(
                                actual.times(point.month().lengthOfMonth())
                                        .shareOf(baseline.times(point.coveredDays())))));
    }

    private static String status(MonthPoint point) {
        if (point.coveredDays() == 0) {
            return "not known";
        }
        String status = point.status().map(MonthStatus::displayName).orElse("");
        if (point.isWhole()) {
            return status;
        }
        String days = point.coveredDays() + " of " + point.month().lengthOfMonth() + " days";
        return status.isEmpty() ? days : status + ", " + days;
    }

    private TableView byEnvironment(List<CostRow> rows, CostRow total) {
        TableBuilder table =
                new TableBuilder("Thirteen months by environment", scene.spendingBasis()).words("Environment", PHONE);
        for (int i = 0; i < report.months().size(); i++) {
            boolean phone = i >= report.months().size() - SHOWN_ON_PHONES;
            String month = ReportDates.shortMonth(report.months().get(i).month());
            table.figures(month, phone ? new Place[] {PHONE} : new Place[0]);
        }
        rows.forEach(row -> table.row(history(DisplayName.of(row.name().orElseThrow()), row)));
        table.total(history("Total", total));
        return table.build();
    }

    private List<Cell> history(String name, CostRow row) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(name)));
        row.history().forEach(amount -> cells.add(Cell.of(scene.format().amount(amount, Precision.WHOLE))));
        return cells;
    }

    private List<String> notes() {
        boolean gaps = report.months().stream().anyMatch(point -> !point.isWhole());
        return gaps
                ? List.of("A month that is not known to its last day is shown as far as it is known; its saving is"
                        + " taken per day.")
                : List.of();
    }
}
