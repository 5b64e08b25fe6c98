package io.costanalyzer.analysis.secondopinion;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.Optional;

/**
 * What somebody else expects days to come to cost.
 *
 * @param days the days, from today on
 * @param expected their cost in all
 * @param low the lower end of its range; absent when none is given
 * @param high the upper end likewise
 */
public record ForeignForecast(ChargePeriod days, Money expected, Optional<Money> low, Optional<Money> high) {

    /** How often a range that is asked for should hold the truth. */
    public static final int CONFIDENCE_PERCENT = 90;
}
