package io.costanalyzer.ingestion.duckdb;

import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.ChargeSink;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.export.ExportOptions;
import io.costanalyzer.ingestion.export.ExportPart;
import io.costanalyzer.ingestion.export.ExportParts;
import io.costanalyzer.ingestion.export.RollUpReading;
import io.costanalyzer.ingestion.export.RollUpSql;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/**
 * Charges from FOCUS (1.0 and 1.2) and CUR 2.0 exports of any size, CSV, gzip and Parquet. DuckDB sums them up; what is
 * handed on are exact sums of a day, environment, account, service, usage type and kind of charge.
 *
 * <p>Billing months before the days asked for are not read again: a month that is final lies in the archive. Memory is
 * bounded; what does not fit goes to disk. Stateless and safe for several threads.
 */
public final class FocusExportSource implements ChargeSource {

    private final ExportParts parts;
    private final ExportOptions options;
    private final EngineLimits limits;
    private final Clock clock;

    /**
     * @param parts where the export lies
     * @param options whose rows are wanted, in which currency, and how many may be unreadable
     * @param limits what DuckDB may take
     * @param clock tells which billing months are over
     */
    public FocusExportSource(ExportParts parts, ExportOptions options, EngineLimits limits, Clock clock) {
        this.parts = parts;
        this.options = options;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "export " + parts.name();
    }

    @Override
    public Ingestion read(ChargeRequest request, ChargeSink sink) {
        RollUpReading reading = new RollUpReading(name(), options, request, clock.instant(), sink);
        List<ExportPart> wanted = parts.list().stream()
                .filter(part -> part.billingMonth()
                        .filter(month -> !RollUpSql.canHold(month, request.period()))
                        .isEmpty())
                .toList();
        try (ExportFolder folder = ExportFolder.open(limits.folder());
                RollUpDatabase database = RollUpDatabase.open(limits, folder.spill())) {
            for (ExportFiles files : ExportFiles.of(wanted, folder)) {
                database.rollUp(files, request, reading);
            }
        } catch (SQLException e) {
            throw Unreadable.of(name(), limits, e);
        } catch (IOException e) {
            throw new SourceUnavailableException(
                    "read " + name(),
                    "a file cannot be read (" + e.getMessage() + ")",
                    "Check the files, and that there is room on the disk.",
                    e);
        }
        return reading.finish(name(), RequestCount.free(), clock.instant());
    }
}
