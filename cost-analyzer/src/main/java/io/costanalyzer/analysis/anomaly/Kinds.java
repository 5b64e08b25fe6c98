package io.costanalyzer.analysis.anomaly;

/** Says what an episode looks like. */
final class Kinds {

    private static final int UNUSED_DAYS = 56;
    private static final int SHORT = 3;
    private static final int WEEK = 7;

    /** The second half of a ramp lies so many times as high as the first. */
    private static final double GROWS = 1.6;

    private Kinds() {}

    static AnomalyKind of(Episode episode, int lastDay) {
        int days = lastDay - episode.start() + 1;
        if (episode.direction() > 0 && isNew(episode)) {
            return AnomalyKind.NEW_SERVICE;
        }
        if (leader(episode).price()) {
            return AnomalyKind.RATE_CHANGE;
        }
        if (episode.direction() > 0 && isWeekendLeak(episode, lastDay)) {
            return AnomalyKind.WEEKEND_LEAK;
        }
        if (episode.direction() < 0) {
            return days <= WEEK ? AnomalyKind.DROP_OUT : AnomalyKind.LEVEL_SHIFT;
        }
        if (days <= SHORT) {
            return AnomalyKind.SPIKE;
        }
        return days >= WEEK && grows(episode, lastDay) ? AnomalyKind.SLOW_RAMP : AnomalyKind.LEVEL_SHIFT;
    }

    private static Signal leader(Episode episode) {
        return episode.signals().stream()
                .filter(signal -> signal.direction() == episode.direction())
                .reduce((one, other) -> Math.abs(other.perDay()) > Math.abs(one.perDay()) ? other : one)
                .orElseThrow();
    }

    private static boolean isNew(Episode episode) {
        int from = episode.start() - UNUSED_DAYS;
        return episode.start() >= WEEK
                && episode.watch().linesOf(episode.serviceName()).stream()
                        .allMatch(line -> episode.watch().line(line).line().isSilent(from, episode.start()));
    }

    /** Two weekend days and more, and no workday. */
    private static boolean isWeekendLeak(Episode episode, int lastDay) {
        int weekendDays = 0;
        for (int day = episode.start(); day <= lastDay; day++) {
            boolean odd = episode.isOdd(day);
            if (odd && !episode.watch().grid().isWeekend(day)) {
                return false;
            }
            weekendDays += odd ? 1 : 0;
        }
        return weekendDays >= 2;
    }

    private static boolean grows(Episode episode, int lastDay) {
        int middle = (episode.start() + lastDay + 1) / 2;
        return mean(episode, middle, lastDay + 1) > GROWS * mean(episode, episode.start(), middle);
    }

    private static double mean(Episode episode, int from, int toExclusive) {
        double sum = 0;
        for (int day = from; day < toExclusive; day++) {
            double off = episode.off(day);
            sum += Double.isNaN(off) ? 0 : off;
        }
        return sum / (toExclusive - from);
    }
}
