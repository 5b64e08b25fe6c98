package io.costanalyzer.wiring;

import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.export.ExportOptions;
import java.time.Clock;

/** Opens exports that are summed up on this machine, where that is possible. */
interface ExportSources {

    /** The source; nothing is read yet. */
    ChargeSource open(SourceSettings.Export settings, ExportOptions options, Clock clock);
}
