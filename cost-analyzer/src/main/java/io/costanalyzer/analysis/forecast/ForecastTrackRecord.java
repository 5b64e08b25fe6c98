package io.costanalyzer.analysis.forecast;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the forecasts of a month said on its days 5, 10, 15 and 20, and what came: the ground on which the next ones are
 * believed or not.
 *
 * @param month the month, over by now
 * @param environment whose; all of them when absent
 * @param actual what the month cost
 * @param said what was said, oldest first
 */
public record ForecastTrackRecord(YearMonth month, Optional<Environment> environment, Money actual, List<Said> said) {

    /** The days of a month whose forecasts are kept. */
    public static final List<Integer> DAYS = List.of(5, 10, 15, 20);

    public ForecastTrackRecord {
        said = List.copyOf(said);
    }

    /**
     * What was said on a day.
     *
     * @param asOf the day
     * @param expected the total
     * @param low the lower end of the range
     * @param high the upper end of the range
     */
    public record Said(LocalDate asOf, Money expected, Money low, Money high) {

        /** Takes over what a forecast says. */
        public static Said of(LocalDate asOf, MonthEndForecast forecast) {
            return new Said(asOf, forecast.expected(), forecast.low(), forecast.high());
        }

        /** Forecast minus actual, as a part of the actual: 0.02 for 2 % too much; absent when nothing was spent. */
        public Optional<BigDecimal> errorShare(Money actual) {
            return actual.isZero()
                    ? Optional.empty()
                    : Optional.of(expected.minus(actual).shareOf(actual));
        }

        /** Whether the actual cost lies in the range, its ends included. */
        public boolean holds(Money actual) {
            return low.compareTo(actual) <= 0 && actual.compareTo(high) <= 0;
        }
    }

    /** Whether a forecast made on this day is to be kept. */
    public static boolean isKept(LocalDate asOf) {
        return DAYS.contains(asOf.getDayOfMonth());
    }

    /** How many of the ranges held what came. */
    public int held() {
        return (int) said.stream().filter(one -> one.holds(actual)).count();
    }
}
