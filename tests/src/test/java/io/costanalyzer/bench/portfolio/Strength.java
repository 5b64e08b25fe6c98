package io.costanalyzer.bench.portfolio;

import java.util.Arrays;

/** How far the days of a service ordinarily lie from their weekday's middle. */
final class Strength {

    private static final int WEEKS = 8;
    private static final double LEAST = .03;

    private Strength() {}

    /** A sturdy standard deviation of the eight weeks before a day, never below 3 % of the level. */
    static double deviation(double[] cost, int before) {
        double[] off = new double[WEEKS * 7];
        double level = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            double[] same = new double[WEEKS];
            for (int week = 0; week < WEEKS; week++) {
                same[week] = cost[before - 1 - weekday - 7 * week];
            }
            double middle = median(same);
            level += middle / 7;
            for (int week = 0; week < WEEKS; week++) {
                off[weekday * WEEKS + week] = Math.abs(same[week] - middle);
            }
        }
        return Math.max(1.4826 * median(off), Math.max(.01, LEAST * level));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
