package io.costanalyzer.render.xlsx;

import io.costanalyzer.money.Money;
import io.costanalyzer.report.Invoice;
import io.costanalyzer.report.MonthlyReport;
import java.util.ArrayList;
import java.util.List;

/** The month by charge category, down to what is to be paid. */
final class InvoiceSheet {

    private InvoiceSheet() {}

    static SheetTable of(MonthlyReport report) {
        String currency = report.identity().currency().getCode();
        List<List<SheetCell>> rows = new ArrayList<>();
        List<List<SheetCell>> totals = new ArrayList<>();
        report.costs().ifPresent(costs -> {
            Invoice invoice = costs.invoice();
            for (Invoice.Line line : invoice.lines()) {
                rows.add(List.of(
                        SheetCell.words(line.chargeCategory().displayName()),
                        SheetCell.amount(line.billed().actual()),
                        SheetCell.amount(line.billed().previous()),
                        SheetCell.amount(line.effective())));
            }
            totals.add(sum("Gross", invoice.gross()));
            totals.add(sum("Credits, refunds and adjustments", invoice.reductions()));
            totals.add(sum("Net, before tax", invoice.net()));
            totals.add(sum("Tax", invoice.tax()));
            totals.add(List.of(
                    SheetCell.words("To pay"),
                    SheetCell.amount(invoice.payable()),
                    SheetCell.amount(invoice.previousPayable()),
                    SheetCell.EMPTY));
        });
        return new SheetTable(
                "invoice",
                List.of(
                        new SheetTable.Column("Charge category", 34),
                        new SheetTable.Column("Billed cost, " + currency, 18),
                        new SheetTable.Column("Billed cost before, " + currency, 18),
                        new SheetTable.Column("Effective cost, " + currency, 18)),
                rows,
                totals);
    }

    private static List<SheetCell> sum(String name, Money amount) {
        return List.of(SheetCell.words(name), SheetCell.amount(amount), SheetCell.EMPTY, SheetCell.EMPTY);
    }
}
