package io.costanalyzer.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive in a folder whose disk is full in the middle of a run, or read only. Needs Linux with user namespaces. */
class SmallDiskTest {

    @TempDir
    Path folder;

    @Test
    void aFullOrReadOnlyDiskLosesNothing() throws Exception {
        assumeTrue(canMount(), "no user namespaces here: unshare -rm");
        Process process = new ProcessBuilder(
                        "unshare",
                        "-rm",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallDisk.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        System.out.println(said);
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).contains("read only | 1→0", "0 pages free | 1→0").doesNotContain("WRONG");
    }

    private static boolean canMount() throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of("unshare", "-rm", "true")).start();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
