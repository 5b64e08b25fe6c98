package io.costanalyzer.wiring;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.export.ExportOptions;
import java.time.Clock;

/** What DuckDB is needed for on this machine, where it is: exports that are summed up here, and Parquet in the archive. */
interface LargeWork {

    /** The source; nothing is read yet. */
    ChargeSource open(SourceSettings.Export settings, ExportOptions options, Clock clock);

    /** An archive for the runs of this component. */
    Archive forRuns(Archive archive);

    /** An archive that keeps its tables as Parquet as well; the same archive where that is not possible. */
    Archive withParquet(Archive archive);
}
