package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.folder.FolderArchive;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes in one folder, and one that is killed while it writes. */
class FolderArchiveProcessesTest {

    private static final int PROCESSES = 3;
    private static final int ROUNDS = 40;

    @TempDir
    Path folder;

    /** What each process does: takes claims, counts up, and writes a file of one repeated letter, over and over. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] arguments) {
            Archive archive = new FolderArchive(Path.of(arguments[0]));
            String name = arguments[1];
            if (name.equals("for-ever")) {
                for (int i = 0; ; i++) {
                    byte[] content = new byte[2_000_000];
                    Arrays.fill(content, (byte) ('a' + i % 26));
                    archive.update("big", before -> content);
                }
            }
            for (int i = 0; i < ROUNDS; i++) {
                if (archive.create("claims/" + i, ArchiveContract.bytes(name))) {
                    archive.update(
                            "won", before -> ArchiveContract.bytes(String.valueOf(ArchiveContract.number(before) + 1)));
                }
                archive.update(
                        "count", before -> ArchiveContract.bytes(String.valueOf(ArchiveContract.number(before) + 1)));
            }
        }
    }

    @Test
    void loseNothingBetweenThem() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(start("process-" + i));
        }
        for (Process process : processes) {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
        }
        Archive archive = new FolderArchive(folder);
        assertThat(archive.read("count").orElseThrow().text()).isEqualTo(String.valueOf(PROCESSES * ROUNDS));
        assertThat(archive.read("won").orElseThrow().text()).isEqualTo(String.valueOf(ROUNDS));
        assertThat(archive.list("claims/")).hasSize(ROUNDS);
    }

    @Test
    void aKilledOneLeavesAWholeFileAndNoLock() throws Exception {
        Archive archive = new FolderArchive(folder);
        for (int kill = 0; kill < 3; kill++) {
            Process process = start("for-ever");
            while (archive.read("big").isEmpty()) {
                assertThat(process.isAlive()).isTrue();
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(40L + 17L * kill);
            process.destroyForcibly();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            byte[] left = archive.read("big").orElseThrow().content();
            assertThat(left).hasSize(2_000_000);
            assertThat(IntStream.range(0, left.length).allMatch(i -> left[i] == left[0]))
                    .isTrue();
            archive.update("big", before -> new byte[2_000_000]);
        }
        assertThat(archive.list("")).containsExactly("big");
    }

    private Process start(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        name)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.getParent().toFile(), "output-of-" + name))
                .start();
    }
}
