package io.costanalyzer.wiring.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Doctor.Health;
import io.costanalyzer.ingestion.focuscsv.ExportFile;
import io.costanalyzer.ingestion.focuscsv.ExportFiles;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import io.costanalyzer.ingestion.focuscsv.TableFormat;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportProbeTest {

    @TempDir
    private Path folder;

    @Test
    void anExportThatIsNotThereIsFoundBeforeARunStumblesOverIt() {
        Path missing = folder.resolve("bill.csv");
        Finding finding = look(missing);
        assertThat(finding.health()).isEqualTo(Health.PROBLEM);
        assertThat(finding.sentence())
                .contains(missing.toString(), "there is no such file or folder", "Correct the path of the export.");
    }

    @Test
    void anEmptyFolderIsNoExport() {
        assertThat(look(folder).health()).isEqualTo(Health.PROBLEM);
    }

    @Test
    void theFilesOfAnExportAreCountedAndNotRead() throws IOException {
        Files.writeString(folder.resolve("bill.csv"), "not a bill");
        assertThat(look(folder)).isEqualTo(new Finding("export", Health.OK, folder + " holds 1 file."));
        Files.writeString(folder.resolve("more.csv.gz"), "no gzip");
        assertThat(look(folder).sentence()).endsWith("holds 2 files.");
    }

    @Test
    void parquetIsAFileOfALargeExportAndNoneOfACsvExport() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("data/BILLING_PERIOD=2026-10"))
                        .resolve("a.snappy.parquet"),
                "PAR1");
        assertThat(look(folder).health()).isEqualTo(Health.PROBLEM);
        assertThat(look(folder).sentence()).contains("it holds no .csv or .csv.gz file");
        assertThat(new ExportProbe(new FolderExport(folder, TableFormat.ANY)).examine())
                .containsExactly(new Finding("export", Health.OK, folder + " holds 1 file."));
    }

    @Test
    void filesOfOtherDeliveriesAreTold() throws IOException {
        for (String delivery : List.of("20261021T040000Z-a", "20261022T040000Z-b", "20261023T040000Z-c")) {
            Files.writeString(
                    Files.createDirectories(folder.resolve("data/BILLING_PERIOD=2026-10/" + delivery))
                            .resolve("x-00001.csv"),
                    "not a bill");
        }
        Files.writeString(
                Files.createDirectories(folder.resolve("metadata/BILLING_PERIOD=2026-10"))
                        .resolve("x-Manifest.json"),
                "{\"dataFiles\":[\"s3://b/data/BILLING_PERIOD=2026-10/20261022T040000Z-b/x-00001.csv\"]}");
        assertThat(look(folder).sentence())
                .isEqualTo(folder + " holds 1 file. 2 files beside, of older, unfinished or other deliveries, are not"
                        + " read.");
    }

    /** A folder may be listed whose files may not be read. */
    @Test
    void aFileThatMayNotBeReadIsFound() {
        ExportFiles refused = new ExportFiles() {
            @Override
            public String name() {
                return "exports";
            }

            @Override
            public Found find() {
                ExportFile bill = new ExportFile("bill.csv", () -> {
                    throw new AccessDeniedException("exports/bill.csv");
                });
                return new Found(List.of(bill), 0);
            }
        };
        assertThat(new ExportProbe(refused).examine())
                .containsExactly(new Finding(
                        "export",
                        Health.PROBLEM,
                        "bill.csv of exports cannot be opened (exports/bill.csv). Let this process read it."));
    }

    private static Finding look(Path place) {
        return new ExportProbe(new FolderExport(place)).examine().get(0);
    }
}
