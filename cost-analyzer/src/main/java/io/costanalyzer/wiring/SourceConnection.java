package io.costanalyzer.wiring;

import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.CostMetricSettings;
import io.costanalyzer.config.Location;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.TagSource;
import io.costanalyzer.ingestion.athena.AthenaExportSource;
import io.costanalyzer.ingestion.costexplorer.CostAllocationTags;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSource;
import io.costanalyzer.ingestion.export.ExportOptions;
import io.costanalyzer.ingestion.focuscsv.ExportFiles;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import io.costanalyzer.ingestion.focuscsv.S3Export;
import io.costanalyzer.ingestion.sample.SampleAccount;
import io.costanalyzer.ingestion.sample.SampleSource;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Opens the source of a configuration. Nothing is asked yet. */
final class SourceConnection {

    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private final CostAnalyzerConfig config;
    private final ProcessEnvironment environment;
    private final LargeWork exports;
    private final Clock clock;

    SourceConnection(CostAnalyzerConfig config, ProcessEnvironment environment, LargeWork exports, Clock clock) {
        this.config = config;
        this.environment = environment;
        this.exports = exports;
        this.clock = clock;
    }

    ChargeSource open() {
        SourceSettings settings = config.source();
        CostMetricSettings costMetric = config.costMetric();
        if (settings instanceof SourceSettings.CostExplorer explorer) {
            return new CostExplorerSource(
                    CostExplorerClients.connect(Optional.empty()),
                    new CostExplorerSettings(
                            costMetric.currency(),
                            costMetric.netOfDiscounts(),
                            explorer.accountView(),
                            explorer.maxRequests(),
                            explorer.historyMonths()),
                    clock);
        }
        if (settings instanceof SourceSettings.FocusCsv focus) {
            return new FocusCsvSource(
                    files(focus.location(), environment),
                    new FocusCsvOptions(focus.providers(), focus.maxProblemShare()),
                    clock);
        }
        if (settings instanceof SourceSettings.Export export) {
            return exports.open(export, options(export.providers(), export.maxProblemShare()), clock);
        }
        if (settings instanceof SourceSettings.AthenaExport export) {
            return athena(export);
        }
        SourceSettings.Sample sample = (SourceSettings.Sample) settings;
        SourceSettings.Programme programme = sample.programme();
        SampleAccount account = SampleAccount.named(programme.displayName())
                .orElseThrow(() -> new IllegalStateException("No sample account is called " + programme.displayName()));
        return new SampleSource(account, sample.asOf().orElseGet(() -> LocalDate.now(clock)), clock);
    }

    /** Who knows whether tags are activated. Charges of files bring theirs with them. */
    static TagSource tags(SourceSettings settings) {
        return settings instanceof SourceSettings.CostExplorer explorer
                ? keys -> new CostAllocationTags(CostExplorerClients.connect(Optional.empty()), explorer.maxRequests())
                        .activations(keys)
                : TagSource.notNeeded();
    }

    private ChargeSource athena(SourceSettings.AthenaExport export) {
        return new AthenaExportSource(
                export.database(),
                export.table(),
                AthenaConnection.open(config.athena(), environment, clock)
                        .remote(ArchiveConnection.open(export.staging(), environment), PATIENCE),
                options(export.providers(), export.maxProblemShare()),
                clock);
    }

    private ExportOptions options(Set<String> providers, BigDecimal maxProblemShare) {
        return new ExportOptions(config.costMetric().currency(), providers, maxProblemShare);
    }

    private static ExportFiles files(Location location, ProcessEnvironment environment) {
        if (location instanceof Location.S3 s3) {
            return new S3Export(ArchiveConnection.s3(environment), s3.bucket(), s3.prefix());
        }
        return new FolderExport(((Location.Folder) location).path());
    }
}
