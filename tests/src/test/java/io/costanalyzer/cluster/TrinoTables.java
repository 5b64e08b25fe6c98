package io.costanalyzer.cluster;

import io.costanalyzer.archive.ArchiveLayout;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.MonthlyCharges;
import io.costanalyzer.archive.SqlTables;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The tables of an archive in Trino's words. Athena's CREATE EXTERNAL TABLE is Hive's language, which Trino does not read: the
 * table is said again, months by projection as well; the view above it, with all its types, is Athena's to the letter.
 */
final class TrinoTables {

    static final String DATABASE = "cost_archive";

    private TrinoTables() {}

    static List<String> statements(String address) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE SCHEMA IF NOT EXISTS hive." + DATABASE);
        for (Dataset dataset : ArchiveSchema.datasets()) {
            statements.add(table(dataset, address + "/" + ArchiveLayout.dataset(dataset)));
            statements.add(SqlTables.athena(dataset, address, DATABASE).get("view"));
        }
        statements.add(MonthlyCharges.athenaView(DATABASE));
        return statements;
    }

    private static String table(Dataset dataset, String folder) {
        String columns = dataset.columns().stream()
                .map(column -> "\"" + column.name() + "\" varchar")
                .collect(Collectors.joining(", "));
        return "CREATE TABLE hive." + DATABASE + "." + dataset.name() + "_csv (" + columns
                + ", \"year\" integer WITH (partition_projection_type = 'INTEGER',"
                + " partition_projection_range = ARRAY['2025', '2027'])"
                + ", \"month\" integer WITH (partition_projection_type = 'INTEGER',"
                + " partition_projection_range = ARRAY['1', '12'], partition_projection_digits = 2))"
                + " WITH (format = 'CSV', csv_escape = '" + SqlTables.ATHENA_ESCAPE
                + "', skip_header_line_count = 1, partitioned_by = ARRAY['year', 'month'],"
                + " external_location = '" + folder + "', partition_projection_enabled = true,"
                + " partition_projection_location_template = '" + folder + "year=${year}/month=${month}')";
    }

    /** The table over a generated export, by months, with the columns that one of its files has. */
    static List<String> ofExport(String name, String format, Path file, boolean parquet) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM '" + file + "'")) {
            // Not the one that DuckDB makes of the folder's name.
            while (rows.next() && !rows.getString(1).equals("BILLING_PERIOD")) {
                columns.add("\"" + rows.getString(1) + "\" " + type(rows.getString(2), parquet));
            }
        }
        String address = "s3://costs/export-" + format + "/";
        return List.of(
                "CREATE TABLE hive." + DATABASE + "." + name + " (" + String.join(", ", columns)
                        + ", billing_period varchar) WITH (format = '" + format.toUpperCase(java.util.Locale.ROOT) + "'"
                        + (parquet ? "" : ", skip_header_line_count = 1")
                        + ", partitioned_by = ARRAY['billing_period'], external_location = '" + address + "')",
                "CALL hive.system.sync_partition_metadata('" + DATABASE + "', '" + name + "', 'ADD', false)");
    }

    private static String type(String duckDb, boolean parquet) {
        if (!parquet) {
            return "varchar";
        }
        return switch (duckDb) {
            case "TIMESTAMP" -> "timestamp(6)";
            case "MAP(VARCHAR, VARCHAR)" -> "map(varchar, varchar)";
            default -> duckDb.toLowerCase(java.util.Locale.ROOT);
        };
    }
}
