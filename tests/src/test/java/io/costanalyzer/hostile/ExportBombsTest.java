package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.focuscsv.ExportFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.YearMonth;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lines and packages far larger than the memory: one counted row each, and the rows around them are read. A gigabyte with
 * {@code -Phostile}, 32 MB otherwise; made while they are read.
 */
class ExportBombsTest {

    private static final long SIZE = Integer.getInteger("hostile.cases", 0) >= 10_000 ? 1L << 30 : 1L << 25;
    private static final long MOST_ALLOCATED = 64L << 20;

    @ParameterizedTest
    @ValueSource(bytes = {'a', ',', '"', ' ', 0})
    void aLineWithoutAnEndCostsItself(byte filler) {
        assertTwoRowsAndAProblem(() -> FocusExportsTest.longLine(SIZE, filler));
    }

    @ParameterizedTest
    @ValueSource(bytes = {'a', 0})
    void aPackageThatUnpacksToMuchMoreCostsItself(byte filler) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed);
                InputStream line = FocusExportsTest.longLine(SIZE, filler)) {
            line.transferTo(gzip);
        }
        assertThat(packed.size()).isLessThan((int) (SIZE / 500));
        assertTwoRowsAndAProblem(() -> new ByteArrayInputStream(packed.toByteArray()));
    }

    private static void assertTwoRowsAndAProblem(ExportFile.Content content) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        Ingestion ingestion = FocusExportsTest.source(content)
                .read(ChargeRequest.of(ChargePeriod.ofMonth(YearMonth.of(2026, 10))), charge -> {});
        assertThat(ingestion.charges()).isEqualTo(2);
        assertThat(ingestion.problems().rowsLeftOut()).isEqualTo(1);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
    }
}
