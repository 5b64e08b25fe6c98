package io.costanalyzer.archive.athena;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a statement read and what that costs: $5 a terabyte, every statement rounded up to the megabyte and to 10 MB at
 * least; statements that define tables, and those that fail, are free.
 *
 * @param bytes what was read
 * @see <a href="https://aws.amazon.com/athena/pricing/">Athena pricing</a>, on-demand SQL queries, us-east-1
 */
public record AthenaBill(long bytes) {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST = 10 * MEGABYTE;
    private static final BigDecimal A_TERABYTE = new BigDecimal("5");
    private static final int DECIMALS = 6;

    /** The price in USD, rounded up at the sixth decimal; nothing for a statement that read nothing. */
    public BigDecimal price() {
        if (bytes == 0) {
            return BigDecimal.ZERO;
        }
        long megabytes = (Math.max(bytes, LEAST) + MEGABYTE - 1) / MEGABYTE;
        return A_TERABYTE
                .multiply(BigDecimal.valueOf(megabytes))
                .divide(BigDecimal.valueOf(MEGABYTE), DECIMALS, RoundingMode.UP)
                .stripTrailingZeros();
    }

    /** A sentence for people. */
    public String sentence() {
        return "Athena read " + amount() + ", which costs about " + price().toPlainString() + " USD.";
    }

    /** The bytes for people: {@code 812 bytes}, {@code 12.4 MB}. */
    public String amount() {
        return bytes < MEGABYTE
                ? bytes + " bytes"
                : BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(MEGABYTE), 1, RoundingMode.HALF_UP) + " MB";
    }
}
