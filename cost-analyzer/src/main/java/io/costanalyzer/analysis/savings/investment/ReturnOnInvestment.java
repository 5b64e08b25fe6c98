package io.costanalyzer.analysis.savings.investment;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.analysis.savings.verification.SavingsTotal;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * What the work brings in: by verified savings alone.
 *
 * @param effort what it took
 * @param perMonth what is saved in an average month
 * @param lowPerMonth the lower end of its interval
 * @param highPerMonth the upper end
 */
public record ReturnOnInvestment(Effort effort, Money perMonth, Money lowPerMonth, Money highPerMonth) {

    public static ReturnOnInvestment of(Effort effort, SavingsTotal total) {
        return new ReturnOnInvestment(effort, total.perMonth(), total.lowPerMonth(), total.highPerMonth());
    }

    /** What is saved in a year: twelve average months. */
    public Money perYear() {
        return perMonth.times(AverageMonth.MONTHS_A_YEAR);
    }

    /** What an hour of the work saves in a year; absent without hours. */
    public Optional<Money> perYearAndHour() {
        return effort.hours().signum() > 0 ? Optional.of(perYear().perUnit(effort.hours())) : Optional.empty();
    }

    /** After how many months the work is paid for; absent without a rate, or when nothing is saved. */
    public Optional<BigDecimal> paybackMonths() {
        return payback(effort, perMonth);
    }

    /** The same if the saving is at the lower end of its interval; absent when that end is not above zero. */
    public Optional<BigDecimal> latestPaybackMonths() {
        return payback(effort, lowPerMonth);
    }

    /** The hourly rate up to which the work is paid for within so many months; absent without hours. */
    public Optional<Money> highestRateFor(BigDecimal months) {
        return effort.hours().signum() > 0
                ? Optional.of(perMonth.times(months).perUnit(effort.hours()))
                : Optional.empty();
    }

    static Optional<BigDecimal> payback(Effort effort, Money perMonth) {
        return perMonth.signum() > 0
                ? effort.cost().map(cost -> cost.amount().divide(perMonth.amount(), MathContext.DECIMAL64))
                : Optional.empty();
    }
}
