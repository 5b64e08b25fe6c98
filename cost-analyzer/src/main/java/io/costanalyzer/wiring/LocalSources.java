package io.costanalyzer.wiring;

import dagger.Module;
import dagger.Provides;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.duckdb.ParquetArchive;
import io.costanalyzer.config.Location;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.duckdb.EngineLimits;
import io.costanalyzer.ingestion.duckdb.FocusExportSource;
import io.costanalyzer.ingestion.export.ExportOptions;
import io.costanalyzer.ingestion.export.ExportPart;
import io.costanalyzer.ingestion.export.ExportParts;
import io.costanalyzer.ingestion.focuscsv.ExportFile;
import io.costanalyzer.ingestion.focuscsv.ExportFiles;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import io.costanalyzer.ingestion.focuscsv.S3Export;
import io.costanalyzer.ingestion.focuscsv.TableFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** DuckDB sums up exports on the machine of the command line. */
@Module
final class LocalSources {

    private LocalSources() {}

    @Provides
    static LargeWork largeWork(ProcessEnvironment environment) {
        return new LargeWork() {
            @Override
            public ChargeSource open(SourceSettings.Export settings, ExportOptions options, Clock clock) {
                Path scratch = Path.of(System.getProperty("java.io.tmpdir"), "cost-analyzer");
                return new FocusExportSource(
                        parts(settings, environment),
                        options,
                        new EngineLimits(settings.memoryMegabytes(), scratch),
                        clock);
            }

            /** A component may live for many runs, and for a server between them. */
            @Override
            public Archive forRuns(Archive archive) {
                return archive;
            }

            @Override
            public Archive withParquet(Archive archive) {
                return new ParquetArchive(archive);
            }
        };
    }

    private static ExportParts parts(SourceSettings.Export settings, ProcessEnvironment environment) {
        if (settings.location() instanceof Location.S3 s3) {
            return new Parts(
                    new S3Export(ArchiveConnection.s3(environment), s3.bucket(), s3.prefix(), TableFormat.ANY)) {
                @Override
                ExportPart part(ExportFile file) {
                    return new ExportPart(file.place(), scratch -> copy(file, scratch));
                }
            };
        }
        Path root = ((Location.Folder) settings.location()).path();
        return new Parts(new FolderExport(root, TableFormat.ANY)) {
            @Override
            ExportPart part(ExportFile file) {
                return new ExportPart(
                        file.place(), scratch -> Files.isRegularFile(root) ? root : root.resolve(file.place()));
            }
        };
    }

    /** Files of an export as parts of one. */
    private abstract static class Parts implements ExportParts {

        private final ExportFiles files;

        Parts(ExportFiles files) {
            this.files = files;
        }

        abstract ExportPart part(ExportFile file);

        @Override
        public String name() {
            return files.name();
        }

        @Override
        public List<ExportPart> list() {
            return files.list().stream().map(this::part).toList();
        }
    }

    /** An object of S3 as a file with the same ending, by which DuckDB knows how it is packed. */
    private static Path copy(ExportFile file, Path scratch) throws IOException {
        Path target = scratch.resolve(file.place().substring(file.place().lastIndexOf('/') + 1));
        try (InputStream bytes = file.content().open()) {
            Files.copy(bytes, target);
        }
        return target;
    }
}
