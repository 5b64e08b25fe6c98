package io.costanalyzer.analysis.budget;

import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A budget held against a month, by billed cost.
 *
 * @param budget the limit
 * @param month the whole month
 * @param known the days of it that are covered; absent when there is none, and then nothing has been spent as far as
 *     anybody knows, which is not zero
 * @param spent what the covered days cost
 * @param share {@code spent} as a part of the limit, 1 for all of it
 * @param forecast the month's total, where there is history enough
 * @param actualCrossed the budget's actual thresholds that are reached, in percent
 * @param forecastCrossed the budget's forecast thresholds that the forecast reaches, in percent
 * @param exhaustedOn the day from which on the whole limit is spent
 * @param expectedOn the day on which it will be spent if the month goes on as forecast; absent when it will not be, or is
 */
public record BudgetStatus(
        Budget budget,
        ChargePeriod month,
        Optional<ChargePeriod> known,
        Money spent,
        BigDecimal share,
        Optional<MonthEndForecast> forecast,
        SortedSet<Integer> actualCrossed,
        SortedSet<Integer> forecastCrossed,
        Optional<LocalDate> exhaustedOn,
        Optional<LocalDate> expectedOn) {

    public BudgetStatus {
        actualCrossed = Collections.unmodifiableSortedSet(new TreeSet<>(actualCrossed));
        forecastCrossed = Collections.unmodifiableSortedSet(new TreeSet<>(forecastCrossed));
    }
}
