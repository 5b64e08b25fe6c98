package io.costanalyzer.render.section.programme;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.section.Scene;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.report.programme.OutlookLine;
import io.costanalyzer.report.programme.ProgrammeReport;
import io.costanalyzer.report.programme.ReturnLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The targets held against the ledger: what they need, what was promised for them, what is verified, how likely they are. */
public final class OutlookSection {

    private OutlookSection() {}

    /** Absent without targets or measures. */
    public static Optional<SectionView> of(Scene scene, ProgrammeReport programme) {
        return programme.outlooks().isEmpty() ? Optional.empty() : Optional.of(section(scene, programme));
    }

    private static SectionView section(Scene scene, ProgrammeReport programme) {
        CostFormat format = scene.format();
        Precision precision = CostFormat.precisionFor(programme.outlooks().stream()
                .flatMap(line -> Stream.of(line.promised(), line.verified()))
                .toList());
        TableBuilder table = new TableBuilder(
                        "Needed, promised, verified",
                        "effective cost of usage and purchases in an average month, by the last four weeks, "
                                + scene.currency())
                .words("Target", PHONE, MAIL, TEXT)
                .figures("Needed", MAIL, TEXT)
                .figures("Promised", MAIL, TEXT)
                .figures("Verified", PHONE, MAIL, TEXT)
                .figures("Still lacking", PHONE, MAIL, TEXT)
                .words("By")
                .figures("Chance", PHONE, MAIL, TEXT);
        for (OutlookLine line :
                programme.outlooks().stream().limit(scene.rows()).toList()) {
            table.row(List.of(
                    Cell.of(DisplayName.of(line.name()), format.promise(line.wanted())),
                    Cell.of(format.amount(line.needed(), precision)),
                    Cell.of(format.amount(line.promised(), precision)),
                    Cell.of(format.amount(line.verified(), precision)),
                    lacking(format, line, precision),
                    Cell.of(line.by()
                            .map(day -> ReportDates.day(day).replace(' ', CostFormat.NO_BREAK))
                            .orElse("now")),
                    Cell.of(line.probability().map(format::chance).orElse(CostFormat.UNKNOWN))));
        }
        return new SectionView("", List.of(), List.of(table.build()), notes(scene, programme));
    }

    /** What is lacking is never less than nothing: a target that is reached has nothing to spare. */
    private static Cell lacking(CostFormat format, OutlookLine line, Precision precision) {
        Optional<Money> missing = line.missing();
        return missing.filter(amount -> amount.signum() <= 0).isPresent()
                ? Cell.of("reached")
                : Cell.of(format.amount(missing, precision));
    }

    private static List<String> notes(Scene scene, ProgrammeReport programme) {
        CostFormat format = scene.format();
        List<String> notes = new ArrayList<>(scene.leftOut(programme.outlooks().size(), "targets"));
        List<String> lacking = programme.outlooks().stream()
                .filter(OutlookLine::isUnderpromised)
                .filter(line ->
                        line.missing().filter(amount -> amount.signum() > 0).isPresent())
                .map(line -> DisplayName.of(line.name()) + " ("
                        + format.amount(line.promised()) + " of "
                        + line.needed().map(format::amount).orElse(CostFormat.UNKNOWN) + ")")
                .toList();
        if (!lacking.isEmpty()) {
            notes.add("The measures promise less than these targets need: " + String.join(", ", lacking) + ".");
        }
        programme.investment().ifPresent(line -> notes.add(investment(format, line)));
        notes.add(
                "Promised is reckoned on what things cost before the first measure, and counts what several measures promise on"
                        + " the same costs one after the other. Verified and lacking are means of the last four weeks, in which a"
                        + " measure may have begun or ended: so they differ from the savings ledger, which says how things stand,"
                        + " and from the targets, which go by the month. The chance comes from a model of these weeks and of how"
                        + " promises were kept so far; it knows no plans but those written down.");
        return notes;
    }

    private static String investment(CostFormat format, ReturnLine line) {
        String work = "The work took " + format.quantity(line.hours()) + " hours"
                + line.cost().map(cost -> ", " + format.amountWithCode(cost)).orElse("");
        String brings = "; it saves " + format.amountWithCode(line.perMonth()) + " a month and "
                + format.amountWithCode(line.perYear()) + " a year, verified";
        String payback = line.paybackMonths()
                .map(months -> ", and is paid for after " + format.oneDecimal(months) + " months")
                .orElse(line.cost().isPresent() ? "" : "; what an hour costs is not known, so neither is the payback");
        return work + brings + payback + ".";
    }
}
