package io.costanalyzer.ingestion.export;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The one question to an export: what its rows sum up to, by day, environment, account, region, service, usage type, kind
 * of charge and the tags that are told apart. Sums are exact decimals; rows that cannot be read are counted beside them. Every value is a text, so that no
 * format in between can change it.
 */
public final class RollUpSql {

    private RollUpSql() {}

    /**
     * The question.
     *
     * @param table the export
     * @param request the days wanted, and the environments to tell apart
     * @param dialect of the engine
     * @throws io.costanalyzer.ingestion.SourceUnavailableException when the table is no export of a bill
     */
    public static String of(ExportTable table, ChargeRequest request, SqlDialect dialect) {
        ExportForm form = ExportForm.of(table);
        Expressions row = new Expressions(table, dialect);
        List<String> inner = new ArrayList<>();
        Map<RollUpColumn, String> keys = form.keys(row);
        keys.put(RollUpColumn.CHARGE_DAY, row.day(form.start()));
        keys.put(RollUpColumn.TIME_READABLE, yes(row.isReadableTime(form.start())));
        keys.put(RollUpColumn.BILLING_MONTH, row.day(form.billingStart()));
        keys.put(RollUpColumn.ENVIRONMENT, row.environment(request.slices(), form));
        keys.put(RollUpColumn.TAGS, TagMarks.of(request.slices()).expression(row, form));
        List<RollUpColumn> columns =
                Arrays.stream(RollUpColumn.values()).filter(RollUpColumn::isKey).toList();
        columns.forEach(key -> inner.add(keys.getOrDefault(key, "CAST(NULL AS varchar)") + " AS " + key.id()));
        inner.add(row.printed(form.billed()) + " AS printed_cost");
        inner.add(row.number(form.billed()) + " AS billed_cost");
        inner.add(form.effective(row) + " AS effective_cost");
        inner.add(form.quantity(row) + " AS used");
        String names = columns.stream().map(RollUpColumn::id).collect(Collectors.joining(", "));
        return "SELECT " + names + ",\n" + sums() + "\nFROM (SELECT\n  " + String.join(",\n  ", inner) + "\nFROM "
                + table.from() + months(table, request.period()) + ") rows_of_export\nGROUP BY " + names;
    }

    /** Where the engine keeps billing months apart, only those that can hold such charges are read. */
    private static String months(ExportTable table, ChargePeriod period) {
        return table.column("billing_period")
                .map(column -> "\nWHERE " + Sql.name(column.name()) + " BETWEEN "
                        + Sql.literal(first(period).toString()) + " AND "
                        + Sql.literal(last(period).toString()))
                .orElse("");
    }

    private static String sums() {
        return String.join(
                ",\n",
                "CAST(COUNT(*) AS varchar) AS row_count",
                "CAST(COUNT(printed_cost) AS varchar) AS rows_with_cost",
                "CAST(COUNT(billed_cost) AS varchar) AS rows_read",
                "CAST(COUNT(CASE WHEN billed_cost IS NOT NULL AND effective_cost IS NULL THEN 1 END) AS varchar)"
                        + " AS rows_without_effective",
                "CAST(MIN(CASE WHEN billed_cost IS NULL THEN printed_cost END) AS varchar) AS broken_cost",
                "CAST(SUM(billed_cost) AS varchar) AS billed",
                "CAST(SUM(CASE WHEN billed_cost IS NOT NULL THEN COALESCE(effective_cost, billed_cost) END) AS varchar)"
                        + " AS effective",
                "CAST(SUM(CASE WHEN billed_cost IS NOT NULL THEN used END) AS varchar) AS quantity");
    }

    /** {@code yes}, or nothing. */
    static String yes(String condition) {
        return "CASE WHEN " + condition + " THEN 'yes' END";
    }

    /**
     * Whether a billing month can hold charges of a period: those of the period's own months and of the one after, since a
     * charge is never billed early and rarely more than a month late. What is billed later still comes with the months that
     * are read then, and is counted there as outside the period.
     */
    public static boolean canHold(YearMonth billingMonth, ChargePeriod period) {
        return !billingMonth.isBefore(first(period)) && !billingMonth.isAfter(last(period));
    }

    private static YearMonth first(ChargePeriod period) {
        return YearMonth.from(period.start());
    }

    private static YearMonth last(ChargePeriod period) {
        return YearMonth.from(period.lastDay()).plusMonths(1);
    }
}
