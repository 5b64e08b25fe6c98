package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.folder.FolderArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that is full and one that is read-only, real ones, where this machine lets a test have them. */
class FolderArchiveDiskTest {

    private static final String SCRIPT = """
            mount -t tmpfs -o size=256k none "$0" && "$@" "$0/archive" full && mount -o remount,ro "$0" && "$@" "$0/archive" read-only
            """;

    @TempDir
    Path folder;

    /** Writes what is asked for and prints what became of it. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            Archive archive = new FolderArchive(Path.of(arguments[0]));
            try {
                archive.update(arguments[1], before -> new byte[100]);
                archive.update("catalog.json", before -> new byte[400_000]);
            } catch (ArchiveUnavailableException e) {
                System.out.println(e.getMessage());
            }
            System.out.println(archive.list(""));
        }
    }

    @Test
    void sayWhatToDoAndLeaveTheArchiveAsItWas() throws Exception {
        Path output = folder.resolve("output");
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(canMount(disk), "SKIPPED: this machine does not let a test mount a disk of its own (unshare -rm)");
        Process process = new ProcessBuilder(
                        "unshare",
                        "-rm",
                        "sh",
                        "-c",
                        SCRIPT,
                        disk.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        List<String> lines = Files.readAllLines(output);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("catalog.json: the disk is full. Make room on it");
        assertThat(lines.get(1)).isEqualTo("[full]");
        assertThat(lines.get(2)).contains("the file system is read-only. Choose a folder that can be written to");
        assertThat(lines.get(3)).isEqualTo("[full]");
    }

    private static boolean canMount(Path disk) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder("unshare", "-rm", "mount", "-t", "tmpfs", "none", disk.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
