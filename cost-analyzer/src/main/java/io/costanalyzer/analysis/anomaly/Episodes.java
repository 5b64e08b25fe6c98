package io.costanalyzer.analysis.anomaly;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Puts the alarms of an environment together: one thing for one cause, however many days and lines tell of it. */
final class Episodes {

    /** So many days without an alarm may lie within one thing. */
    private static final int GAP = 7;

    private static final double ENOUGH = AnomalyReplay.TOLD_ABOVE;

    private final EnvironmentWatch watch;
    private final Map<String, List<Episode>> byService = new LinkedHashMap<>();

    private Episodes(EnvironmentWatch watch) {
        this.watch = watch;
    }

    /** Everything that alarms from a day on tell of; days that are not complete count for rises alone. */
    static List<Episode> of(EnvironmentWatch watch, int from) {
        Episodes episodes = new Episodes(watch);
        DayGrid grid = watch.grid();
        for (int day = Math.max(0, from); day < grid.size(); day++) {
            watch.alarms(day, day >= grid.completeEnd()).stream()
                    .filter(alarm -> alarm.score() > ENOUGH)
                    .forEach(episodes::take);
        }
        return episodes.byService.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The first day of the next episode of the same service in the same direction, which is where the one before it ends at the
     * latest: it may begin some days before it is noticed, and no day belongs to both.
     */
    static OptionalInt nextAfter(List<Episode> episodes, int index) {
        Episode one = episodes.get(index);
        return episodes.subList(index + 1, episodes.size()).stream()
                .filter(other -> other.serviceName().equals(one.serviceName()) && other.direction() == one.direction())
                .mapToInt(Episode::start)
                .min();
    }

    private void take(Alarm alarm) {
        List<Episode> before = byService.computeIfAbsent(alarm.serviceName(), name -> new ArrayList<>());
        for (int i = before.size() - 1; i >= 0; i--) {
            Episode episode = before.get(i);
            int since = alarm.day() - episode.lastDay(alarm.day());
            if (episode.direction() == alarm.direction() && since <= GAP) {
                episode.take(alarm);
                return;
            }
            if (episode.direction() != alarm.direction() && isTheEndOf(episode, alarm)) {
                return;
            }
        }
        before.add(new Episode(watch, alarm));
    }

    /** A fall after a rise is no news when it only leads back to where the rise began, nor a rise after a fall. */
    private static boolean isTheEndOf(Episode episode, Alarm alarm) {
        boolean recent = alarm.day() - episode.lastDay(alarm.day()) <= Episode.ACCEPTED_AFTER;
        Signal leader = alarm.leader();
        double back = episode.lines().stream()
                .filter(line -> line.line() == leader.line())
                .mapToDouble(line -> Math.abs(line.difference(alarm.day())))
                .findFirst()
                .orElse(Double.MAX_VALUE);
        return recent && back < Math.abs(leader.perDay()) / 2;
    }
}
