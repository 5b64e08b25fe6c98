package io.costanalyzer.cluster;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.query.Values;
import io.costanalyzer.ingestion.athena.AthenaExportSource;
import io.costanalyzer.money.Money;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Trino in the place of Athena: UNLOAD, which Athena alone has, is a table made of the same question. */
final class TrinoRemote implements AthenaExportSource.Remote {

    private static final Pattern UNLOAD = Pattern.compile("(?s)UNLOAD \\((.*)\\)\\nTO '([^']*)' WITH \\(.*\\)");

    private final TrinoCluster cluster;
    private final Archive staging;

    TrinoRemote(TrinoCluster cluster, Archive staging) {
        this.cluster = cluster;
        this.staging = staging;
    }

    @Override
    public List<List<String>> query(String sql) {
        try (Connection connection = cluster.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<List<String>> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(value(rows, i));
                }
                all.add(row);
            }
            return all;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    @Override
    public Money run(String sql) {
        Matcher unload = UNLOAD.matcher(sql);
        String statement = unload.matches()
                ? "CREATE TABLE hive." + TrinoTables.DATABASE + ".sums_" + System.nanoTime()
                        + " WITH (format = 'JSON', external_location = '" + unload.group(2) + "') AS " + unload.group(1)
                : sql;
        try (Connection connection = cluster.connect();
                Statement work = connection.createStatement()) {
            work.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(statement, e);
        }
        return Money.of("USD", "0");
    }

    @Override
    public List<AthenaExportSource.UnloadedFile> files(String folder) {
        return staging.list(folder + "/").stream()
                .map(path -> (AthenaExportSource.UnloadedFile) () -> new ByteArrayInputStream(
                        staging.read(path).orElseThrow().content()))
                .toList();
    }

    @Override
    public String address(String folder) {
        return staging.locate(folder);
    }

    /** A value in the notation that all engines share. */
    private static String value(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal decimal) {
            return Values.decimal(decimal);
        }
        return value instanceof Number ? Values.number(value.toString()) : Values.moment(value.toString());
    }
}
