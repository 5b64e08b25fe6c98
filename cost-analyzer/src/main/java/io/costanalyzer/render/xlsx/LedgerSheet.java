package io.costanalyzer.render.xlsx;

import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.TargetLine;
import java.util.List;

/** What was promised and what came of it. */
final class LedgerSheet {

    private LedgerSheet() {}

    static SheetTable of(MonthlyReport report) {
        String unit = ", effective cost a day, " + report.identity().currency().getCode();
        return SheetTable.of(
                "ledger",
                List.of(
                        new SheetTable.Column("Promise", 28),
                        new SheetTable.Column("Of what", 40),
                        new SheetTable.Column("Wanted", 10),
                        new SheetTable.Column("Saved", 10),
                        new SheetTable.Column("Baseline" + unit, 18),
                        new SheetTable.Column("Target" + unit, 18),
                        new SheetTable.Column("Actual" + unit, 18),
                        new SheetTable.Column("By", 12),
                        new SheetTable.Column("Verdict", 14)),
                report.targets().stream().map(LedgerSheet::row).toList());
    }

    private static List<SheetCell> row(TargetLine line) {
        return List.of(
                SheetCell.words(line.name()),
                SheetCell.words(AboutWords.of(line.about())),
                new SheetCell.Share(line.wanted()),
                SheetCell.share(line.saving()),
                SheetCell.amount(line.baselinePerDay()),
                SheetCell.amount(line.targetPerDay()),
                SheetCell.amount(line.actualPerDay()),
                SheetCell.day(line.by()),
                SheetCell.words(line.verdict().displayName()));
    }
}
