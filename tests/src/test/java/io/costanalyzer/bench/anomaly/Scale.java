package io.costanalyzer.bench.anomaly;

import java.util.Arrays;

/** What plain methods reckon with. */
final class Scale {

    private Scale() {}

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    /** A standard deviation from the median absolute deviation. */
    static double deviation(double[] values) {
        double middle = median(values);
        return 1.4826
                * median(Arrays.stream(values)
                        .map(value -> Math.abs(value - middle))
                        .toArray());
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    static double standardDeviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / Math.max(1, values.length - 1));
    }

    /** No deviation is taken to be smaller than 3 % of the level or six cents. */
    static double floored(double deviation, double level) {
        return Math.max(deviation, Math.max(.03 * Math.abs(level), .06));
    }
}
