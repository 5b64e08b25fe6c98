package io.costanalyzer.report;

import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A limit and how far it is used, by billed cost.
 *
 * @param name of the budget
 * @param about of what
 * @param limit for the calendar month
 * @param spent so far; absent when no day is known, which is not zero
 * @param share the part of the limit that is spent, 1 for all; absent with {@code spent}
 * @param forecast the month's total, where there is history enough
 * @param actualCrossed percents of the limit that are reached, ascending
 * @param forecastCrossed percents of the limit that the forecast reaches, ascending
 * @param exhaustedOn the day on which the limit was spent
 * @param expectedOn the day on which it will be, if the month goes on as forecast
 */
public record BudgetLine(
        String name,
        About about,
        Money limit,
        Optional<Money> spent,
        Optional<BigDecimal> share,
        Optional<MonthEndForecast> forecast,
        List<Integer> actualCrossed,
        List<Integer> forecastCrossed,
        Optional<LocalDate> exhaustedOn,
        Optional<LocalDate> expectedOn) {

    public BudgetLine {
        actualCrossed = List.copyOf(actualCrossed);
        forecastCrossed = List.copyOf(forecastCrossed);
    }

    static BudgetLine of(BudgetStatus status) {
        boolean known = status.known().isPresent();
        return new BudgetLine(
                status.budget().name(),
                About.of(status.budget().scope()),
                status.budget().perMonth(),
                known ? Optional.of(status.spent()) : Optional.empty(),
                known ? Optional.of(status.share()) : Optional.empty(),
                status.forecast(),
                List.copyOf(status.actualCrossed()),
                List.copyOf(status.forecastCrossed()),
                status.exhaustedOn(),
                status.expectedOn());
    }

    /** What is spent beyond the limit; negative while something is left. */
    public Optional<Money> excess() {
        return spent.map(amount -> amount.minus(limit));
    }

    /** What the forecast goes beyond the limit; negative when it stays below. */
    public Optional<Money> forecastExcess() {
        return forecast.map(total -> total.expected().minus(limit));
    }
}
