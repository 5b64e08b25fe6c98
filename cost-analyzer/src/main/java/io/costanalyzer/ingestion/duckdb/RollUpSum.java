package io.costanalyzer.ingestion.duckdb;

import io.costanalyzer.ingestion.export.RollUpColumn;
import io.costanalyzer.ingestion.export.RollUpReading;
import io.costanalyzer.ingestion.export.RollUpRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One sum of a roll-up. Every text that the driver brings over is made anew, and they are most of what a roll-up says: what
 * sums of many days have in common is brought over once, and with each sum only what is its own.
 *
 * @param common the texts that sums of other days have as well
 * @param own the day, the counts and the amounts, as the engine has them
 */
record RollUpSum(Map<RollUpColumn, Object> common, Map<RollUpColumn, Object> own) implements RollUpRow {

    private static final List<RollUpColumn> COMMON = Arrays.stream(RollUpColumn.values())
            .filter(column -> column.isKey() && column != RollUpColumn.CHARGE_DAY)
            .toList();
    private static final List<RollUpColumn> OWN = Arrays.stream(RollUpColumn.values())
            .filter(column -> !COMMON.contains(column))
            .toList();

    /** Hands on what the table {@code sums} holds, and drops it. */
    static void handOn(Statement statement, RollUpReading reading) throws SQLException {
        statement.execute("CREATE TEMP TABLE kinds AS SELECT row_number() OVER () AS kind, * FROM (SELECT DISTINCT "
                + names(COMMON) + " FROM sums)");
        List<Map<RollUpColumn, Object>> kinds = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("SELECT kind, " + names(COMMON) + " FROM kinds ORDER BY kind")) {
            while (rows.next()) {
                kinds.add(values(rows, COMMON));
            }
        }
        String alike = COMMON.stream()
                .map(column -> "sums." + column.id() + " IS NOT DISTINCT FROM kinds." + column.id())
                .collect(Collectors.joining(" AND "));
        try (ResultSet rows =
                statement.executeQuery("SELECT kind, " + names(OWN) + " FROM sums JOIN kinds ON " + alike)) {
            while (rows.next()) {
                reading.take(new RollUpSum(kinds.get(rows.getInt(1) - 1), values(rows, OWN)));
            }
        }
        statement.execute("DROP TABLE kinds");
        statement.execute("DROP TABLE sums");
    }

    private static String names(List<RollUpColumn> columns) {
        return columns.stream().map(RollUpColumn::id).collect(Collectors.joining(", "));
    }

    /** The values of the columns that stand behind the number of the kind. */
    private static Map<RollUpColumn, Object> values(ResultSet row, List<RollUpColumn> columns) throws SQLException {
        Map<RollUpColumn, Object> values = new EnumMap<>(RollUpColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.getObject(i + 2);
            if (value != null) {
                values.put(columns.get(i), value);
            }
        }
        return values;
    }

    @Override
    public @Nullable String text(RollUpColumn column) {
        Object value = common.getOrDefault(column, own.get(column));
        return value == null ? null : value.toString();
    }

    @Override
    public long count(RollUpColumn column) {
        return own.get(column) instanceof Number count ? count.longValue() : 0;
    }

    @Override
    public @Nullable BigDecimal sum(RollUpColumn column) {
        Object sum = own.get(column);
        return sum == null || sum instanceof BigDecimal ? (BigDecimal) sum : new BigDecimal(sum.toString());
    }
}
