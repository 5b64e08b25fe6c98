package io.costanalyzer.analysis.savings.statistics;

/**
 * The weekly pattern of a series: how far each weekday lies from the week around it, as a median over weeks, so that
 * steps, drifts and odd days leave it alone.
 */
final class Weekdays {

    private static final int FEWEST_WEEKS = 3;

    private final double[] offset = new double[8];

    /**
     * Learns the pattern.
     *
     * @param values logarithms by day, {@code NaN} for a missing day
     * @param weekday 1 to 7 by day
     * @param until days from this one on are not learnt from
     */
    Weekdays(double[] values, int[] weekday, int until) {
        double[][] off = new double[8][until];
        int[] count = new int[8];
        for (int day = 3; day < until - 3; day++) {
            double week = 0;
            for (int near = -3; near <= 3; near++) {
                week += values[day + near];
            }
            if (!Double.isNaN(week)) {
                off[weekday[day]][count[weekday[day]]++] = values[day] - week / 7;
            }
        }
        double mean = 0;
        for (int d = 1; d <= 7; d++) {
            offset[d] = count[d] < FEWEST_WEEKS ? 0 : Medians.of(off[d], count[d]);
            mean += offset[d] / 7;
        }
        for (int d = 1; d <= 7; d++) {
            offset[d] -= mean;
        }
    }

    /** How far a weekday lies from the week, as a logarithm. */
    double of(int weekday) {
        return offset[weekday];
    }

    /** The values without the weekly pattern. */
    double[] removedFrom(double[] values, int[] weekday) {
        double[] flat = new double[values.length];
        for (int day = 0; day < values.length; day++) {
            flat[day] = values[day] - offset[weekday[day]];
        }
        return flat;
    }
}
