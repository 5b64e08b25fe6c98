package io.costanalyzer.archive.query;

import java.time.Duration;

/**
 * How far a query may go before it is stopped.
 *
 * @param time from its start to its last row
 * @param memoryMegabytes what an engine on this machine may hold at once, in units of 1,000,000 bytes
 * @param spillMegabytes what it may lay aside on disk beyond that, in the same unit
 */
public record QueryLimits(Duration time, long memoryMegabytes, long spillMegabytes) {

    /** Five minutes, one gigabyte, ten on disk. */
    public static final QueryLimits USUAL = new QueryLimits(Duration.ofMinutes(5), 1000, 10_000);

    public QueryLimits {
        if (time.isNegative() || time.isZero() || memoryMegabytes < 64 || spillMegabytes < 0) {
            throw new IllegalArgumentException(
                    "A query needs some time and at least 64 MB, not " + time + " and " + memoryMegabytes + " MB");
        }
    }
}
