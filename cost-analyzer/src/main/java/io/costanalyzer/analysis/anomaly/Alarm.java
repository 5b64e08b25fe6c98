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
 * @param weight how much that is for the environment: 1 for neither much nor little
 */
record Alarm(String serviceName, int day, int direction, List<Signal> signals, double perDay, double weight) {

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

    /** How sure, weighed by money; what is told lies above a threshold. */
    double score() {
        return leader().score() * weight;
    }
}
