package io.costanalyzer.analysis.savings.statistics;

import java.util.OptionalInt;

/**
 * What one intervention did to a series.
 *
 * @param path by day, the logarithm of what there was over what there would have been; {@code NaN} before it is in force
 * @param expected by day, the logarithm of what there would have been, foretold from the days before alone; {@code NaN}
 *     before it is in force
 * @param foretold whether the path cannot be trusted and {@code expected} is to be taken: where nothing is left, or the
 *     effect is not a step
 * @param deviation standard error of the mean of the path, by the model; to be calibrated
 * @param lastChange the last day on which the effect itself changed, for instance because it was undone
 * @param deviationAfter standard error of the effect from that day on; as {@code deviation} when there is none
 * @param unrelatedChange the last day on which the series stepped for another reason, while this was in force
 */
public record Effect(
        double[] path,
        double[] expected,
        boolean foretold,
        double deviation,
        OptionalInt lastChange,
        double deviationAfter,
        OptionalInt unrelatedChange) {}
