package io.costanalyzer.render.section.programme;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.section.Scene;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.report.programme.AdviceLine;
import io.costanalyzer.report.programme.AdviceList;
import io.costanalyzer.report.programme.ProgrammeReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What could still be done, by the billed usage types alone. */
public final class AdviceSection {

    private static final int SHOWN = 10;

    private AdviceSection() {}

    /** Absent when nothing was found. */
    public static Optional<SectionView> of(Scene scene, ProgrammeReport programme) {
        return programme.advice().lines().isEmpty()
                ? Optional.empty()
                : Optional.of(section(scene, programme.advice()));
    }

    private static SectionView section(Scene scene, AdviceList advice) {
        CostFormat format = scene.format();
        Precision precision = CostFormat.precisionFor(
                advice.lines().stream().map(AdviceLine::perMonth).toList());
        int shown = Math.min(SHOWN, scene.rows());
        TableBuilder table = new TableBuilder(
                        "By possible saving",
                        "effective cost of usage and purchases in an average month, " + scene.currency())
                .words("Found", PHONE, MAIL, TEXT)
                .words("Where", PHONE, MAIL, TEXT)
                .figures("Costs", TEXT)
                .figures("Saves at least")
                .figures("At most", PHONE, MAIL, TEXT)
                .words("How sure", TEXT)
                .words("What to do")
                .words("Look up first")
                .words("Record as");
        for (AdviceLine line : advice.lines().stream().limit(shown).toList()) {
            table.row(List.of(
                    Cell.of(DisplayName.of(line.title())),
                    Cell.of(DisplayName.of(line.environment().name())),
                    Cell.of(format.amount(line.perMonth(), precision)),
                    Cell.of(format.amount(line.low(), precision)),
                    Cell.of(format.amount(line.high(), precision)),
                    Cell.of(line.sureness().displayName()),
                    Cell.of(DisplayName.visible(line.action()).replace(" %", CostFormat.NO_BREAK + "%")),
                    Cell.of(DisplayName.visible(line.unseen())),
                    Cell.of(line.recordedAs()
                            .map(id -> DisplayName.of(id) + " (recorded)")
                            .orElse(DisplayName.of(line.measureId())))));
        }
        List<String> notes = new ArrayList<>();
        if (advice.lines().size() > shown) {
            notes.add("The " + shown + " largest of " + advice.lines().size() + "; \"costs advise\" lists all.");
        }
        notes.add(
                "Found in the billed usage types of "
                        + advice.days().map(ReportDates::period).orElse("")
                        + " alone; the bill does not show whether a remedy fits. What two lines are about counts once in the sum.");
        return new SectionView(
                "Another " + format.amountWithCode(advice.low()) + " to " + format.amountWithCode(advice.high())
                        + " a month might be saved.",
                List.of(),
                List.of(table.build()),
                notes);
    }
}
