package io.costanalyzer.ingestion.duckdb;

import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.export.ExportColumn;
import io.costanalyzer.ingestion.export.ExportTable;
import io.costanalyzer.ingestion.export.RollUpReading;
import io.costanalyzer.ingestion.export.RollUpSql;
import io.costanalyzer.ingestion.export.SqlDialect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A database in memory that sums up files and forgets them. */
final class RollUpDatabase implements AutoCloseable {

    private final Connection connection;

    private RollUpDatabase(Connection connection) {
        this.connection = connection;
    }

    static RollUpDatabase open(EngineLimits limits, Path spill) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", limits.memoryMegabytes() + "MB");
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("preserve_insertion_order", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("jdbc_stream_results", "true");
        RollUpDatabase database = new RollUpDatabase(DriverManager.getConnection("jdbc:duckdb:", settings));
        database.execute("SET TimeZone = 'UTC'");
        return database;
    }

    /** Sums up files and hands the sums on as they come. */
    void rollUp(ExportFiles files, ChargeRequest request, RollUpReading reading) throws SQLException {
        List<ExportColumn> columns = columns(files);
        ExportTable table =
                new ExportTable(files.files().get(0).toString(), files.from(), columns, constants(files, columns));
        // Into a table first: it may go to disk, and the driver tells what went wrong only of statements without rows.
        execute("CREATE TEMP TABLE sums AS " + RollUpSql.of(table, request, SqlDialect.DUCKDB));
        try (Statement statement = connection.createStatement()) {
            RollUpSum.handOn(statement, reading);
        }
        if (files.isCsv()) {
            broken(reading);
        }
    }

    /** Lines that are no CSV, or have another number of fields than the header. */
    private void broken(RollUpReading reading) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(DISTINCT (file_id, line)), min(csv_line)" + " FROM reject_errors")) {
            if (rows.next() && rows.getLong(1) > 0) {
                reading.broken(rows.getLong(1), rows.getString(2));
            }
        }
        execute("DROP TABLE reject_errors");
        execute("DROP TABLE reject_scans");
    }

    private List<ExportColumn> columns(ExportFiles files) throws SQLException {
        if (files.isCsv()) {
            return files.header().stream()
                    .map(name -> new ExportColumn(name, "VARCHAR"))
                    .toList();
        }
        List<ExportColumn> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + files.from())) {
            while (rows.next()) {
                columns.add(new ExportColumn(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private Map<String, Optional<String>> constants(ExportFiles files, List<ExportColumn> columns) throws SQLException {
        if (files.isCsv()) {
            return Map.of();
        }
        List<String> texts = columns.stream()
                .filter(column -> column.kind() == ExportColumn.Kind.TEXT)
                .map(ExportColumn::name)
                .toList();
        try (Statement statement = connection.createStatement()) {
            return ConstantColumns.of(statement, texts, files.list());
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
