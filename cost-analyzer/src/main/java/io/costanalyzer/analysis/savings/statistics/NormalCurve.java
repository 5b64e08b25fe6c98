package io.costanalyzer.analysis.savings.statistics;

/** The normal distribution. */
public final class NormalCurve {

    /** From here on the tail is taken by its first terms. */
    private static final double FAR = 4;

    private NormalCurve() {}

    /**
     * The probability of a value below {@code z} standard deviations, to 7 decimals.
     *
     * <p>Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), formula 26.2.17.
     */
    public static double below(double z) {
        double t = 1 / (1 + .2316419 * Math.abs(z));
        double series = t * (.319381530 + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
        return z > 0 ? 1 - tail : tail;
    }

    /** How dense it is {@code z} standard deviations from the middle. */
    static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** By how many standard deviations the mean of the values above {@code z} lies over the middle. */
    static double meanAbove(double z) {
        return z > FAR ? z + 1 / z : density(z) / (1 - below(z));
    }
}
