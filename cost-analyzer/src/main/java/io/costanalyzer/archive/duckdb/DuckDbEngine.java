package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveCatalog;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.Dataset;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.MonthlyCharges;
import io.costanalyzer.archive.SqlTables;
import io.costanalyzer.archive.query.QueryAnswer;
import io.costanalyzer.archive.query.QueryEngine;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryProgress;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB over copies of an archive's partitions. Every question gets a database of its own in memory, with the tables that
 * it mentions as views, closed to every other file and setting before the question is run. One question at a time.
 */
public final class DuckDbEngine implements QueryEngine {

    private final Archive archive;
    private final Path cache;
    private final QueryLimits limits;
    private final AtomicReference<@Nullable Deadline> running = new AtomicReference<>();

    /**
     * @param archive what is asked
     * @param cache a folder of this machine for copies; made when it is needed
     * @param limits how far a question may go
     */
    public DuckDbEngine(Archive archive, Path cache, QueryLimits limits) {
        this.archive = archive;
        this.cache = cache.toAbsolutePath().normalize();
        this.limits = limits;
    }

    @Override
    public QueryAnswer run(String sql, int maxRows, QueryProgress progress) {
        return ask(sql, progress, statement -> {
            // One row more than wanted tells whether there are more. The text may end with a comment, hence the lines.
            String wanted = "SELECT * FROM (\n" + sql + "\n) LIMIT " + (maxRows + 1L);
            try (ResultSet rows = statement.executeQuery(wanted)) {
                return AnswerReader.read(rows, maxRows);
            }
        });
    }

    @Override
    public String explain(String sql) {
        return ask(sql, QueryProgress.none(), statement -> {
            try (ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
                return rows.next() ? rows.getString(2).strip() : "";
            }
        });
    }

    @Override
    public void cancel() {
        Deadline deadline = running.get();
        if (deadline != null) {
            deadline.cancel();
        }
    }

    @Override
    public void close() {
        cancel();
    }

    /** What is done with a statement of a database that is ready and locked. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(Statement statement) throws SQLException;
    }

    private <T> T ask(String sql, QueryProgress progress, Question<T> question) {
        PrivateFolder.make(cache);
        try (Connection connection = DuckDb.open(limits, cache.resolve(".spill-" + UUID.randomUUID()))) {
            StatementGuard.requireOneSelect(connection, sql);
            prepare(connection, sql, progress);
            try (Statement statement = connection.createStatement();
                    Deadline deadline = new Deadline(statement, limits)) {
                running.set(deadline);
                try {
                    return question.ask(statement);
                } catch (SQLException e) {
                    throw deadline.explain(e);
                } finally {
                    running.set(null);
                }
            }
        } catch (SQLException e) {
            throw Problems.of(e, limits);
        }
    }

    private void prepare(Connection connection, String sql, QueryProgress progress) throws SQLException {
        List<Dataset> mentioned = Mentioned.in(sql);
        ArchiveCatalog catalog = new LedgerArchive(archive).catalog();
        PartitionCache copies = new PartitionCache(archive, cache);
        List<Path> visible = new ArrayList<>();
        for (Dataset dataset : ArchiveSchema.datasets()) {
            List<Path> files =
                    mentioned.contains(dataset) ? copies.files(dataset, catalog, limits, progress) : List.of();
            visible.addAll(files);
            DuckDb.execute(
                    connection,
                    SqlTables.duckDbParquetView(
                            dataset, files.stream().map(Path::toString).toList()));
        }
        DuckDb.execute(connection, MonthlyCharges.duckDbView());
        DuckDb.lock(connection, visible);
    }
}
