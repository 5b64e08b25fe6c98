package io.costanalyzer.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that standard output goes into, on a disk that is full: half a file is no success. */
class FullDiskTest {

    private static final File FULL = new File("/dev/full");

    @TempDir
    Path folder;

    @Test
    void whatCannotBePrintedIsAFailure() throws Exception {
        assumeTrue(FULL.exists(), "SKIPPED: this machine has no /dev/full");
        assertThat(listed(FULL)).isEqualTo(1);
        assertThat(folder.resolve("err.txt"))
                .content()
                .startsWith("costs: Not all that was printed could be written: ");
    }

    @Test
    void whatCanBePrintedIsNone() throws Exception {
        assertThat(listed(folder.resolve("out.txt").toFile())).isZero();
        assertThat(folder.resolve("err.txt")).isEmptyFile();
        assertThat(folder.resolve("out.txt")).content().contains("services");
    }

    private int listed(File output) throws IOException, InterruptedException {
        Process running = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.costanalyzer.entry.cli.Costs",
                        "query",
                        "--list",
                        "--format",
                        "csv")
                .redirectOutput(output)
                .redirectError(Files.createFile(folder.resolve("err.txt")).toFile())
                .start();
        assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return running.exitValue();
    }
}
