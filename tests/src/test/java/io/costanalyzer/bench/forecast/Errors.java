package io.costanalyzer.bench.forecast;

import java.util.ArrayList;
import java.util.List;

/** How far forecasts of one method lay off. */
final class Errors {

    private final List<Double> shares = new ArrayList<>();
    private double off;
    private double actual;
    private int ranges;
    private int held;
    private double width;

    void add(double forecast, double truth) {
        shares.add(Math.abs(forecast - truth) / Math.abs(truth));
        off += Math.abs(forecast - truth);
        actual += Math.abs(truth);
    }

    void addRange(double low, double high, double truth) {
        ranges++;
        held += low <= truth && truth <= high ? 1 : 0;
        width += (high - low) / Math.abs(truth);
    }

    int count() {
        return shares.size();
    }

    /** Mean absolute percentage error, in percent. */
    double mape() {
        return 100 * shares.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** The same weighted by money, in percent. */
    double wape() {
        return 100 * off / actual;
    }

    /** How many of the ranges held the truth. */
    double coverage() {
        return (double) held / ranges;
    }

    /** How wide the ranges are, as a part of the truth, in percent. */
    double width() {
        return 100 * width / ranges;
    }
}
