package io.costanalyzer.analysis.statistics;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** The middle of many numbers; of an even count, half-way between the two in the middle. */
public final class Median {

    /** Makes a median absolute deviation a standard deviation where the numbers are normal: 1 / 0.6745. */
    private static final double TO_DEVIATION = 1.4826;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Median() {}

    /**
     * The middle of some numbers.
     *
     * @param values at least one
     * @throws IllegalArgumentException if there are none: the middle of nothing is not zero
     */
    public static double of(double[] values) {
        requireSome(values.length);
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int upper = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
    }

    /** As {@link #of(double[])}, exactly. */
    public static Money of(List<Money> values) {
        requireSome(values.size());
        List<Money> sorted = values.stream().sorted().toList();
        int upper = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(upper)
                : sorted.get(upper - 1).plus(sorted.get(upper)).times(HALF);
    }

    /**
     * The standard deviation as the median absolute deviation makes it: zero when more than half of the values are
     * alike, however far out the rest.
     */
    public static double deviation(double[] values) {
        double middle = of(values);
        return TO_DEVIATION
                * of(Arrays.stream(values)
                        .map(value -> Math.abs(value - middle))
                        .toArray());
    }

    private static void requireSome(int count) {
        if (count == 0) {
            throw new IllegalArgumentException("There is no median of no values");
        }
    }
}
