package io.costanalyzer.bench.anomaly;

import io.costanalyzer.allocation.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An alert.
 *
 * @param morning when it was told
 * @param environment where
 * @param serviceName of what
 * @param score how sure the method is, in units of its own
 */
record Told(int morning, Environment environment, String serviceName, double score) {

    private static final int QUIET_DAYS = 7;

    boolean isOf(Environment otherEnvironment, String otherService) {
        return environment.equals(otherEnvironment) && serviceName.equals(otherService);
    }

    /**
     * What a reader gets of these: a service is told once, and again only after a week without an alarm. Every method is
     * treated alike, as the incidents of this service are.
     *
     * @param threshold alarms with a score above it count
     */
    static List<Told> once(List<Told> alarms, double threshold) {
        Map<String, Integer> last = new HashMap<>();
        List<Told> told = new ArrayList<>();
        alarms.stream()
                .filter(alarm -> alarm.score() > threshold)
                .sorted(Comparator.comparingInt(Told::morning))
                .forEach(alarm -> {
                    Integer before = last.put(alarm.environment() + "|" + alarm.serviceName(), alarm.morning());
                    if (before == null || alarm.morning() - before > QUIET_DAYS) {
                        told.add(alarm);
                    }
                });
        return told;
    }
}
