package io.costanalyzer.wiring;

import dagger.Module;
import dagger.Provides;
import io.costanalyzer.ingestion.SourceUnavailableException;

/** The Lambda has no engine of its own for large exports; it leaves them to Athena. */
@Module
final class LambdaSources {

    private LambdaSources() {}

    @Provides
    static ExportSources exportSources() {
        return (settings, options, clock) -> {
            throw new SourceUnavailableException(
                    "read export " + settings.location().display(),
                    "the Lambda cannot sum up exports by itself",
                    "Set source.athena-export, or run the job with the command line.",
                    null);
        };
    }
}
