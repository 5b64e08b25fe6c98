package io.costanalyzer.ingestion.duckdb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Columns of Parquet files that say the same in every row, by the statistics at the end of each file: currency, provider and
 * the like. What need not be told apart need not be hashed for every row.
 *
 * <p>The smallest and the largest value are bounds and may be shortened by who wrote the file. Where both are equal, no
 * other value fits in between, so they are the value.
 */
final class ConstantColumns {

    /** What engines print of a text as it is. */
    private static final Pattern PLAIN = Pattern.compile("[ -\\[\\]-~]*");

    private ConstantColumns() {}

    /** Their names, with what they say; empty where they say nothing. */
    static Map<String, Optional<String>> of(Statement statement, List<String> texts, String files) throws SQLException {
        String names = texts.stream().map(ExportFiles::literal).collect(Collectors.joining(", ", "(", ")"));
        Map<String, Optional<String>> constants = new HashMap<>();
        try (ResultSet rows = statement.executeQuery("SELECT path_in_schema, min(stats_min_value),"
                + " max(stats_max_value), count(stats_min_value) + count(stats_max_value) = 2 * count(*)"
                + " AND count(stats_null_count) = count(*) AND sum(stats_null_count) = 0,"
                + " count(stats_null_count) = count(*) AND sum(stats_null_count) = sum(num_values)"
                + " FROM parquet_metadata(" + files + ") WHERE path_in_schema IN " + names
                + " GROUP BY path_in_schema HAVING count(*) = (SELECT sum(num_row_groups) FROM parquet_file_metadata("
                + files + "))")) {
            while (rows.next()) {
                String least = rows.getString(2);
                if (rows.getBoolean(5)) {
                    constants.put(rows.getString(1), Optional.empty());
                } else if (rows.getBoolean(4)
                        && least.equals(rows.getString(3))
                        && PLAIN.matcher(least).matches()) {
                    constants.put(rows.getString(1), Optional.of(least));
                }
            }
        }
        return constants;
    }
}
