package io.costanalyzer.analysis.savings.statistics;

/** A column of a regression, with what is expected of its coefficient. Two terms are the same only if they are one. */
final class Term {

    private final double[] values;
    private final double mean;
    private final double precision;

    private Term(double[] values, double mean, double precision) {
        this.values = values;
        this.mean = mean;
        this.precision = precision;
    }

    /** A column of which nothing is known beforehand. */
    static Term free(double[] values) {
        return new Term(values, 0, 0);
    }

    /** A column whose coefficient is expected around a mean, with a standard deviation. */
    static Term expecting(double[] values, double mean, double deviation) {
        return new Term(values, mean, 1 / (deviation * deviation));
    }

    /** 0 before a day, 1 from it on. */
    static double[] stepAt(int from, int days) {
        double[] values = new double[days];
        for (int day = Math.max(0, from); day < days; day++) {
            values[day] = 1;
        }
        return values;
    }

    /** One figure a day. */
    double[] values() {
        return values;
    }

    double mean() {
        return mean;
    }

    /** One over the variance of what is expected; 0 for nothing. */
    double precision() {
        return precision;
    }
}
