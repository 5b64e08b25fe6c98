package io.costanalyzer.analysis.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One thing that happened to a service, from its first day to its last. What its lines should have cost is frozen before the
 * first day, so that a shift stays one thing over weekends and quiet days, and does not become its own yardstick.
 */
final class Episode {

    /** After so many days a shift is the new ordinary, unless it still grows. */
    static final int ACCEPTED_AFTER = 28;

    /** Quiet days within one thing: from one weekend to the next. */
    private static final int QUIET_DAYS = 5;

    /** A day with less than this part of the usual money, as a weekend of a workday's job, says nothing. */
    private static final double MUTE = .3;

    /** A day belongs to it from this part of the first difference on. */
    private static final double PART = .4;

    private final EnvironmentWatch watch;
    private final String serviceName;
    private final int direction;
    private final int start;
    private final SortedMap<Integer, FrozenLine> lines = new TreeMap<>();
    private final List<Signal> signals = new ArrayList<>();
    private final TreeSet<Integer> alarmDays = new TreeSet<>();
    private final double perDay;

    Episode(EnvironmentWatch watch, Alarm first) {
        this.watch = watch;
        this.serviceName = first.serviceName();
        this.direction = first.direction();
        this.start = Onset.of(watch, first.leader());
        this.perDay = Math.abs(first.perDay());
        take(first);
    }

    /** Takes another alarm in. */
    void take(Alarm alarm) {
        alarmDays.add(alarm.day());
        for (Signal signal : alarm.signals()) {
            signals.add(signal);
            lines.computeIfAbsent(
                    signal.line(), line -> FrozenLine.before(watch.line(line), watch.grid(), line, start));
        }
    }

    EnvironmentWatch watch() {
        return watch;
    }

    String serviceName() {
        return serviceName;
    }

    int direction() {
        return direction;
    }

    int start() {
        return start;
    }

    List<FrozenLine> lines() {
        return List.copyOf(lines.values());
    }

    List<Signal> signals() {
        return signals;
    }

    /** By how much a day lies off in the direction of the whole. */
    double off(int day) {
        return direction
                * lines.values().stream()
                        .mapToDouble(line -> line.difference(day))
                        .sum();
    }

    /** Whether the day belongs to it. */
    boolean isOdd(int day) {
        double usual = usual();
        double weight = usual == 0 ? 1 : Math.min(1, expected(day) / usual);
        return alarmDays.contains(day) || off(day) > PART * perDay * Math.max(.1, weight);
    }

    /** Whether the day could not have shown it. */
    boolean isMute(int day) {
        return Double.isNaN(off(day)) || (usual() > 0 && expected(day) < MUTE * usual());
    }

    /** The last day that belongs to it, of the days before a given one. */
    int lastDay(int before) {
        int last = start;
        int until = Math.max(alarmDays.last(), start + ACCEPTED_AFTER - 1);
        int quiet = 0;
        for (int day = start; day < before && day <= until && quiet <= QUIET_DAYS; day++) {
            if (isOdd(day)) {
                last = day;
                quiet = 0;
            } else {
                quiet++;
            }
        }
        return last;
    }

    /** Whether it goes on: nothing since its last day has shown that it is over. */
    boolean isOngoing(int before) {
        int last = lastDay(before);
        for (int day = last + 1; day < before; day++) {
            if (!isMute(day)) {
                return false;
            }
        }
        return last - start < ACCEPTED_AFTER - 1 || alarmDays.last() >= before - 1;
    }

    private double usual() {
        double sum = 0;
        for (int day = start - 7; day < start; day++) {
            sum += day < 0 ? 0 : expected(day) / 7;
        }
        return sum;
    }

    private double expected(int day) {
        return lines.values().stream().mapToDouble(line -> line.expected(day)).sum();
    }
}
