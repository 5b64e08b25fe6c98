package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderExportTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsReadWhateverItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("september.txt"), "hello");
        FolderExport export = new FolderExport(file);
        assertThat(export.list()).extracting(ExportFile::place).containsExactly("september.txt");
        try (InputStream content = export.list().get(0).content().open()) {
            assertThat(content).hasContent("hello");
        }
    }

    @Test
    void aFolderIsReadWithEverythingBelow() throws IOException {
        Files.createDirectories(folder.resolve("2026/10"));
        Files.writeString(folder.resolve("2026/10/b.csv"), "");
        Files.writeString(folder.resolve("2026/a.csv.gz"), "");
        Files.writeString(folder.resolve("readme.md"), "");
        assertThat(new FolderExport(folder).list())
                .extracting(ExportFile::place)
                .containsExactly("2026/10/b.csv", "2026/a.csv.gz");
    }

    @Test
    void aLinkToTheFolderIsTheFolder() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real/2026"));
        Files.writeString(real.resolve("a.csv"), "hello");
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        FolderExport export = new FolderExport(link);
        assertThat(export.list()).extracting(ExportFile::place).containsExactly("2026/a.csv");
        try (InputStream content = export.list().get(0).content().open()) {
            assertThat(content).hasContent("hello");
        }
    }

    @Test
    void aPathThatIsNotThereIsNamed() {
        Path missing = folder.resolve("nowhere");
        assertThatThrownBy(() -> new FolderExport(missing).list())
                .isInstanceOf(SourceUnavailableException.class)
                .hasMessage("read " + missing + ": there is no such file or folder. Correct the path of the export.");
    }
}
