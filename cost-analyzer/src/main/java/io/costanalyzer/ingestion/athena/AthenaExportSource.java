package io.costanalyzer.ingestion.athena;

import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.export.ExportColumn;
import io.costanalyzer.ingestion.export.ExportOptions;
import io.costanalyzer.ingestion.export.ExportTable;
import io.costanalyzer.ingestion.export.RollUpReading;
import io.costanalyzer.ingestion.export.RollUpSql;
import io.costanalyzer.ingestion.export.SqlDialect;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Charges from a FOCUS or CUR 2.0 export that Athena has a table of. Athena sums it up and unloads the sums as JSON into a
 * folder of its own in S3, every value a text; they are then read as a stream. What is read of the export is billed by
 * Athena; billing months before the days asked for are not read again.
 */
public final class AthenaExportSource implements ChargeSource {

    /** Runs statements and opens what they unload. */
    public interface Remote {

        /** The rows that a statement gives, for small answers. */
        List<List<String>> query(String sql);

        /** Runs a statement to its end and says what it costs, in USD. */
        Money run(String sql);

        /** Opens every file of a folder below the staging address, in any order. */
        List<UnloadedFile> files(String folder);

        /** The {@code s3://} address of a folder below the staging address. */
        String address(String folder);
    }

    /** A file that a statement has unloaded: JSON objects, one a line, plain or gzip. */
    @FunctionalInterface
    public interface UnloadedFile {
        InputStream open() throws IOException;
    }

    private final String database;
    private final String table;
    private final Remote remote;
    private final ExportOptions options;
    private final Clock clock;

    /**
     * @param database the Glue database of the table
     * @param table the table over the export
     * @param remote runs statements
     * @param options whose rows are wanted, in which currency, and how many may be unreadable
     * @param clock tells which billing months are over
     */
    public AthenaExportSource(String database, String table, Remote remote, ExportOptions options, Clock clock) {
        this.database = database;
        this.table = table;
        this.remote = remote;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "export " + database + "." + table + " (Athena)";
    }

    @Override
    public Ingestion read(ChargeRequest request, ChargeSink sink) {
        ExportTable export = new ExportTable(name(), "\"" + database + "\".\"" + table + "\"", columns());
        String folder = "roll-up-" + UUID.randomUUID();
        Money price = remote.run("UNLOAD (" + RollUpSql.of(export, request, SqlDialect.TRINO) + ")\nTO '"
                + remote.address(folder).replace("'", "''") + "/' WITH (format = 'JSON', compression = 'GZIP')");
        RollUpReading reading = new RollUpReading(name(), options, request, clock.instant(), sink);
        for (UnloadedFile file : remote.files(folder)) {
            try (InputStream bytes = file.open()) {
                JsonRows.read(bytes, reading::take);
            } catch (IOException e) {
                throw new SourceUnavailableException(
                        "read " + remote.address(folder),
                        "the sums that Athena laid down cannot be read (" + e.getMessage() + ")",
                        "Run again; nothing was written.",
                        e);
            }
        }
        return reading.finish(name(), new RequestCount(1, price), clock.instant());
    }

    private List<ExportColumn> columns() {
        List<ExportColumn> columns = remote
                .query("SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = '"
                        + database.toLowerCase(Locale.ROOT).replace("'", "''") + "' AND table_name = '"
                        + table.toLowerCase(Locale.ROOT).replace("'", "''") + "' ORDER BY ordinal_position")
                .stream()
                .map(row -> new ExportColumn(row.get(0), row.get(1)))
                .toList();
        if (columns.isEmpty()) {
            throw new SourceUnavailableException(
                    "read " + name(),
                    "Athena has no such table",
                    "Make the table over the export, or correct source.athena-export.",
                    null);
        }
        return columns;
    }
}
