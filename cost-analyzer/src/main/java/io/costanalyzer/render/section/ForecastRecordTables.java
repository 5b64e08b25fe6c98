package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.analysis.forecast.ForecastTrackRecord;
import io.costanalyzer.analysis.forecast.ForecastTrackRecord.Said;
import io.costanalyzer.analysis.secondopinion.ForeignForecast;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.report.ForecastRecordLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What forecasts said on four days of a month, and what came. */
final class ForecastRecordTables {

    private static final String NO_HISTORY = "not enough history";

    private final Scene scene;
    private final CostFormat format;
    private final List<ForecastRecordLine> lines;

    ForecastRecordTables(Scene scene) {
        this.scene = scene;
        this.format = scene.format();
        this.lines = scene.report().watch().forecasts();
    }

    List<TableView> tables() {
        List<TableView> tables = new ArrayList<>();
        overall().ifPresent(line -> {
            tables.add(days(line));
            if (!line.byAws().isEmpty()) {
                tables.add(byAws(line));
            }
        });
        if (lines.size() > 1) {
            tables.add(environments());
        }
        return tables;
    }

    List<String> notes() {
        if (lines.isEmpty()) {
            return List.of(
                    "There is no track record of forecasts yet: the month that it would be of is not known whole.");
        }
        List<String> notes = new ArrayList<>();
        if (lines.size() > 1) {
            notes.add(
                    "What was expected of an environment was forecast by itself; it need not add up to the total. What"
                            + " came does.");
            notes.addAll(scene.leftOut(lines.size() - 1, "environments"));
        }
        if (lines.stream().anyMatch(line -> !line.madeLater().isEmpty())) {
            notes.add("A day with * had no run that archived a forecast: what stands there was made later, by the same"
                    + " method, out of the days that were complete by then.");
        }
        if (overall().filter(line -> !line.byAws().isEmpty()).isPresent()) {
            notes.add(
                    "AWS's own forecast is what was billed by that day and what Cost Explorer expected of the rest, for"
                            + " comparison; it knows no environments, and its range is meant to hold "
                            + ForeignForecast.CONFIDENCE_PERCENT + " of 100 months.");
        }
        return notes;
    }

    private Optional<ForecastRecordLine> overall() {
        return lines.stream()
                .filter(line -> line.record()
                        .environment()
                        .equals(scene.report().identity().only()))
                .findFirst();
    }

    private TableView days(ForecastRecordLine line) {
        ForecastTrackRecord record = line.record();
        Precision precision = precision();
        TableBuilder table = new TableBuilder(
                        "What forecasts of " + ReportDates.month(record.month()) + " said",
                        scene.spendingBasis() + "; it came to " + format.amountWithCode(record.actual()))
                .words("Said on", PHONE, MAIL, TEXT)
                .figures("Expected", PHONE, MAIL, TEXT)
                .figures("From", MAIL, TEXT)
                .figures("To", MAIL, TEXT)
                .figures("Off by", PHONE, MAIL, TEXT)
                .words("Came", PHONE, MAIL, TEXT);
        for (int day : ForecastTrackRecord.DAYS) {
            LocalDate date = record.month().atDay(day);
            String name = ReportDates.day(date) + (line.madeLater().contains(date) ? " *" : "");
            Optional<Said> said = line.on(day);
            table.row(List.of(
                    Cell.of(name),
                    amount(said.map(Said::expected), precision),
                    amount(said.map(Said::low), precision),
                    amount(said.map(Said::high), precision),
                    off(said, record),
                    came(said, record)));
        }
        return table.build();
    }

    /** AWS beside us on the days on which it was asked. */
    private TableView byAws(ForecastRecordLine line) {
        ForecastTrackRecord record = line.record();
        Precision precision = precision();
        TableBuilder table = new TableBuilder(
                        "What AWS's own forecast of " + ReportDates.month(record.month()) + " said",
                        scene.spendingBasis() + "; it came to " + format.amountWithCode(record.actual()))
                .words("Said on", PHONE, MAIL, TEXT)
                .figures("Expected", PHONE, MAIL, TEXT)
                .figures("From", TEXT)
                .figures("To", TEXT)
                .figures("Off by", PHONE, MAIL, TEXT)
                .figures("Ours off by", PHONE, MAIL, TEXT)
                .words("Came", TEXT);
        for (Said said : line.byAws()) {
            table.row(List.of(
                    Cell.of(ReportDates.day(said.asOf())),
                    amount(Optional.of(said.expected()), precision),
                    amount(Optional.of(said.low()), precision),
                    amount(Optional.of(said.high()), precision),
                    off(Optional.of(said), record),
                    off(line.on(said.asOf().getDayOfMonth()), record),
                    came(Optional.of(said), record)));
        }
        return table.build();
    }

    private Cell off(Optional<Said> said, ForecastTrackRecord record) {
        return Cell.of(said.flatMap(one -> one.errorShare(record.actual()))
                .map(format::percentChange)
                .orElse(CostFormat.UNKNOWN));
    }

    private static Cell came(Optional<Said> said, ForecastTrackRecord record) {
        return Cell.of(said.map(one -> one.holds(record.actual()) ? "within the range" : "outside the range")
                .orElse(NO_HISTORY));
    }

    private TableView environments() {
        Precision precision = precision();
        TableBuilder table = new TableBuilder(
                        "The same by environment", scene.spendingBasis() + ", as expected on a day of the month")
                .words("Environment", PHONE, TEXT);
        for (int day : ForecastTrackRecord.DAYS) {
            if (day == 10) {
                table.figures("Day " + day, PHONE, TEXT);
            } else {
                table.figures("Day " + day, TEXT);
            }
        }
        table.figures("Came", PHONE, TEXT);
        lines.stream()
                .filter(line -> line.record().environment().isPresent())
                .limit(scene.rows())
                .forEach(line -> table.row(row(line, precision)));
        lines.stream()
                .filter(line -> line.record().environment().isEmpty())
                .forEach(line -> table.total(row(line, precision)));
        return table.build();
    }

    private List<Cell> row(ForecastRecordLine line, Precision precision) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(line.record()
                .environment()
                .map(one -> DisplayName.of(one.name()))
                .orElse("Total")));
        ForecastTrackRecord.DAYS.forEach(day -> cells.add(amount(line.on(day).map(Said::expected), precision)));
        cells.add(Cell.of(format.amount(line.record().actual(), precision)));
        return cells;
    }

    private Cell amount(Optional<Money> amount, Precision precision) {
        return Cell.of(amount.map(one -> format.amount(one, precision)).orElse(CostFormat.UNKNOWN));
    }

    private Precision precision() {
        return CostFormat.precisionFor(
                lines.stream().map(line -> line.record().actual()).toList());
    }
}
