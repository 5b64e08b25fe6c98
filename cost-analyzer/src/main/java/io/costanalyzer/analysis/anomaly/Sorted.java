package io.costanalyzer.analysis.anomaly;

import java.util.Arrays;

/** Middles and quantiles of parts of arrays. What is not a number is left out; of nothing, the answer is not a number. */
final class Sorted {

    /** Makes a median absolute deviation a standard deviation where the numbers are normal. */
    static final double TO_DEVIATION = 1.4826;

    private final double[] values;

    private Sorted(double[] values) {
        this.values = values;
    }

    static Sorted of(double[] all, int from, int toExclusive) {
        double[] some = new double[Math.max(0, toExclusive - Math.max(0, from))];
        int count = 0;
        for (int i = Math.max(0, from); i < toExclusive; i++) {
            if (!Double.isNaN(all[i])) {
                some[count++] = all[i];
            }
        }
        double[] known = count == some.length ? some : Arrays.copyOf(some, count);
        Arrays.sort(known);
        return new Sorted(known);
    }

    int count() {
        return values.length;
    }

    double median() {
        int upper = values.length / 2;
        return values.length == 0
                ? Double.NaN
                : values.length % 2 == 1 ? values[upper] : (values[upper - 1] + values[upper]) / 2;
    }

    /** The value below which so much of the others lie. */
    double quantile(double share) {
        return values.length == 0 ? Double.NaN : values[Math.min(values.length - 1, (int) (share * values.length))];
    }

    double largest() {
        return values.length == 0 ? Double.NaN : values[values.length - 1];
    }

    double smallest() {
        return values.length == 0 ? Double.NaN : values[0];
    }
}
