package io.costanalyzer.bench.portfolio;

import io.costanalyzer.allocation.Environment;
import java.util.List;

/**
 * Something that happened and should be told.
 *
 * @param kind what
 * @param environment where
 * @param serviceName of what
 * @param usageTypes its causes, largest first
 * @param start the first day
 * @param endExclusive the day after the last one
 * @param detectBy the last morning on which finding it counts
 * @param dollars what it cost in all until {@code detectBy}, always positive
 * @param strength the same a day, in standard deviations of the service's days
 */
public record Event(
        Kind kind,
        Environment environment,
        String serviceName,
        List<String> usageTypes,
        int start,
        int endExclusive,
        int detectBy,
        double dollars,
        double strength) {

    /** Whether an alert of this service on a morning is about it or its end. */
    public boolean explains(int morning) {
        return morning > start && morning <= Math.max(detectBy, Math.min(endExclusive, detectBy + 21)) + Zone.AFTERMATH;
    }
}
