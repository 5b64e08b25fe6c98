package io.costanalyzer.analysis.baseline;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.Optional;

/**
 * A stated amount held against what the bill said, so that a target is not judged by a figure that never was.
 *
 * @param stated what the configuration says
 * @param compared the months of the bill it was compared with; absent when no final month is known
 * @param billPerDay the effective cost of usage and purchases a day in these months; absent with them
 * @param deviates whether the two differ by more than a tenth
 */
public record BaselineCheck(
        StatedBaseline.Amount stated, Optional<ChargePeriod> compared, Optional<Money> billPerDay, boolean deviates) {}
