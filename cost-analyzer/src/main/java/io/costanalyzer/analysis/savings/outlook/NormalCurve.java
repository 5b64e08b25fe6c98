package io.costanalyzer.analysis.savings.outlook;

/** The normal distribution. */
final class NormalCurve {

    private NormalCurve() {}

    /**
     * The probability of a value below {@code z} standard deviations, to 7 decimals.
     *
     * <p>Source: M. Abramowitz, I. A. Stegun, Handbook of Mathematical Functions (1964), formula 26.2.17.
     */
    static double below(double z) {
        double t = 1 / (1 + .2316419 * Math.abs(z));
        double series = t * (.319381530 + t * (-.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
        double tail = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * series;
        return z > 0 ? 1 - tail : tail;
    }
}
