package io.costanalyzer.analysis.savings.statistics;

import java.util.Arrays;

/**
 * What the usage types of an environment have in common: one factor, estimated by expectation and maximisation from all
 * series at once, so that each one's own noise averages out. Stands for traffic, up to its unit.
 *
 * <p>Source: D. B. Rubin, D. T. Thayer, EM algorithms for ML factor analysis, Psychometrika 47 (1982). This class is
 * immutable and thread-safe.
 */
public final class TrafficFactor {

    private static final int ROUNDS = 25;
    private static final double LEAST_VARIANCE = 1e-4;
    private static final int REACH = 7;
    private static final double ODD = 5;

    private final double[][] series;
    private final double[] loading;
    private final double[] variance;
    private final double unit;

    /**
     * Finds the factor.
     *
     * @param prepared {@linkplain #prepared prepared} series of the same days; at least one
     */
    public TrafficFactor(double[][] prepared) {
        this.series = new double[prepared.length][];
        this.loading = new double[prepared.length];
        this.variance = new double[prepared.length];
        for (int i = 0; i < prepared.length; i++) {
            series[i] = centred(prepared[i]);
        }
        double[] factor = start();
        double[] doubt = new double[factor.length];
        for (int round = 0; round < ROUNDS; round++) {
            maximise(factor, doubt);
            expect(factor, doubt);
        }
        double[] sizes = loading.clone();
        Arrays.sort(sizes);
        this.unit = Math.max(1e-6, sizes[(int) (.75 * (sizes.length - 1))]);
    }

    /**
     * Makes a series ready: without its weekly pattern, and with days that lie far off their neighbours drawn in.
     *
     * @param logs logarithms by day, {@code NaN} for a missing day
     * @param weekday 1 for Monday to 7 by day
     */
    public static double[] prepared(double[] logs, int[] weekday) {
        double[] flat = new Weekdays(logs, weekday, logs.length).removedFrom(logs, weekday);
        double[] middle = Medians.running(flat, REACH);
        double[] off = new double[flat.length];
        int count = 0;
        for (int day = 0; day < flat.length; day++) {
            if (!Double.isNaN(flat[day])) {
                off[count++] = flat[day] - middle[day];
            }
        }
        double limit = ODD * Medians.absolute(Arrays.copyOf(off, count)) + 1e-4;
        for (int day = 0; day < flat.length; day++) {
            double from = flat[day] - middle[day];
            flat[day] = middle[day] + Math.max(-limit, Math.min(limit, from));
        }
        return flat;
    }

    /** How far a prepared series usually moves from one day to the next, as a standard deviation of its days. */
    public static double restlessness(double[] prepared) {
        double[] moves = new double[prepared.length];
        int count = 0;
        for (int day = 1; day < prepared.length; day++) {
            double move = prepared[day] - prepared[day - 1];
            if (!Double.isNaN(move)) {
                moves[count++] = move;
            }
        }
        return Medians.absolute(Arrays.copyOf(moves, count)) / Math.sqrt(2);
    }

    /** The mean of all series, each in units of its own deviation. */
    private double[] start() {
        double[] mean = new double[series[0].length];
        int[] count = new int[mean.length];
        for (double[] one : series) {
            double deviation = Math.sqrt(meanSquare(one) + 1e-9);
            for (int day = 0; day < mean.length; day++) {
                if (!Double.isNaN(one[day])) {
                    mean[day] += one[day] / deviation;
                    count[day]++;
                }
            }
        }
        for (int day = 0; day < mean.length; day++) {
            mean[day] /= Math.max(1, count[day]);
        }
        return mean;
    }

    private void maximise(double[] factor, double[] doubt) {
        for (int i = 0; i < series.length; i++) {
            double product = 0;
            double square = 1e-9;
            double own = 0;
            int count = 0;
            for (int day = 0; day < factor.length; day++) {
                double value = series[i][day];
                if (!Double.isNaN(value)) {
                    product += value * factor[day];
                    square += factor[day] * factor[day] + doubt[day];
                    own += value * value;
                    count++;
                }
            }
            loading[i] = product / square;
            variance[i] = Math.max(LEAST_VARIANCE, (own - loading[i] * product) / Math.max(1, count));
        }
    }

    private void expect(double[] factor, double[] doubt) {
        for (int day = 0; day < factor.length; day++) {
            double[] score = score(day, -1);
            factor[day] = score[0];
            doubt[day] = score[1];
        }
    }

    /** The factor's mean and variance on a day, one of the series left out. */
    private double[] score(int day, int leftOut) {
        double weight = 1;
        double sum = 0;
        for (int i = 0; i < series.length; i++) {
            double value = series[i][day];
            if (i != leftOut && !Double.isNaN(value)) {
                weight += loading[i] * loading[i] / variance[i];
                sum += loading[i] * value / variance[i];
            }
        }
        return new double[] {sum / weight, 1 / weight};
    }

    /**
     * The factor by day as a logarithm, scaled so that a series that follows it closely has an elasticity of about 1.
     *
     * @param leftOut a series that must not explain itself; a negative number for none
     */
    public double[] without(int leftOut) {
        double[] scaled = new double[series[0].length];
        for (int day = 0; day < scaled.length; day++) {
            scaled[day] = unit * score(day, leftOut)[0];
        }
        return scaled;
    }

    private static double[] centred(double[] values) {
        double mean = Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double meanSquare(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .map(value -> value * value)
                .average()
                .orElse(0);
    }
}
