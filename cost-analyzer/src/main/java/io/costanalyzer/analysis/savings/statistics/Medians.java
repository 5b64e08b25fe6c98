package io.costanalyzer.analysis.savings.statistics;

import java.util.Arrays;

/** Medians, and measures of spread made of them. */
final class Medians {

    /** Makes the median absolute deviation of a normal distribution its standard deviation. */
    private static final double NORMAL = 1.4826;

    private Medians() {}

    /** The median of the first so many values, 0 of none; the array is sorted on the way. */
    static double of(double[] values, int count) {
        if (count == 0) {
            return 0;
        }
        Arrays.sort(values, 0, count);
        int half = count / 2;
        return count % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }

    /** The median distance from zero, on the scale of a standard deviation. */
    static double absolute(double[] values) {
        double[] sizes = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            sizes[i] = Math.abs(values[i]);
        }
        return NORMAL * of(sizes, sizes.length);
    }

    /** The median of the days around each day that are not missing; {@code NaN} where there is none. */
    static double[] running(double[] values, int reach) {
        double[] medians = new double[values.length];
        double[] near = new double[2 * reach + 1];
        for (int day = 0; day < values.length; day++) {
            int count = 0;
            for (int other = Math.max(0, day - reach); other <= Math.min(values.length - 1, day + reach); other++) {
                if (!Double.isNaN(values[other])) {
                    near[count++] = values[other];
                }
            }
            medians[day] = count == 0 ? Double.NaN : of(near, count);
        }
        return medians;
    }
}
