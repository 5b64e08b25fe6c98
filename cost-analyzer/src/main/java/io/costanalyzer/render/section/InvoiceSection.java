package io.costanalyzer.render.section;

import static io.costanalyzer.render.table.Place.MAIL;
import static io.costanalyzer.render.table.Place.PHONE;
import static io.costanalyzer.render.table.Place.TEXT;

import io.costanalyzer.focus.ChargeCategory;
import io.costanalyzer.money.Money;
import io.costanalyzer.render.format.CostFormat;
import io.costanalyzer.render.format.CostFormat.Precision;
import io.costanalyzer.render.table.Cell;
import io.costanalyzer.render.table.TableBuilder;
import io.costanalyzer.render.view.SectionView;
import io.costanalyzer.render.view.TableView;
import io.costanalyzer.report.Compared;
import io.costanalyzer.report.Invoice;
import io.costanalyzer.report.MonthCosts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From what the month cost to what the invoice asks for, always to the cent. */
public final class InvoiceSection {

    private static final List<ChargeCategory> GROSS =
            List.of(ChargeCategory.USAGE, ChargeCategory.PURCHASE, ChargeCategory.SUPPORT);
    private static final List<ChargeCategory> REDUCTIONS =
            List.of(ChargeCategory.CREDIT, ChargeCategory.REFUND, ChargeCategory.ADJUSTMENT);

    private final CostFormat format;
    private final Scene scene;
    private final Invoice invoice;
    private final MonthCosts costs;

    private InvoiceSection(Scene scene, MonthCosts costs) {
        this.format = scene.format();
        this.scene = scene;
        this.costs = costs;
        this.invoice = costs.invoice();
    }

    /** Absent when no cost is known. */
    public static Optional<SectionView> of(Scene scene) {
        return scene.report().costs().map(costs -> new InvoiceSection(scene, costs).section());
    }

    private SectionView section() {
        return new SectionView("", List.of(), List.of(categories(), bridge()), List.of());
    }

    private TableView categories() {
        TableBuilder table = new TableBuilder("Invoice by charge category", scene.billBasis())
                .words("Charge category", PHONE, MAIL, TEXT)
                .figures(scene.thisMonth(costs.periods()), PHONE, MAIL, TEXT)
                .figures(scene.monthBefore(costs.periods()), PHONE, MAIL, TEXT)
                .figures("Effective", MAIL, TEXT);
        GROSS.forEach(category -> line(table, category));
        sum(table, "Gross", GROSS);
        REDUCTIONS.forEach(category -> line(table, category));
        if (invoice.lines().stream().noneMatch(line -> REDUCTIONS.contains(line.chargeCategory()))) {
            table.row(cells("Credits, refunds and adjustments", nothing(), invoice.zero()));
        }
        List<ChargeCategory> net = new ArrayList<>(GROSS);
        net.addAll(REDUCTIONS);
        sum(table, "Net, before tax", net);
        line(table, ChargeCategory.TAX);
        sum(table, "To pay", List.of(ChargeCategory.values()));
        return table.build();
    }

    private void line(TableBuilder table, ChargeCategory category) {
        invoice.lines().stream()
                .filter(line -> line.chargeCategory() == category)
                .forEach(line -> table.row(cells(category.displayName(), line.billed(), line.effective())));
    }

    private void sum(TableBuilder table, String name, List<ChargeCategory> categories) {
        List<Invoice.Line> lines = invoice.lines().stream()
                .filter(line -> categories.contains(line.chargeCategory()))
                .toList();
        Compared billed = lines.stream().map(Invoice.Line::billed).reduce(nothing(), Compared::plus);
        Money effective = lines.stream().map(Invoice.Line::effective).reduce(invoice.zero(), Money::plus);
        table.total(cells(name, billed, effective));
    }

    private Compared nothing() {
        return new Compared(
                invoice.zero(), costs.periods().previousKnown() ? Optional.of(invoice.zero()) : Optional.empty());
    }

    private List<Cell> cells(String name, Compared billed, Money effective) {
        return List.of(
                Cell.of(name),
                Cell.of(format.amount(billed.actual())),
                Cell.of(format.amount(billed.previous(), Precision.CENTS)),
                Cell.of(format.amount(effective)));
    }

    private TableView bridge() {
        Money cost = costs.total().actual();
        Money spread = invoice.billedSpending().minus(cost);
        TableBuilder table = new TableBuilder("From the cost of the month to the invoice", scene.currency())
                .words("Step", PHONE, MAIL, TEXT)
                .figures("Amount", PHONE, MAIL, TEXT);
        table.total(amount(
                "Cost of the month (" + scene.report().identity().metric().displayName()
                        + " cost of usage and purchases)",
                cost));
        table.row(difference("Commitments paid now minus their share of this month", spread));
        table.row(difference("Support", billed(List.of(ChargeCategory.SUPPORT))));
        table.row(difference("Credits, refunds and adjustments", invoice.reductions()));
        table.row(difference("Tax", invoice.tax()));
        table.total(amount("To pay (billed cost of all charge categories)", invoice.payable()));
        return table.build();
    }

    private Money billed(List<ChargeCategory> categories) {
        return invoice.lines().stream()
                .filter(line -> categories.contains(line.chargeCategory()))
                .map(line -> line.billed().actual())
                .reduce(invoice.zero(), Money::plus);
    }

    private List<Cell> amount(String name, Money amount) {
        return List.of(Cell.of(name), Cell.of(format.amount(amount)));
    }

    private List<Cell> difference(String name, Money difference) {
        return List.of(Cell.of(name), Cell.of(format.difference(difference, Precision.CENTS)));
    }
}
