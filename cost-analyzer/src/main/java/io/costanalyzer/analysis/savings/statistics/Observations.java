package io.costanalyzer.analysis.savings.statistics;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** One series, its interventions, and the regressions on it. Remembers what it has computed; not thread-safe. */
final class Observations {

    private static final int LEARNING_DAYS = 42;

    private final double[] y;
    private final int[] weekday;
    private final Weekdays week;
    private final List<Intervention> interventions;
    private final boolean[] present;
    private final IdentityHashMap<boolean[], Map<Noise, Whitening>> whitenings = new IdentityHashMap<>();

    /**
     * Takes out the weekly pattern of the days before the first intervention.
     *
     * @param logs logarithms by day, {@code NaN} for a day that is not to be looked at
     * @param weekday 1 to 7 by day
     * @param interventions in order of their days
     */
    Observations(double[] logs, int[] weekday, List<Intervention> interventions) {
        this.weekday = weekday;
        this.interventions = interventions;
        int first = Math.min(logs.length, interventions.get(0).at());
        this.week = new Weekdays(logs, weekday, first >= LEARNING_DAYS ? first : logs.length);
        this.y = week.removedFrom(logs, weekday);
        this.present = new boolean[y.length];
        for (int day = 0; day < y.length; day++) {
            present[day] = !Double.isNaN(y[day]);
        }
        for (Intervention one : interventions) {
            for (int day = one.at(); day < Math.min(y.length, one.from()); day++) {
                present[day] = false;
            }
        }
    }

    int days() {
        return y.length;
    }

    List<Intervention> interventions() {
        return interventions;
    }

    /** The first day that belongs to the next intervention, or the end. */
    int endOf(int intervention) {
        return intervention + 1 < interventions.size()
                ? interventions.get(intervention + 1).at()
                : y.length;
    }

    /** The logarithm of a day, without the weekly pattern. */
    double y(int day) {
        return y[day];
    }

    /** The weekly pattern on a day, as a logarithm. */
    double week(int day) {
        return week.of(weekday[day]);
    }

    boolean isWeekend(int day) {
        return weekday[day] > 5;
    }

    /** The days that are looked at. */
    boolean[] present() {
        return present;
    }

    /** The days before a day that are looked at. */
    boolean[] before(int end) {
        boolean[] mask = new boolean[y.length];
        System.arraycopy(present, 0, mask, 0, Math.min(end, y.length));
        return mask;
    }

    static int count(boolean[] mask) {
        int days = 0;
        for (boolean day : mask) {
            days += day ? 1 : 0;
        }
        return days;
    }

    WhitenedFit fit(Noise noise, boolean[] mask, List<Term> terms) {
        return fit(noise, mask, y, terms);
    }

    /** As {@link #fit(Noise, boolean[], List)}, of other figures for the same days. */
    WhitenedFit fit(Noise noise, boolean[] mask, double[] figures, List<Term> terms) {
        Whitening whitening = whitenings
                .computeIfAbsent(mask, key -> new HashMap<>())
                .computeIfAbsent(noise, key -> new Whitening(key, mask));
        return new WhitenedFit(whitening, figures, terms);
    }
}
