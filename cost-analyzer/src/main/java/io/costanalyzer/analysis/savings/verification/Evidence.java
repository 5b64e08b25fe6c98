package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * What an estimate rests on.
 *
 * @param before the days before the measure that its cost before is taken from
 * @param judged the days after its roll-out that are judged
 * @param daysBefore known days before it that the study learnt from
 * @param daysJudged known days among the judged ones
 * @param methods how it was judged; several if its parts differ
 * @param drivers what drives the use of the scope, for people; empty when nothing was found to
 * @param driven how probable it is that these do, from 0 to 1
 * @param scatter what a day usually lies off what is expected, as a share
 * @param ends why it is judged on fewer days than could be, in order of the days; several if its parts differ, none if all
 *     days were judged
 * @param placebos on how many cases without a measure the interval was calibrated
 */
public record Evidence(
        ChargePeriod before,
        ChargePeriod judged,
        int daysBefore,
        int daysJudged,
        Set<Method> methods,
        List<String> drivers,
        BigDecimal driven,
        BigDecimal scatter,
        List<WindowEnd> ends,
        int placebos) {

    public Evidence {
        methods = Set.copyOf(methods);
        drivers = List.copyOf(drivers);
        ends = List.copyOf(ends);
    }

    /** How a part of the bill was judged. */
    public enum Method {
        /** Quantities at the prices from before. */
        UNIT_PRICE("the price of a unit, before and after"),
        /** A step in the cost, all else taken out. */
        STEP("a step in the daily cost, use and weekly pattern taken out"),
        /** The same by weeks. */
        WEEKLY_STEP("a step in the weekly cost"),
        /** A forecast from before. */
        FORECAST("a forecast from the days before");

        private final String displayName;

        Method(String displayName) {
            this.displayName = displayName;
        }

        /** A clause for people. */
        public String displayName() {
            return displayName;
        }
    }
}
