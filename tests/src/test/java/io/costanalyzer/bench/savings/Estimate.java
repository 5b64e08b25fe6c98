package io.costanalyzer.bench.savings;

/**
 * What a method says about a measure.
 *
 * @param dollars saved over the window
 * @param share of the scope's cost saved
 * @param low lower end of the 90 % interval of the share
 * @param high upper end
 */
record Estimate(double dollars, double share, double low, double high) {

    /** From a share and the cost that was left after it. */
    static Estimate ofShare(double share, double halfWidth, double actual) {
        double without = share < .999 ? actual / (1 - share) : actual;
        return new Estimate(without - actual, share, share - halfWidth, share + halfWidth);
    }

    boolean seen() {
        return low > 0;
    }
}
