package io.costanalyzer.analysis.anomaly;

/**
 * A line that is out of the ordinary over some days.
 *
 * @param line which, by its place in the environment
 * @param day the last of the days
 * @param width how many days
 * @param off how far the days lie off on average, as a logarithm; above zero for a rise
 * @param perDay the same in money a day
 * @param expectedPerDay what a day should have cost
 * @param score how sure, above 1
 * @param price whether the price is off, and not the use
 */
record Signal(
        int line, int day, int width, double off, double perDay, double expectedPerDay, double score, boolean price) {

    int direction() {
        return off > 0 ? 1 : -1;
    }

    int firstDay() {
        return day - width + 1;
    }

    /** Whether no money moves, or it moves the other way. */
    boolean isNothing() {
        return !(perDay * off > 0);
    }

    Signal withScore(double sure) {
        return new Signal(line, day, width, off, perDay, expectedPerDay, sure, price);
    }
}
