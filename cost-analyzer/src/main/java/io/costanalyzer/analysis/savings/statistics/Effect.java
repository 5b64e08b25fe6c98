package io.costanalyzer.analysis.savings.statistics;

import java.util.OptionalInt;

/**
 * What one intervention did to a series.
 *
 * <p>Plain arrays are shared and not to be changed.
 */
public final class Effect {

    private final double[] path;
    private final double[] expected;
    private final boolean foretold;
    private final double deviation;
    private final OptionalInt lastChange;
    private final double deviationAfter;
    private final OptionalInt unrelatedChange;

    Effect(
            double[] path,
            double[] expected,
            boolean foretold,
            double deviation,
            OptionalInt lastChange,
            double deviationAfter,
            OptionalInt unrelatedChange) {
        this.path = path;
        this.expected = expected;
        this.foretold = foretold;
        this.deviation = deviation;
        this.lastChange = lastChange;
        this.deviationAfter = deviationAfter;
        this.unrelatedChange = unrelatedChange;
    }

    /** By day, the logarithm of what there was over what there would have been; {@code NaN} before it is in force. */
    public double[] path() {
        return path;
    }

    /** By day, the logarithm of what there would have been, foretold from the days before alone; {@code NaN} before it is in force. */
    public double[] expected() {
        return expected;
    }

    /** Whether the path cannot be trusted and {@code expected} is to be taken: where nothing is left, or the effect is not a step. */
    public boolean foretold() {
        return foretold;
    }

    /** Standard error of the mean of the path, by the model; to be calibrated. */
    public double deviation() {
        return deviation;
    }

    /** The last day on which the effect itself changed, for instance because it was undone. */
    public OptionalInt lastChange() {
        return lastChange;
    }

    /** Standard error of the effect from that day on; as {@code deviation} when there is none. */
    public double deviationAfter() {
        return deviationAfter;
    }

    /** The last day on which the series stepped for another reason, while this was in force. */
    public OptionalInt unrelatedChange() {
        return unrelatedChange;
    }
}
