package io.costanalyzer.archive;

import static io.costanalyzer.archive.Column.column;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The view {@code monthly_charges} over {@code charges}: a row for every series and month. Every engine has it under the same
 * name with the same columns. Questions to all months are asked of it: the page of the archive has these sums from the start,
 * and needs no day for them.
 */
public final class MonthlyCharges {

    private static final List<String> KEYS = List.of(
            "BillingCurrency",
            "BillingPeriodStart",
            "BillingPeriodEnd",
            "ChargeCategory",
            "ConsumedUnit",
            "RegionId",
            "ServiceName",
            "SubAccountId",
            "SubAccountName",
            "x_UsageType",
            "x_Environment",
            "x_ChargeCategory",
            "x_Tags");

    /** The first day with a cost. */
    private static final Column FIRST = column(
                    "x_FirstChargePeriodStart",
                    ColumnType.DATE_TIME,
                    "The first day on which the effective cost is not 0.")
            .optional();

    private static final Column LAST = column(
                    "x_LastChargePeriodStart",
                    ColumnType.DATE_TIME,
                    "The last day on which the effective cost is not 0.")
            .optional();

    /** Its columns; there are no files of it. */
    public static final Dataset VIEW = new Dataset(
            "monthly_charges",
            "The cost of a month, by what charges are told apart by, with the first and the last day of a cost: a view.",
            columns(),
            KEYS);

    private MonthlyCharges() {}

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        Stream.concat(Stream.of("BilledCost", "EffectiveCost"), KEYS.stream())
                .map(ArchiveSchema.CHARGES::column)
                .forEach(columns::add);
        columns.add(FIRST);
        columns.add(LAST);
        return columns;
    }

    /**
     * What it selects, in words that every engine understands.
     *
     * @param charges the view of the charges, as it stands in SQL
     */
    static String select(String charges) {
        String keys = Stream.concat(KEYS.stream(), Stream.of("year", "month"))
                .map(name -> "\"" + name + "\"")
                .collect(Collectors.joining(", "));
        String day = "(CASE WHEN \"EffectiveCost\" <> 0 THEN \"ChargePeriodStart\" END)";
        String selected = VIEW.columns().stream()
                .map(column -> switch (column.name()) {
                    case "BilledCost", "EffectiveCost" -> "SUM(\"" + column.name() + "\") AS \"" + column.name() + "\"";
                    case "x_FirstChargePeriodStart" -> "MIN" + day + " AS \"" + column.name() + "\"";
                    case "x_LastChargePeriodStart" -> "MAX" + day + " AS \"" + column.name() + "\"";
                    default -> "\"" + column.name() + "\"";
                })
                .collect(Collectors.joining(", "));
        return "SELECT " + selected + ", \"year\", \"month\" FROM " + charges + " GROUP BY " + keys;
    }

    /** The view of DuckDB, beside the one of the charges. */
    public static String duckDbView() {
        return "CREATE OR REPLACE VIEW " + VIEW.name() + " AS " + select(ArchiveSchema.CHARGES.name());
    }

    /** The view of Athena, beside the one of the charges in a database. */
    public static String athenaView(String database) {
        return "CREATE OR REPLACE VIEW \"" + database + "\".\"" + VIEW.name() + "\" AS\n"
                + select("\"" + database + "\".\"" + ArchiveSchema.CHARGES.name() + "\"") + "\n";
    }
}
