package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.render.words.MuteWords;
import io.costanalyzer.report.ExplainedDays;
import io.costanalyzer.report.IncidentLine;
import java.util.List;
import java.util.Optional;

/** Incidents, mutes and explained days as tables, each absent when there are none. */
final class WatchTables {

    static final int SHOWN = 20;

    /** What incidents of limits are called, which go by billed cost. */
    private static final String BUDGET = "budget";

    private WatchTables() {}

    /** Opened in the month, ended in it, or open through it. */
    static Optional<TableView> incidents(Scene scene) {
        List<IncidentLine> lines = scene.report().watch().incidents();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        CostFormat format = scene.format();
        Precision precision = CostFormat.precisionFor(
                lines.stream().flatMap(line -> line.cost().stream()).toList());
        boolean budgets = lines.stream().anyMatch(line -> line.kind().equals(BUDGET));
        TableBuilder table = new TableBuilder(
                        "Incidents",
                        "cost beyond what was expected, effective cost"
                                + (budgets ? " (of budgets billed cost), " : ", ") + scene.currency())
                .words("What", PHONE, MAIL, TEXT)
                .words("Severity", PHONE, MAIL, TEXT)
                .words("Since", MAIL, TEXT)
                .words("Found", TEXT)
                .words("State", PHONE, MAIL, TEXT)
                .figures("Cost", PHONE, MAIL, TEXT)
                .words("Owner", TEXT);
        lines.stream()
                .limit(scene.extent().of(SHOWN))
                .forEach(line -> table.row(List.of(
                        Cell.of(what(line)),
                        Cell.of(line.severity()),
                        Cell.of(ReportDates.day(line.since())),
                        Cell.of(ReportDates.day(line.openedOn())),
                        Cell.of(state(line)),
                        line.cost()
                                .map(cost -> Cell.change(format.difference(cost, precision), cost.signum()))
                                .orElse(Cell.of(CostFormat.UNKNOWN)),
                        Cell.of(line.owner().map(DisplayName::of).orElse("nobody")))));
        return Optional.of(table.build());
    }

    private static String what(IncidentLine line) {
        return line.name()
                .map(name -> Character.toUpperCase(line.kind().charAt(0))
                        + line.kind().substring(1).replace('-', ' ') + ": " + DisplayName.of(name))
                .orElseGet(() -> AboutWords.of(line.environment(), line.serviceName()));
    }

    private static String state(IncidentLine line) {
        return line.endedOn()
                .map(day -> (line.corrected() ? "taken back " : "ended ") + ReportDates.day(day))
                .orElse("open");
    }

    /** Days that do not fit and were announced. */
    static Optional<TableView> explained(Scene scene) {
        List<ExplainedDays> lines = scene.report().watch().explained();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        CostFormat format = scene.format();
        Precision precision = CostFormat.precisionFor(
                lines.stream().map(line -> line.anomaly().excess()).toList());
        TableBuilder table = new TableBuilder(
                        "Expected changes", "effective cost of usage and purchases, " + scene.currency())
                .words("What", PHONE, MAIL, TEXT)
                .words("Days", MAIL, TEXT)
                .figures("Difference", PHONE, MAIL, TEXT)
                .words("Explained by", PHONE, MAIL, TEXT);
        lines.stream().limit(scene.extent().of(SHOWN)).forEach(line -> {
            Money excess = line.anomaly().excess();
            table.row(List.of(
                    Cell.of(AboutWords.of(
                            Optional.of(line.anomaly().environment()),
                            Optional.of(line.anomaly().serviceName()))),
                    Cell.of(ReportDates.days(line.anomaly().period())),
                    Cell.change(format.difference(excess, precision), excess.signum()),
                    Cell.of(DisplayName.of(line.explanation()))));
        });
        return Optional.of(table.build());
    }

    /** What was kept from being told, by whom and why. */
    static Optional<TableView> mutes(Scene scene) {
        if (scene.report().watch().mutes().isEmpty()) {
            return Optional.empty();
        }
        TableBuilder table = new TableBuilder("Mutes in the month and since", "")
                .words("What", PHONE, MAIL, TEXT)
                .words("Reason", PHONE, MAIL, TEXT)
                .words("Author", MAIL, TEXT)
                .words("From", TEXT)
                .words("Until", PHONE, MAIL, TEXT);
        scene.report().watch().mutes().stream()
                .limit(scene.rows())
                .forEach(mute -> table.row(List.of(
                        Cell.of(MuteWords.about(mute)),
                        Cell.of(DisplayName.of(mute.reason()), mute.planned() ? "planned" : ""),
                        Cell.of(DisplayName.of(mute.author())),
                        Cell.of(ReportDates.day(mute.from())),
                        Cell.of(ReportDates.day(mute.until())))));
        return Optional.of(table.build());
    }
}
