package io.costanalyzer.wiring;

import dagger.Module;
import dagger.Provides;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.RememberedArchive;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.export.ExportOptions;
import java.time.Clock;

/** The Lambda has no engine of its own for large exports; it leaves them to Athena. */
@Module
final class LambdaSources {

    private LambdaSources() {}

    @Provides
    static LargeWork largeWork() {
        return new LargeWork() {
            @Override
            public ChargeSource open(SourceSettings.Export settings, ExportOptions options, Clock clock) {
                throw new SourceUnavailableException(
                        "read export " + settings.location().display(),
                        "the Lambda cannot sum up exports by itself",
                        "Set source.athena-export, or run the job with the command line.",
                        null);
            }

            /** There is a component for each run, so what it has read once can be remembered. */
            @Override
            public Archive forRuns(Archive archive) {
                return new RememberedArchive(archive);
            }

            @Override
            public Archive withParquet(Archive archive) {
                return archive;
            }
        };
    }
}
