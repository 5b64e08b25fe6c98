package io.costanalyzer.render.xlsx;

import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.DisplayName;
import io.costanalyzer.render.format.ReportDates;
import io.costanalyzer.render.words.Headline;
import io.costanalyzer.render.words.TargetWords;
import io.costanalyzer.report.CostRow;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Page one as rows: the figures of the month and what they are held against. */
final class SummarySheet {

    private static final String SPENDING = "effective cost of usage and purchases";
    private static final String BILL = "billed cost of all charge categories";

    private final MonthlyReport report;
    private final String currency;
    private final List<List<SheetCell>> rows = new ArrayList<>();

    private SummarySheet(MonthlyReport report) {
        this.report = report;
        this.currency = report.identity().currency().getCode();
    }

    static SheetTable of(MonthlyReport report, CostFormat format) {
        return new SummarySheet(report).table(format);
    }

    private SheetTable table(CostFormat format) {
        row("Message", SheetCell.EMPTY, SheetCell.EMPTY, SheetCell.EMPTY, "", new Headline(format).message(report));
        report.costs().ifPresent(this::costs);
        report.overallTarget().ifPresent(line -> {
            share(
                    "Saved against the baseline",
                    line.saving(),
                    "target " + DisplayName.of(line.name())
                            + TargetWords.days(line)
                                    .map(days -> ", judged " + days)
                                    .orElse(""));
            share("Wanted", Optional.of(line.wanted()), line.verdict().displayName());
        });
        report.programme().filter(found -> !found.measures().isEmpty()).ifPresent(found -> {
            amount(
                    "Verified saving a month",
                    Optional.of(found.verified()),
                    SPENDING,
                    format.amountWithCode(found.verifiedLow()) + " to " + format.amountWithCode(found.verifiedHigh())
                            + ", nine times out of ten");
            amount("Promised saving a month", Optional.of(found.promised()), SPENDING, "as far as it is known");
        });
        report.overallBudget().ifPresent(line -> {
            amount("Budget", Optional.of(line.limit()), BILL, DisplayName.of(line.name()));
            amount("Spent of the budget", line.spent(), BILL, "");
        });
        report.overallForecast()
                .ifPresent(line -> amount(
                        "Expected for the whole month",
                        Optional.of(line.forecast().expected()),
                        SPENDING,
                        line.forecast().confidencePercent() + " % confidence: "
                                + format.amountWithCode(line.forecast().low()) + " to "
                                + format.amountWithCode(line.forecast().high())));
        return SheetTable.of(
                "summary",
                List.of(
                        new SheetTable.Column("Figure", 34),
                        new SheetTable.Column("Value", 16),
                        new SheetTable.Column("Before", 16),
                        new SheetTable.Column("Change", 16),
                        new SheetTable.Column("Unit and basis", 46),
                        new SheetTable.Column("Note", 90)),
                rows);
    }

    private void costs(MonthCosts costs) {
        String days = ReportDates.period(costs.periods().current()) + " against "
                + ReportDates.period(costs.periods().previous());
        compared("Cost of the month", costs.environments().total(), days);
        for (CostRow row : costs.environments().rows()) {
            compared("Cost of " + DisplayName.of(row.name().orElseThrow()), row, "");
        }
        Optional<Money> before = costs.invoice().previousPayable();
        Money payable = costs.invoice().payable();
        row(
                "To pay",
                SheetCell.amount(payable),
                SheetCell.amount(before),
                SheetCell.amount(before.map(payable::minus)),
                currency + ", " + BILL,
                "");
    }

    private void compared(String name, CostRow row, String note) {
        row(
                name,
                SheetCell.amount(row.cost().actual()),
                SheetCell.amount(row.cost().previous()),
                SheetCell.amount(row.cost().difference()),
                currency + ", " + SPENDING,
                note);
    }

    private void amount(String name, Optional<Money> value, String basis, String note) {
        row(name, SheetCell.amount(value), SheetCell.EMPTY, SheetCell.EMPTY, currency + ", " + basis, note);
    }

    private void share(String name, Optional<BigDecimal> value, String note) {
        row(name, SheetCell.share(value), SheetCell.EMPTY, SheetCell.EMPTY, "part of the baseline, per day", note);
    }

    private void row(String name, SheetCell value, SheetCell before, SheetCell change, String unit, String note) {
        rows.add(List.of(SheetCell.words(name), value, before, change, SheetCell.words(unit), SheetCell.words(note)));
    }
}
