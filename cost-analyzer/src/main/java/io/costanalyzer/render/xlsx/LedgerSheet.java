package io.costanalyzer.render.xlsx;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.words.AboutWords;
import io.costanalyzer.render.words.MeasureWords;
import io.costanalyzer.report.MonthlyReport;
import io.costanalyzer.report.TargetLine;
import io.costanalyzer.report.programme.MeasureLine;
import io.costanalyzer.report.programme.SavedAmount;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What was promised and what came of it: targets first, then the measures that are to reach them. */
final class LedgerSheet {

    private LedgerSheet() {}

    static SheetTable of(MonthlyReport report, CostFormat format) {
        MeasureWords words = new MeasureWords(format);
        String currency = report.identity().currency().getCode();
        String day = ", effective cost a day, " + currency;
        String month = ", effective cost in an average month, " + currency;
        return SheetTable.of(
                "ledger",
                List.of(
                        new SheetTable.Column("Kind", 10),
                        new SheetTable.Column("Promise", 28),
                        new SheetTable.Column("Of what", 40),
                        new SheetTable.Column("Wanted", 10),
                        new SheetTable.Column("Saved", 10),
                        new SheetTable.Column("Baseline" + day, 18),
                        new SheetTable.Column("Target" + day, 18),
                        new SheetTable.Column("Actual" + day, 18),
                        new SheetTable.Column("Promised" + month, 18),
                        new SheetTable.Column("Saved" + month, 18),
                        new SheetTable.Column("Estimate (until lost)" + month, 18),
                        new SheetTable.Column("At least (until lost)" + month, 18),
                        new SheetTable.Column("At most (until lost)" + month, 18),
                        new SheetTable.Column("Applied", 12),
                        new SheetTable.Column("By", 12),
                        new SheetTable.Column("Verdict", 24)),
                Stream.concat(
                                report.targets().stream().map(LedgerSheet::target),
                                report.programme().stream()
                                        .flatMap(programme -> programme.measures().stream())
                                        .map(line -> measure(line, words)))
                        .toList());
    }

    private static List<SheetCell> target(TargetLine line) {
        return List.of(
                SheetCell.words("target"),
                SheetCell.words(line.name()),
                SheetCell.words(AboutWords.of(line.about())),
                new SheetCell.Share(line.wanted()),
                SheetCell.share(line.saving()),
                SheetCell.amount(line.baselinePerDay()),
                SheetCell.amount(line.targetPerDay()),
                SheetCell.amount(line.actualPerDay()),
                SheetCell.EMPTY,
                SheetCell.EMPTY,
                SheetCell.EMPTY,
                SheetCell.EMPTY,
                SheetCell.EMPTY,
                SheetCell.EMPTY,
                SheetCell.day(line.by()),
                SheetCell.words(line.verdict().displayName()));
    }

    /** What a measure cost before stands as its baseline. What is lost is saved no more, and its estimate tells until when. */
    private static List<SheetCell> measure(MeasureLine line, MeasureWords words) {
        return List.of(
                SheetCell.words("measure"),
                SheetCell.words(line.id()),
                SheetCell.words(AboutWords.of(line.about())),
                SheetCell.share(line.promisedShare()),
                SheetCell.share(line.saved().map(saved -> line.isLost() ? BigDecimal.ZERO : saved.share())),
                SheetCell.amount(line.saved().map(SavedAmount::beforePerDay)),
                SheetCell.EMPTY,
                SheetCell.amount(line.saved().map(SavedAmount::actualPerDay)),
                SheetCell.amount(line.promised()),
                SheetCell.amount(line.counted()),
                SheetCell.amount(line.saved().map(SavedAmount::perMonth)),
                SheetCell.amount(line.saved().map(SavedAmount::lowPerMonth)),
                SheetCell.amount(line.saved().map(SavedAmount::highPerMonth)),
                SheetCell.day(line.appliedOn()),
                SheetCell.EMPTY,
                SheetCell.words(words.verdict(line)));
    }
}
