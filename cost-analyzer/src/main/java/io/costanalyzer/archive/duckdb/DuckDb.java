package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryText;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Collectors;

/** Opens databases in memory, and closes them to everything that they need not see. */
final class DuckDb {

    private DuckDb() {}

    /**
     * A database without tables.
     *
     * @param limits what it may take
     * @param spill a folder of its own for what does not fit into its memory
     */
    static Connection open(QueryLimits limits, Path spill) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("memory_limit", limits.memoryMegabytes() + "MB");
        settings.setProperty("temp_directory", spill.toString());
        settings.setProperty("max_temp_directory_size", limits.spillMegabytes() + "MB");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_unsigned_extensions", "false");
        // Rows come as they are made: an answer of any length needs no memory of its own.
        settings.setProperty("jdbc_stream_results", "true");
        Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings);
        execute(connection, "SET TimeZone = 'UTC'");
        return connection;
    }

    /** From now on the database reads these files, spills into its folder, and nothing of this can be changed any more. */
    static void lock(Connection connection, Collection<Path> files) throws SQLException {
        execute(
                connection,
                "SET allowed_paths = ["
                        + files.stream()
                                .map(file -> QueryText.literal(file.toString()))
                                .collect(Collectors.joining(", "))
                        + "]");
        execute(connection, "SET enable_external_access = false");
        execute(connection, "SET lock_configuration = true");
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
