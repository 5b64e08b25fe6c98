package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.render.chart.Strips;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.report.BudgetLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The service's own limits and how far they are used; what AWS Budgets keeps is told by alerts and {@code costs budgets}. */
public final class BudgetsSection {

    private BudgetsSection() {}

    /** Absent when there is no budget. */
    public static Optional<SectionView> of(Scene scene) {
        List<BudgetLine> lines = scene.report().budgets();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<String> notes = new ArrayList<>(scene.leftOut(lines.size(), "budgets"));
        if (lines.stream().anyMatch(line -> !line.about().isEverything())) {
            notes.add("A budget of a part counts what is charged to that part; tax, support and credits that name no"
                    + " environment count in a budget of everything alone.");
        }
        return Optional.of(new SectionView("", List.of(), List.of(table(scene, lines)), notes));
    }

    private static TableView table(Scene scene, List<BudgetLine> lines) {
        CostFormat format = scene.format();
        Precision precision =
                CostFormat.precisionFor(lines.stream().map(BudgetLine::limit).toList());
        List<BigDecimal> shares = new ArrayList<>(List.of(BigDecimal.ONE));
        lines.forEach(line -> {
            line.share().ifPresent(shares::add);
            forecastShare(line).ifPresent(shares::add);
        });
        Strips strips = Strips.holding(shares);
        TableBuilder table = new TableBuilder("Budgets", "billed cost of the calendar month, " + scene.currency())
                .words("Budget", PHONE, MAIL, TEXT)
                .figures("Limit", PHONE, MAIL, TEXT)
                .figures("Spent", PHONE, MAIL, TEXT)
                .figures("Used", PHONE, MAIL, TEXT);
        boolean running = lines.stream().anyMatch(line -> line.forecast().isPresent());
        if (running) {
            table.figures("Forecast", MAIL, TEXT);
        }
        table.words("Reached", MAIL, TEXT).words("");
        for (BudgetLine line : lines.stream().limit(scene.rows()).toList()) {
            String about = AboutWords.of(line.about());
            String name = DisplayName.of(line.name());
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.of(name, about.equals(name) ? "" : about),
                    Cell.of(format.amount(line.limit(), precision)),
                    Cell.of(format.amount(line.spent(), precision)),
                    Cell.of(format.used(line.share()))));
            if (running) {
                cells.add(Cell.of(format.amount(line.forecast().map(MonthEndForecast::expected), precision)));
            }
            cells.add(Cell.of(reached(line)));
            cells.add(line.share()
                    .map(share -> bullet(format, strips, line, share))
                    .orElse(Cell.empty()));
            table.row(cells);
        }
        return table.build();
    }

    private static Cell bullet(CostFormat format, Strips strips, BudgetLine line, BigDecimal share) {
        return Cell.strip(strips.bullet(share, BigDecimal.ONE, forecastShare(line), "used " + format.used(share)));
    }

    private static Optional<BigDecimal> forecastShare(BudgetLine line) {
        return line.forecast().map(forecast -> forecast.expected().shareOf(line.limit()));
    }

    private static String reached(BudgetLine line) {
        List<String> parts = new ArrayList<>();
        if (!line.actualCrossed().isEmpty()) {
            parts.add(percents(line.actualCrossed()));
        }
        if (!line.forecastCrossed().isEmpty()) {
            parts.add("forecast " + percents(line.forecastCrossed()));
        }
        line.exhaustedOn().ifPresent(day -> parts.add("all spent on " + ReportDates.day(day)));
        line.expectedOn().ifPresent(day -> parts.add("all spent by " + ReportDates.day(day)));
        return parts.isEmpty() ? "no threshold" : String.join("; ", parts);
    }

    private static String percents(List<Integer> percents) {
        return percents.stream().map(Object::toString).collect(Collectors.joining(", ", "", CostFormat.NO_BREAK + "%"));
    }
}
