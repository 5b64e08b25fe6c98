package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import io.costanalyzer.ingestion.focuscsv.FolderExport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export many times larger than the heap is read by a process of its own. */
class FocusCsvMemoryTest {

    private static final int COPIES = 160;

    @TempDir
    Path folder;

    @Test
    void aHeapOf24MegabytesReadsAFileOf120() throws Exception {
        Path file = folder.resolve("large.csv.gz");
        writeLarge(file);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reader.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(output).content().isEqualTo(COPIES * 942 + " charges" + System.lineSeparator());
    }

    private static void writeLarge(Path file) throws IOException {
        List<String> sample = Files.readAllLines(
                Path.of(System.getProperty("project.root")).resolve("tests/src/test/resources/focus/focus_sample.csv"));
        byte[] rows = (String.join("\n", sample.subList(1, sample.size())) + "\n").getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((sample.get(0) + "\n").getBytes(StandardCharsets.UTF_8));
            for (int copy = 0; copy < COPIES; copy++) {
                out.write(rows);
            }
        }
    }

    /** What runs in the small heap. */
    static final class Reader {
        private Reader() {}

        public static void main(String[] arguments) {
            long charges = new FocusCsvSource(
                            new FolderExport(Path.of(arguments[0])), FocusCsvOptions.defaults(), Clock.systemUTC())
                    .read(ChargeRequest.of(ChargePeriod.ofMonth(YearMonth.of(2024, 9))), charge -> {})
                    .charges();
            System.out.println(charges + " charges");
        }
    }
}
