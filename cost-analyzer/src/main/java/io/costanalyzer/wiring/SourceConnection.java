package io.costanalyzer.wiring;

import io.costanalyzer.config.CostMetricSettings;
import io.costanalyzer.config.Location;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.costexplorer.CostExplorerClients;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSettings;
import io.costanalyzer.ingestion.costexplorer.CostExplorerSource;
import io.costanalyzer.ingestion.focuscsv.ExportFiles;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import io.costanalyzer.ingestion.focuscsv.S3Export;
import io.costanalyzer.ingestion.sample.SampleAccount;
import io.costanalyzer.ingestion.sample.SampleSource;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Opens the source of a configuration. Nothing is asked yet. */
final class SourceConnection {

    private SourceConnection() {}

    static ChargeSource open(
            SourceSettings settings, CostMetricSettings costMetric, ProcessEnvironment environment, Clock clock) {
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
        SourceSettings.Sample sample = (SourceSettings.Sample) settings;
        SourceSettings.Programme programme = sample.programme();
        SampleAccount account = SampleAccount.named(programme.displayName())
                .orElseThrow(() -> new IllegalStateException("No sample account is called " + programme.displayName()));
        return new SampleSource(account, sample.asOf().orElseGet(() -> LocalDate.now(clock)), clock);
    }

    private static ExportFiles files(Location location, ProcessEnvironment environment) {
        if (location instanceof Location.S3 s3) {
            return new S3Export(ArchiveConnection.s3(environment), s3.bucket(), s3.prefix());
        }
        return new FolderExport(((Location.Folder) location).path());
    }
}
