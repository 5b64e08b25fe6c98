package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.report.MonthlyReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Days that cost more or less than those before them would make one expect. */
public final class AnomaliesSection {

    private static final int SHOWN = WatchTables.SHOWN;
    private static final int NAMED = 3;

    private AnomaliesSection() {}

    /** Always there once a cost is known: that none was found is worth saying. */
    public static Optional<SectionView> of(Scene scene) {
        MonthlyReport report = scene.report();
        if (report.costs().isEmpty()) {
            return Optional.empty();
        }
        List<TableView> tables = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        if (!report.anomalies().isEmpty()) {
            tables.add(table(scene, report.anomalies()));
            notes.addAll(more(scene, report.anomalies().size(), "anomalies"));
        }
        WatchTables.explained(scene).ifPresent(tables::add);
        notes.addAll(more(scene, report.watch().explained().size(), "expected changes"));
        WatchTables.incidents(scene).ifPresent(tables::add);
        notes.addAll(more(scene, report.watch().incidents().size(), "incidents"));
        if (!report.watch().incidents().isEmpty()) {
            notes.add("Incidents opened, ended or open in the month. HIGH ones were told at once and MEDIUM ones in the"
                    + " digest of the day; LOW ones are told here alone.");
        }
        return Optional.of(new SectionView(intro(report), List.of(), tables, notes));
    }

    private static String intro(MonthlyReport report) {
        if (!report.anomalies().isEmpty()) {
            return "";
        }
        return report.watch().explained().isEmpty()
                ? "No day of the month was out of the ordinary."
                : "No day of the month was out of the ordinary without a known reason.";
    }

    private static List<String> more(Scene scene, int found, String what) {
        return scene.leftOut(found, scene.extent().of(SHOWN), what);
    }

    private static TableView table(Scene scene, List<Anomaly> anomalies) {
        CostFormat format = scene.format();
        Precision precision =
                CostFormat.precisionFor(anomalies.stream().map(Anomaly::actual).toList());
        TableBuilder table = new TableBuilder("Anomalies", "effective cost of usage and purchases, " + scene.currency())
                .words("What", PHONE, MAIL, TEXT)
                .words("Days", PHONE, MAIL, TEXT)
                .figures("Cost")
                .figures("Expected")
                .figures("Difference", PHONE, MAIL, TEXT)
                .words("Driven by", MAIL, TEXT)
                .words("State", TEXT);
        anomalies.stream().limit(scene.extent().of(SHOWN)).forEach(one -> {
            Money excess = one.excess();
            table.row(List.of(
                    Cell.of(AboutWords.of(Optional.of(one.environment()), Optional.of(one.serviceName()))),
                    Cell.of(ReportDates.days(one.period())),
                    Cell.of(format.amount(one.actual(), precision)),
                    Cell.of(format.amount(one.expected(), precision)),
                    Cell.change(format.difference(excess, precision), excess.signum()),
                    Cell.of(contributors(format, one)),
                    Cell.of(one.ongoing() ? "goes on" : "over")));
        });
        return table.build();
    }

    /** The largest contributors with their parts of the difference. */
    private static String contributors(CostFormat format, Anomaly one) {
        return one.contributors().stream()
                .limit(NAMED)
                .map(part -> DisplayName.of(part.name())
                        + (one.excess().isZero()
                                ? ""
                                : " " + format.percent(part.difference().shareOf(one.excess()))))
                .collect(Collectors.joining(", "));
    }
}
