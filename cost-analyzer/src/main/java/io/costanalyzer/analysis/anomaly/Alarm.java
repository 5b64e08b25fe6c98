package io.costanalyzer.analysis.anomaly;

import java.util.Comparator;
import java.util.List;

/**
 * A service that is out of the ordinary on a day.
 *
 * @param serviceName which
 * @param day the day
 * @param direction 1 for a rise, -1 for a fall
 * @param signals of its lines, in both directions
 * @param perDay what they come to in money a day, opposite ones taken off
 */
record Alarm(String serviceName, int day, int direction, List<Signal> signals, double perDay) {

    Alarm {
        signals = List.copyOf(signals);
    }

    /** The signal with the most money in it. */
    Signal leader() {
        return signals.stream()
                .filter(signal -> signal.direction() == direction)
                .max(Comparator.comparingDouble(signal -> Math.abs(signal.perDay())))
                .orElseThrow();
    }

    /** How sure, above 1. */
    double score() {
        return leader().score();
    }
}
