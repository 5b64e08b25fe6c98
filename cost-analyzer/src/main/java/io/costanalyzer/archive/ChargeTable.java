package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One month of a ledger as CSV. Equal charges give equal bytes: rows are in the order of day and series, decimals have no
 * trailing zeros.
 */
final class ChargeTable {

    private final Dataset dataset;
    private final CostLedger ledger;
    private final ChargePeriod month;
    private final int billed;
    private final int effective;
    private final int quantity;
    private final int dayStart;
    private final int dayEnd;
    private final int estimate;

    /**
     * @param dataset charges or accounts; what it has no column for must be alike in all series
     * @param ledger where the charges are
     * @param month which of them
     */
    ChargeTable(Dataset dataset, CostLedger ledger, YearMonth month) {
        this.dataset = dataset;
        this.ledger = ledger;
        this.month = ChargePeriod.ofMonth(month);
        this.billed = dataset.requireIndex("BilledCost");
        this.effective = dataset.requireIndex("EffectiveCost");
        this.quantity = dataset.indexOf("ConsumedQuantity");
        this.dayStart = dataset.requireIndex("ChargePeriodStart");
        this.dayEnd = dataset.requireIndex("ChargePeriodEnd");
        this.estimate = dataset.requireIndex("x_Estimated");
    }

    /** The file; a month without charges is a header. */
    CsvFile toFile() {
        CsvOutput output = new CsvOutput(dataset);
        List<CostSeries> series = ledger.series();
        List<@Nullable String[]> rows = series.stream().map(this::words).toList();
        month.dates().forEach(date -> {
            String start = Cells.startOf(date);
            String end = Cells.startOf(date.plusDays(1));
            String estimated = String.valueOf(ledger.estimatedDays().contains(date));
            for (int i = 0; i < rows.size(); i++) {
                CostSeries one = series.get(i);
                if (one.hasCharge(date)) {
                    @Nullable String[] row = rows.get(i);
                    row[dayStart] = start;
                    row[dayEnd] = end;
                    row[estimate] = estimated;
                    row[billed] = Cells.decimal(one.exact(CostMetric.BILLED_COST, date));
                    row[effective] = Cells.decimal(one.exact(CostMetric.EFFECTIVE_COST, date));
                    if (quantity >= 0) {
                        row[quantity] =
                                one.consumedQuantity(date).map(Cells::decimal).orElse(null);
                    }
                    output.row(row);
                }
            }
        });
        return output.toFile();
    }

    /** What all rows of a series share; empty where days differ. */
    private @Nullable String[] words(CostSeries series) {
        @Nullable String[] cells = new String[dataset.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = word(dataset.columns().get(i).name(), series);
        }
        return cells;
    }

    private @Nullable String word(String column, CostSeries series) {
        SeriesKey key = series.key();
        return switch (column) {
            case "BilledCost",
                    "EffectiveCost",
                    "ConsumedQuantity",
                    "ChargePeriodStart",
                    "ChargePeriodEnd",
                    "x_Estimated" -> null;
            case "BillingCurrency" -> ledger.currency().getCode();
            case "BillingPeriodStart" -> Cells.startOf(month.start());
            case "BillingPeriodEnd" -> Cells.startOf(month.endExclusive());
            case "ChargeCategory" -> key.chargeCategory().focusValue();
            case "ConsumedUnit" -> series.consumedUnit().orElse(null);
            case "RegionId" -> key.regionId();
            case "ServiceName" -> key.serviceName();
            case "SubAccountId" -> key.subAccountId();
            case "SubAccountName" ->
                key.subAccountId() == null ? null : ledger.subAccountNames().get(key.subAccountId());
            case "x_UsageType" -> key.usageType();
            case "x_Environment" -> key.environment().name();
            case "x_ChargeCategory" -> key.chargeCategory().displayName();
            case "x_Tags" -> TagCell.format(key.tags());
            default -> throw new IllegalArgumentException("A ledger has nothing for the column " + column);
        };
    }
}
