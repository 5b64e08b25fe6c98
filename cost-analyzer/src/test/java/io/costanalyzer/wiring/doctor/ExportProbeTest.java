package io.costanalyzer.wiring.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Doctor.Health;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private static Finding look(Path place) {
        return new ExportProbe(new FolderExport(place)).examine().get(0);
    }
}
