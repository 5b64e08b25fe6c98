package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import java.util.Set;

/**
 * Something that was announced: a planned window, a measure that saves, a fee. What it explains is found and said to be
 * explained; it is not told as an anomaly.
 *
 * @param name what to call it
 * @param environments where; empty for everywhere
 * @param serviceNames of what; empty for everything
 * @param period its days: of a window all of them, of a measure those on which it comes into effect
 * @param direction which way costs go
 */
public record KnownEvent(
        String name,
        Set<Environment> environments,
        Set<String> serviceNames,
        ChargePeriod period,
        Direction direction) {

    /** A change that was announced for a day may come a day earlier or some days later. */
    private static final int EARLY_DAYS = 1;

    private static final int LATE_DAYS = 3;

    public KnownEvent {
        environments = Set.copyOf(environments);
        serviceNames = Set.copyOf(serviceNames);
    }

    /** Which way costs go. */
    public enum Direction {
        /** More is used, as in a load test. */
        UP,
        /** Less is, as after a measure that saves. */
        DOWN,
        /** Either. */
        ANY
    }

    /** Whether an anomaly that begins and goes as this one does is no surprise. */
    boolean explains(Anomaly anomaly) {
        boolean direction = this.direction == Direction.ANY
                || anomaly.excess().signum() == (this.direction == Direction.UP ? 1 : -1);
        return direction
                && (environments.isEmpty() || environments.contains(anomaly.environment()))
                && (serviceNames.isEmpty() || serviceNames.contains(anomaly.serviceName()))
                && !anomaly.period().start().isBefore(period.start().minusDays(EARLY_DAYS))
                && anomaly.period().start().isBefore(period.endExclusive().plusDays(LATE_DAYS));
    }
}
