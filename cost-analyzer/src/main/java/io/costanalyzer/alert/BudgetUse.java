package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A limit of a month of which thresholds are reached. Amounts are billed cost.
 *
 * @param byAws whether AWS Budgets keeps it, and not the configuration
 * @param name of the budget
 * @param environment whose; absent for everybody's
 * @param month the whole period of the budget
 * @param limit for the period
 * @param spent so far
 * @param forecast of the whole period, where there is one
 * @param actualCrossed thresholds that are spent, in percent
 * @param forecastCrossed thresholds that the forecast reaches, in percent
 * @param exhaustedOn the day from which on the limit is spent
 * @param expectedOn the day on which it will be, as forecast
 * @param drivers what costs more than before, largest first
 */
public record BudgetUse(
        boolean byAws,
        String name,
        Optional<Environment> environment,
        ChargePeriod month,
        Money limit,
        Money spent,
        Optional<Range> forecast,
        SortedSet<Integer> actualCrossed,
        SortedSet<Integer> forecastCrossed,
        Optional<LocalDate> exhaustedOn,
        Optional<LocalDate> expectedOn,
        List<Part> drivers)
        implements Matter {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal CLOSE = new BigDecimal("0.98");

    public BudgetUse {
        actualCrossed = Collections.unmodifiableSortedSet(new TreeSet<>(actualCrossed));
        forecastCrossed = Collections.unmodifiableSortedSet(new TreeSet<>(forecastCrossed));
        drivers = List.copyOf(drivers);
    }

    /**
     * A figure with the range that it should lie in.
     *
     * @param confidencePercent how often such a range holds the truth; 0 when nobody says
     */
    public record Range(Money expected, Money low, Money high, int confidencePercent) {}

    /**
     * Whether the forecast is less than 2 % short of a threshold, or beyond it. A forecast errs by about as much in a month's
     * first days (tests/DETECTION.md), so that tomorrow's may well be on the other side of the threshold again.
     *
     * @param thresholds in percent of the limit
     */
    boolean isNearly(SortedSet<Integer> thresholds) {
        return forecast.map(Range::expected).stream()
                .anyMatch(expected -> thresholds.stream()
                        .anyMatch(percent -> expected.times(PERCENT)
                                        .compareTo(limit.times(CLOSE.multiply(BigDecimal.valueOf(percent))))
                                >= 0));
    }

    /** What the period will have cost above the limit, not below zero. */
    public Money overrun() {
        Money end = forecast.map(Range::expected).map(spent::max).orElse(spent);
        return end.minus(limit).max(Money.zero(limit.currency()));
    }

    /** Whether a run of a day knows the whole period. */
    boolean isOver(LocalDate asOf) {
        return asOf.isAfter(month.endExclusive());
    }

    /** The overrun as a part of the limit. */
    Optional<BigDecimal> overrunShare() {
        return limit.signum() > 0 ? Optional.of(overrun().shareOf(limit)) : Optional.empty();
    }

    @Override
    public String key() {
        return Fingerprint.of(
                byAws ? "aws-budget" : "budget", name, month.start().toString());
    }

    @Override
    public IncidentKind kind() {
        return IncidentKind.BUDGET;
    }

    @Override
    public Optional<String> serviceName() {
        return Optional.empty();
    }

    @Override
    public LocalDate since() {
        return month.start();
    }

    @Override
    public Optional<Money> soFar() {
        return Optional.of(spent.minus(limit).max(Money.zero(limit.currency())));
    }

    @Override
    public Optional<Money> byMonthEnd() {
        return Optional.of(overrun());
    }

    /** Thresholds say when a budget is told again, not its size. */
    @Override
    public Optional<Money> size() {
        return Optional.empty();
    }
}
