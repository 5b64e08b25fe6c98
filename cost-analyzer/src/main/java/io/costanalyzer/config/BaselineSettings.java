package io.costanalyzer.config;

import io.costanalyzer.analysis.baseline.StatedBaseline;
import io.costanalyzer.focus.ChargePeriod;
import java.util.Optional;

/**
 * What savings are measured against: at least one of the two.
 *
 * @param name of the baseline in the archive
 * @param stated amounts that the customer states
 * @param captured whole months whose bill is to be frozen; targets are judged by it when both are there, and the stated
 *     amounts are held against it
 */
public record BaselineSettings(String name, Optional<StatedBaseline> stated, Optional<ChargePeriod> captured) {
    public BaselineSettings {
        if (stated.isEmpty() && captured.isEmpty()) {
            throw new IllegalArgumentException("The baseline " + name + " is neither stated nor captured");
        }
    }
}
