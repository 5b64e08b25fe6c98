package io.costanalyzer.render.xlsx;

import io.costanalyzer.report.DetailLine;
import io.costanalyzer.report.MonthCosts;
import io.costanalyzer.report.MonthlyReport;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every line of the month, under the column names of FOCUS; the lines add up to what is to be paid. */
final class DetailSheet {

    private static final List<SheetTable.Column> COLUMNS = List.of(
            new SheetTable.Column("x_Environment", 16),
            new SheetTable.Column("SubAccountId", 16),
            new SheetTable.Column("SubAccountName", 20),
            new SheetTable.Column("RegionId", 14),
            new SheetTable.Column("ServiceName", 38),
            new SheetTable.Column("x_UsageType", 34),
            new SheetTable.Column("x_ChargeCategory", 14),
            new SheetTable.Column("BilledCost", 14),
            new SheetTable.Column("EffectiveCost", 14),
            new SheetTable.Column("BillingCurrency", 10),
            new SheetTable.Column("ConsumedQuantity", 16),
            new SheetTable.Column("ConsumedUnit", 14));

    private static final int BILLED = 7;
    private static final int EFFECTIVE = 8;

    private DetailSheet() {}

    static SheetTable of(MonthlyReport report) {
        String currency = report.identity().currency().getCode();
        List<DetailLine> lines = report.costs().map(MonthCosts::detail).orElse(List.of());
        return new SheetTable(
                "detail",
                COLUMNS,
                lines.stream().map(line -> row(line, currency)).toList(),
                lines.isEmpty() ? List.of() : List.of(total(lines)));
    }

    private static List<SheetCell> row(DetailLine line, String currency) {
        return List.of(
                SheetCell.words(line.environment().name()),
                SheetCell.words(line.subAccountId()),
                SheetCell.words(line.subAccountName()),
                SheetCell.words(line.regionId()),
                SheetCell.words(line.serviceName()),
                SheetCell.words(line.usageType()),
                SheetCell.words(line.chargeCategory().displayName()),
                SheetCell.amount(line.billedCost()),
                SheetCell.amount(line.effectiveCost()),
                SheetCell.words(currency),
                SheetCell.number(line.consumedQuantity()),
                SheetCell.words(line.consumedUnit()));
    }

    private static List<SheetCell> total(List<DetailLine> lines) {
        List<SheetCell> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), SheetCell.EMPTY));
        cells.set(0, SheetCell.words("Total"));
        cells.set(
                BILLED,
                new SheetCell.Amount(lines.stream()
                        .map(line -> line.billedCost().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        cells.set(
                EFFECTIVE,
                new SheetCell.Amount(lines.stream()
                        .map(line -> line.effectiveCost().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return cells;
    }
}
