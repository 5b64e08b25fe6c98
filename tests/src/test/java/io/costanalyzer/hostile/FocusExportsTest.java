package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.ChargeRequest;
import io.costanalyzer.ingestion.Ingestion;
import io.costanalyzer.ingestion.LeftOut;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.focuscsv.ExportFile;
import io.costanalyzer.ingestion.focuscsv.ExportFiles;
import io.costanalyzer.ingestion.focuscsv.FocusCsvOptions;
import io.costanalyzer.ingestion.focuscsv.FocusCsvSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * A FOCUS export with a damaged place in it: every row that was not touched counts with its exact cost, every other one is
 * counted as a problem, left out or read; a packed file is read whole or refused.
 */
class FocusExportsTest {

    private static final int ROWS = 40;
    private static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
    private static final String HEADER = "BilledCost,EffectiveCost,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,"
            + "ChargeCategory,ChargeDescription,ChargePeriodStart,ChargePeriodEnd,ProviderName,ServiceName,Tags\n";
    private static final byte[] FILE = file().getBytes(StandardCharsets.UTF_8);

    @Test
    void aDamagedPlaceCostsItsOwnRowsAlone() {
        Trial.of("focus-csv", 2000, Duration.ofSeconds(5), Set.of("whole", "counted", "error"), random -> {
            byte[] damaged = Mutations.bytes(FILE, random);
            int same = Arrays.mismatch(FILE, damaged);
            if (same < 0) {
                return "whole";
            }
            int tail = sameTail(FILE, damaged, same);
            return read(damaged, same, FILE.length - tail);
        });
    }

    @Test
    void aDamagedPackageIsReadWholeOrRefused() throws IOException {
        byte[] packed = packed(FILE);
        Set<BigDecimal> all = costs(FILE);
        Trial.of("focus-gzip", 2000, Duration.ofSeconds(5), Set.of("whole", "error"), random -> {
            try {
                assertThat(costs(Mutations.bytes(packed, random))).isEqualTo(all);
                return "whole";
            } catch (SourceUnavailableException refused) {
                assertThat(refused.getMessage()).matches("[^\\p{Cntrl}]+");
                return "error";
            }
        });
    }

    /** What is before and after the damage is the header and the rows; what lies between may be anything. */
    private static String read(byte[] damaged, int from, int to) {
        Set<BigDecimal> untouched = new HashSet<>();
        int start = HEADER.length();
        for (int row = 0; row < ROWS; row++) {
            int end = start + row(row).getBytes(StandardCharsets.UTF_8).length;
            // The line end before a row is a part of it.
            if (end <= from || start > to) {
                untouched.add(cost(row));
            }
            start = end;
        }
        Set<BigDecimal> costs = new HashSet<>();
        Ingestion ingestion;
        try {
            ingestion = source(damaged).read(ChargeRequest.of(OCTOBER), charge -> costs.add(amount(charge)));
        } catch (SourceUnavailableException refused) {
            assertThat(from).as("%s", refused).isLessThan(HEADER.length());
            return "error";
        }
        if (from >= HEADER.length()) {
            assertThat(costs)
                    .as("%s ... %s", around(damaged, from), ingestion.problems().examples())
                    .containsAll(untouched);
        }
        long problems = ingestion.problems().rowsLeftOut();
        long leftOut = ingestion.leftOut().stream().mapToLong(LeftOut::rows).sum();
        assertThat(ingestion.charges() + problems + leftOut).isEqualTo(ingestion.rowsRead());
        return ingestion.problems().isEmpty() && leftOut == 0 ? "whole" : "counted";
    }

    private static String around(byte[] damaged, int from) {
        byte[] part = Arrays.copyOfRange(damaged, Math.max(0, from - 300), Math.min(damaged.length, from + 300));
        return new String(part, StandardCharsets.UTF_8);
    }

    private static int sameTail(byte[] one, byte[] other, int head) {
        int most = Math.min(one.length, other.length) - head;
        int tail = 0;
        while (tail < most && one[one.length - 1 - tail] == other[other.length - 1 - tail]) {
            tail++;
        }
        return tail;
    }

    private static Set<BigDecimal> costs(byte[] file) {
        Set<BigDecimal> costs = new HashSet<>();
        source(file).read(ChargeRequest.of(OCTOBER), charge -> costs.add(amount(charge)));
        return costs;
    }

    private static BigDecimal amount(Charge charge) {
        return charge.billedCost().amount();
    }

    static FocusCsvSource source(byte[] file) {
        return source(() -> new ByteArrayInputStream(file));
    }

    static FocusCsvSource source(ExportFile.Content content) {
        ExportFiles files = new ExportFiles() {
            @Override
            public String name() {
                return "an export";
            }

            @Override
            public Found find() {
                return new Found(List.of(new ExportFile("a file", content)), 0);
            }
        };
        return new FocusCsvSource(
                files,
                FocusCsvOptions.defaults().withToleratedShare(BigDecimal.ONE),
                Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC));
    }

    private static String file() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = 0; row < ROWS; row++) {
            text.append(row(row));
        }
        return text.toString();
    }

    /** Costs of which every sum says which rows are in it. */
    private static BigDecimal cost(int row) {
        return new BigDecimal(BigInteger.TWO.pow(row), 2).stripTrailingZeros().setScale(2);
    }

    private static String row(int row) {
        return "\"%s\",\"1.5\",\"USD\",\"2026-10-01 00:00:00\",\"2026-11-01 00:00:00\",\"Usage\",\"two\nlines \"\"%d\"\"\","
                        .formatted(cost(row).toPlainString(), row)
                + "\"2026-10-%02d 13:00:00\",\"2026-10-%02d 14:00:00\",\"AWS\",\"Amazon S3, é\",\"{\"\"Environment\"\": \"\"prod\"\"}\"\n"
                        .formatted(row % 28 + 1, row % 28 + 1);
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    /** A row, then a line of so many characters, then a row, made while it is read. */
    static InputStream longLine(long characters, byte filler) {
        byte[] before = (HEADER + row(0)).getBytes(StandardCharsets.UTF_8);
        byte[] after = ("\n" + row(1)).getBytes(StandardCharsets.UTF_8);
        return new java.io.SequenceInputStream(java.util.Collections.enumeration(List.of(
                new ByteArrayInputStream(before), new Repeated(characters, filler), new ByteArrayInputStream(after))));
    }

    /** One byte many times. */
    private static final class Repeated extends InputStream {
        private long left;
        private final byte filler;

        Repeated(long count, byte filler) {
            this.left = count;
            this.filler = filler;
        }

        @Override
        public int read() {
            return left-- > 0 ? filler : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(target, offset, offset + count, filler);
            left -= count;
            return count;
        }
    }
}
