package io.costanalyzer.render.xlsx;

import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.words.Definitions;
import io.costanalyzer.render.words.MuteWords;
import io.costanalyzer.report.Identity;
import io.costanalyzer.report.MonthlyReport;
import java.util.ArrayList;
import java.util.List;

/** Which report this is, how far it can be trusted, and what its words mean. */
final class AboutSheet {

    private AboutSheet() {}

    static SheetTable of(MonthlyReport report, CostFormat format) {
        Identity identity = report.identity();
        List<List<SheetCell>> rows = new ArrayList<>();
        row(rows, "Report", SheetCell.words(identity.title()));
        row(rows, "Month", SheetCell.words(identity.month().toString()));
        identity.only().ifPresent(only -> row(rows, "Environment", SheetCell.words(only.name())));
        row(rows, "Status", SheetCell.words(identity.status().displayName()));
        row(rows, "Version", SheetCell.number(identity.version()));
        row(rows, "Currency", SheetCell.words(identity.currency().getCode()));
        row(rows, "Data through (UTC)", SheetCell.day(identity.dataThrough()));
        row(rows, "Composed (UTC)", SheetCell.words(ReportDates.minute(identity.generatedAt())));
        row(rows, "Software", SheetCell.words("cost-analyzer " + identity.softwareVersion()));
        row(rows, "Source", SheetCell.words(report.quality().sourceName()));
        row(
                rows,
                "Missing days",
                SheetCell.number(report.quality().missingDays().size()));
        row(rows, "Estimated days", SheetCell.number(report.quality().estimatedDays()));
        row(
                rows,
                "UNALLOCATED, part of the cost",
                SheetCell.share(report.quality().unallocatedShare()));
        row(
                rows,
                "Rows that could not be read",
                SheetCell.number(report.quality().problems().count()));
        row(
                rows,
                "Paid requests of the run",
                SheetCell.number(report.quality().requests().requests()));
        report.watch()
                .mutes()
                .forEach(mute ->
                        row(rows, "Muted until " + ReportDates.day(mute.until()), SheetCell.words(MuteWords.of(mute))));
        Definitions.of(format)
                .forEach(definition -> row(rows, definition.term(), SheetCell.words(definition.meaning())));
        return SheetTable.of(
                "about", List.of(new SheetTable.Column("Item", 34), new SheetTable.Column("Value", 110)), rows);
    }

    private static void row(List<List<SheetCell>> rows, String name, SheetCell value) {
        rows.add(List.of(SheetCell.words(name), value));
    }
}
