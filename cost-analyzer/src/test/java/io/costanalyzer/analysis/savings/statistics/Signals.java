package io.costanalyzer.analysis.savings.statistics;

import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Seeded series for tests: logarithms by day. */
final class Signals {

    private Signals() {}

    /** White noise around a path. */
    static double[] noisy(int days, long seed, double deviation, IntToDoubleFunction path) {
        Random random = new Random(seed);
        double[] values = new double[days];
        for (int day = 0; day < days; day++) {
            values[day] = path.applyAsDouble(day) + deviation * random.nextGaussian();
        }
        return values;
    }

    /** A random walk. */
    static double[] walk(int days, long seed, double step) {
        Random random = new Random(seed);
        double[] values = new double[days];
        for (int day = 1; day < days; day++) {
            values[day] = values[day - 1] + step * random.nextGaussian();
        }
        return values;
    }

    /** Weekdays from a Monday on. */
    static int[] weekdays(int days) {
        int[] weekdays = new int[days];
        for (int day = 0; day < days; day++) {
            weekdays[day] = day % 7 + 1;
        }
        return weekdays;
    }
}
