package io.costanalyzer.ingestion.export;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The one question to an export: what its rows sum up to, by day, environment, account, region, service, usage type, kind
 * of charge and the tags that are told apart. Sums are exact decimals; rows that cannot be read are counted beside them.
 *
 * <p>What follows from other columns is worked out of the sums and not of the rows, which are a thousand times more. So keys
 * that come out alike may stand in several rows, which add up. Columns of which the engine's files say that they are the same
 * in every row are not grouped by.
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
        Map<RollUpColumn, String> ofRows = form.keysOfRows(row);
        Map<RollUpColumn, String> ofGroups = form.keysOfGroups(row);
        // Days and numbers are smaller keys than texts; the text is made of the key of a group.
        boolean dated = row.isTime(form.start());
        ofRows.put(RollUpColumn.CHARGE_DAY, dated ? row.date(form.start()) : row.day(form.start()));
        if (dated) {
            ofGroups.put(
                    RollUpColumn.CHARGE_DAY, "substr(CAST(" + RollUpColumn.CHARGE_DAY.id() + " AS varchar), 1, 10)");
            ofGroups.put(RollUpColumn.TIME_READABLE, yes(RollUpColumn.CHARGE_DAY.id() + " IS NOT NULL"));
        } else {
            ofRows.put(RollUpColumn.TIME_READABLE, row.readableTime(form.start()));
        }
        if (!request.slices().isEmpty()) {
            ofRows.put(RollUpColumn.ENVIRONMENT, row.slice(request.slices(), form));
            ofGroups.put(
                    RollUpColumn.ENVIRONMENT, Expressions.environment(RollUpColumn.ENVIRONMENT.id(), request.slices()));
        }
        TagMarks marks = TagMarks.of(request.slices());
        if (!marks.tags().isEmpty()) {
            ofRows.put(RollUpColumn.TAGS, marks.expression(row, form));
        }
        ofGroups.put(RollUpColumn.BILLING_MONTH, row.day(form.billingStart()));
        List<String> outer = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> inner = new ArrayList<>();
        List<String> given = new ArrayList<>();
        for (String name : form.grouped()) {
            table.column(name).ifPresent(column -> {
                if (table.constants().containsKey(column.name())) {
                    given.add(table.constant(column).map(Sql::literal).orElse("CAST(NULL AS varchar)") + " AS "
                            + Sql.name(column.name()));
                } else {
                    names.add(Sql.name(column.name()));
                }
            });
        }
        inner.addAll(names);
        for (RollUpColumn column : RollUpColumn.values()) {
            if (!column.isKey()) {
                outer.add(dialect.handedOn(column.id()) + " AS " + column.id());
                continue;
            }
            String missing = ofRows.containsKey(column) ? column.id() : "CAST(NULL AS varchar)";
            outer.add(ofGroups.getOrDefault(column, missing) + " AS " + column.id());
            if (ofRows.containsKey(column)) {
                names.add(column.id());
                inner.add(ofRows.get(column) + " AS " + column.id());
            }
        }
        given.addAll(names);
        String billed = row.once(row.number(form.billed()));
        String effective = row.once(form.effective(row));
        inner.add(billed + " AS billed_cost");
        // What is stored as a number cannot be spelled wrong.
        boolean exact = table.column(form.billed())
                .filter(column -> column.kind() == ExportColumn.Kind.EXACT)
                .isPresent();
        if (!exact) {
            inner.add(row.printed(form.billed()) + " AS printed_cost");
        }
        inner.add(effective + " AS effective_cost");
        inner.add(form.quantity(row) + " AS used");
        inner.add(row.isBroken(form.tags()) + " AS broken_tags");
        inner.add(row.isBroken(form.costCategories()) + " AS broken_categories");
        return "SELECT " + String.join(",\n  ", outer) + "\nFROM (SELECT\n  " + String.join(", ", given) + ",\n  "
                + sums(exact)
                + "\nFROM (SELECT\n  " + String.join(",\n  ", inner) + "\nFROM (SELECT *" + row.computed() + "\nFROM "
                + table.from() + months(table, request.period()) + ") rows_of_export) keyed\nGROUP BY "
                + String.join(", ", names) + ") sums_of_rows";
    }

    private static String sums(boolean exact) {
        return String.join(
                ",\n  ",
                "COUNT(*) AS row_count",
                "COUNT(" + (exact ? "billed_cost" : "printed_cost") + ") AS rows_with_cost",
                "COUNT(billed_cost) AS rows_read",
                "COUNT(CASE WHEN billed_cost IS NOT NULL AND effective_cost IS NULL THEN 1 END)"
                        + " AS rows_without_effective",
                "COUNT(CASE WHEN billed_cost IS NOT NULL AND broken_tags THEN 1 END) AS rows_with_broken_tags",
                "COUNT(CASE WHEN billed_cost IS NOT NULL AND broken_categories THEN 1 END)"
                        + " AS rows_with_broken_categories",
                (exact ? "CAST(NULL AS varchar)" : "MIN(CASE WHEN billed_cost IS NULL THEN printed_cost END)")
                        + " AS broken_cost",
                "SUM(billed_cost) AS billed",
                "SUM(CASE WHEN billed_cost IS NOT NULL THEN COALESCE(effective_cost, billed_cost) END) AS effective",
                "SUM(CASE WHEN billed_cost IS NOT NULL THEN used END) AS quantity");
    }

    /** Where the engine keeps billing months apart, only those that can hold such charges are read. */
    private static String months(ExportTable table, ChargePeriod period) {
        return table.column("billing_period")
                .map(column -> "\nWHERE " + Sql.name(column.name()) + " BETWEEN "
                        + Sql.literal(first(period).toString()) + " AND "
                        + Sql.literal(last(period).toString()))
                .orElse("");
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
