package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import java.time.LocalDate;
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
    private final List<Column> columns;
    private final String monthStart;
    private final String monthEnd;

    /**
     * @param dataset charges or accounts; what it has no column for must be alike in all series
     * @param ledger where the charges are
     * @param month which of them
     */
    ChargeTable(Dataset dataset, CostLedger ledger, YearMonth month) {
        this.dataset = dataset;
        this.ledger = ledger;
        this.month = ChargePeriod.ofMonth(month);
        this.columns = dataset.columns();
        this.monthStart = Cells.startOf(this.month.start());
        this.monthEnd = Cells.startOf(this.month.endExclusive());
    }

    /** The file; a month without charges is a header. */
    CsvFile toFile() {
        CsvOutput output = new CsvOutput(dataset);
        List<CostSeries> series = ledger.series();
        month.dates().forEach(date -> {
            Day day = Day.of(date, ledger);
            for (CostSeries one : series) {
                if (one.hasCharge(date)) {
                    output.row(row(one, day));
                }
            }
        });
        return output.toFile();
    }

    /** What all rows of a day share. */
    private record Day(LocalDate date, String start, String end, String estimated) {

        static Day of(LocalDate date, CostLedger ledger) {
            String estimated = String.valueOf(ledger.estimatedDays().contains(date));
            return new Day(date, Cells.startOf(date), Cells.startOf(date.plusDays(1)), estimated);
        }
    }

    private @Nullable String[] row(CostSeries series, Day day) {
        @Nullable String[] cells = new String[columns.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cell(columns.get(i).name(), series, day);
        }
        return cells;
    }

    private @Nullable String cell(String column, CostSeries series, Day day) {
        SeriesKey key = series.key();
        return switch (column) {
            case "BilledCost" -> cost(series, CostMetric.BILLED_COST, day);
            case "EffectiveCost" -> cost(series, CostMetric.EFFECTIVE_COST, day);
            case "BillingCurrency" -> ledger.currency().getCode();
            case "BillingPeriodStart" -> monthStart;
            case "BillingPeriodEnd" -> monthEnd;
            case "ChargePeriodStart" -> day.start();
            case "ChargePeriodEnd" -> day.end();
            case "ChargeCategory" -> key.chargeCategory().focusValue();
            case "ConsumedQuantity" ->
                series.consumedQuantity(day.date()).map(Cells::decimal).orElse(null);
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
            case "x_Estimated" -> day.estimated();
            default -> throw new IllegalArgumentException("A ledger has nothing for the column " + column);
        };
    }

    private static String cost(CostSeries series, CostMetric metric, Day day) {
        return Cells.decimal(series.cost(metric, day.date()).amount());
    }
}
