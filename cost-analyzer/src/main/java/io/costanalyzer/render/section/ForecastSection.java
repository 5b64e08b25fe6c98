package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.report.ForecastLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a running month will have cost in the end, with a range, and what earlier forecasts were worth. */
public final class ForecastSection {

    private ForecastSection() {}

    /** Absent when no cost is known, and for a month that is over when nothing was forecast of it. A month that is over has no forecast any more and shows what its forecasts said. */
    public static Optional<SectionView> of(Scene scene) {
        List<ForecastLine> lines = scene.report().forecasts().stream()
                .sorted(Comparator.comparing(
                        (ForecastLine line) -> line.environment().isEmpty()))
                .toList();
        return scene.report().costs().flatMap(costs -> {
            ForecastRecordTables record = new ForecastRecordTables(scene);
            List<TableView> tables = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            if (!lines.isEmpty()) {
                tables.add(table(
                        scene,
                        lines.stream()
                                .skip(Math.max(0, lines.size() - 1L - scene.rows()))
                                .toList()));
                notes.addAll(scene.leftOut(lines.size() - 1, "environments"));
                notes.add("Each line is forecast by itself; the lines need not add up to the total.");
            }
            tables.addAll(record.tables());
            notes.addAll(record.notes());
            boolean running = !costs.periods().isWholeMonth();
            if (!running && tables.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new SectionView(
                    running && lines.isEmpty() ? "There is not enough history for a forecast." : "",
                    List.of(),
                    tables,
                    notes));
        });
    }

    private static TableView table(Scene scene, List<ForecastLine> lines) {
        CostFormat format = scene.format();
        Precision precision = CostFormat.precisionFor(
                lines.stream().map(line -> line.forecast().high()).toList());
        MonthEndForecast first = lines.get(0).forecast();
        TableBuilder table = new TableBuilder(
                        "Forecast of "
                                + ReportDates.month(scene.report().identity().month()),
                        first.metric().displayName() + " cost, " + scene.currency() + ", from complete days")
                .words("Environment", PHONE, MAIL, TEXT)
                .figures("Known days", TEXT)
                .figures("So far", PHONE, MAIL, TEXT)
                .figures("Expected", PHONE, MAIL, TEXT)
                .figures("From", MAIL, TEXT)
                .figures("To", MAIL, TEXT)
                .figures("Sure", TEXT);
        for (ForecastLine line : lines) {
            MonthEndForecast forecast = line.forecast();
            List<Cell> cells = List.of(
                    Cell.of(line.environment()
                            .map(environment -> DisplayName.of(environment.name()))
                            .orElse("Total")),
                    Cell.of(format.count(forecast.known().days())),
                    Cell.of(format.amount(forecast.costSoFar(), precision)),
                    Cell.of(format.amount(forecast.expected(), precision)),
                    Cell.of(format.amount(forecast.low(), precision)),
                    Cell.of(format.amount(forecast.high(), precision)),
                    Cell.of(forecast.confidencePercent() + String.valueOf(CostFormat.NO_BREAK) + "%"));
            if (line.environment().isPresent()) {
                table.row(cells);
            } else {
                table.total(cells);
            }
        }
        return table.build();
    }
}
