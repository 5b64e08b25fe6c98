package io.costanalyzer.ingestion.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFolderTest {

    @TempDir
    Path parent;

    @Test
    void isGoneWithEverythingInItWhenTheReadIsOver() throws IOException {
        try (ExportFolder folder = ExportFolder.open(parent)) {
            Files.writeString(folder.forFile(0).resolve("part.csv"), "1");
            Files.createDirectories(folder.spill());
        }
        assertThat(parent).isEmptyDirectory();
    }

    /** Copies of an export are large, and a read that is killed cannot remove its own. */
    @Test
    void whatAReadThatWasKilledHasLeftGoesADayLater() throws IOException {
        Path old = left("export-1", true);
        Path young = left("export-2", false);
        Path other = left("copies", true);
        ExportFolder.open(parent).close();
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(other).exists();
    }

    private Path left(String name, boolean longAgo) throws IOException {
        Path folder = Files.createDirectories(parent.resolve(name).resolve("file-0"));
        Files.writeString(folder.resolve("part.csv"), "1");
        Path left = parent.resolve(name);
        if (longAgo) {
            Files.setLastModifiedTime(left, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        }
        return left;
    }
}
