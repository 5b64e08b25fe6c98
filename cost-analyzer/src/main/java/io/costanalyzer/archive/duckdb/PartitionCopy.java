package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.SqlTables;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns CSV files of the archive into Parquet. The database it needs is opened with the first file. */
final class PartitionCopy implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("CSV Error on Line: (\\d+)");
    private static final Pattern COLUMN = Pattern.compile("Error when converting column \"([^\"]+)\"");

    private final QueryLimits limits;
    private final Path folder;
    private @Nullable Connection connection;

    PartitionCopy(QueryLimits limits, Path folder) {
        this.limits = limits;
        this.folder = folder;
    }

    /**
     * Makes a copy.
     *
     * @param path where the file is in the archive
     * @param place the same for people
     * @param target where the copy is to be
     */
    void make(Dataset dataset, String path, byte[] content, String place, Path target) throws IOException {
        Path scratch = folder.resolve(".making-" + UUID.randomUUID());
        Path csv = scratch.resolve(path);
        Path parquet = scratch.resolve("copy.parquet");
        try {
            Files.createDirectories(csv.getParent());
            Files.write(csv, content);
            copy(dataset, csv, parquet, place);
            Files.move(parquet, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            remove(scratch);
        }
    }

    private void copy(Dataset dataset, Path csv, Path parquet, String place) {
        try (Statement statement = open().createStatement()) {
            statement.execute("COPY (" + SqlTables.duckDbSelect(dataset, csv.toString()) + ") TO "
                    + QueryText.literal(parquet.toString()) + " (FORMAT parquet, COMPRESSION zstd)");
        } catch (SQLException e) {
            throw PartitionCheck.damaged(place, words(String.valueOf(e.getMessage())));
        }
        requireOneCurrency(dataset, parquet, place);
    }

    private void requireOneCurrency(Dataset dataset, Path parquet, String place) {
        if (dataset.columns().stream().noneMatch(column -> column.name().equals("BillingCurrency"))) {
            return;
        }
        List<String> currencies = new ArrayList<>();
        try (Statement statement = open().createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT BillingCurrency FROM read_parquet("
                        + QueryText.literal(parquet.toString()) + ") WHERE BillingCurrency IS NOT NULL ORDER BY 1")) {
            while (rows.next()) {
                currencies.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw PartitionCheck.damaged(place, Problems.firstLine(String.valueOf(e.getMessage())));
        }
        if (currencies.size() > 1) {
            throw PartitionCheck.damaged(
                    place, "it mixes the currencies " + String.join(" and ", currencies) + ", which cannot be added");
        }
    }

    private Connection open() throws SQLException {
        if (connection == null) {
            connection = DuckDb.open(limits, folder.resolve(".spill-" + UUID.randomUUID()));
        }
        return connection;
    }

    private static String words(String message) {
        Matcher line = LINE.matcher(message);
        Matcher column = COLUMN.matcher(message);
        String where = line.find() ? "line " + line.group(1) : "a line";
        return column.find()
                ? where + " has no value of its type in the column " + column.group(1)
                : where + " cannot be read (" + Problems.firstLine(message) + ")";
    }

    private static void remove(Path scratch) throws IOException {
        if (Files.exists(scratch)) {
            try (java.util.stream.Stream<Path> files = Files.walk(scratch)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            PartitionCache.close(connection);
        }
    }
}
