package io.costanalyzer.analysis.budget;

import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Holds limits against a month, by billed cost, exactly: 80 % is reached at 80 % and not a cent before. */
public final class BudgetJudge {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private BudgetJudge() {}

    /**
     * How far a budget is used. Incomplete days count with what is billed of them so far.
     *
     * @param budget the limit
     * @param ledger what is billed
     * @param month the month to judge
     * @param forecast the billed cost of the same month and scope at its end, where there is one
     * @throws IllegalArgumentException if the forecast is of another month or cost
     */
    public static BudgetStatus judge(
            Budget budget, CostLedger ledger, YearMonth month, Optional<MonthEndForecast> forecast) {
        ChargePeriod whole = ChargePeriod.ofMonth(month);
        forecast.ifPresent(one -> requireFits(one, whole));
        Coverage known = ledger.coverage().within(whole);
        Money spent = ledger.knownCost(budget.scope(), CostMetric.BILLED_COST, whole);
        Optional<LocalDate> exhaustedOn = exhaustedOn(budget, ledger, whole);
        return new BudgetStatus(
                budget,
                whole,
                known.span(),
                spent,
                spent.shareOf(budget.perMonth()),
                forecast,
                reached(budget.actualThresholds(), spent, budget.perMonth()),
                forecast.map(one -> reached(budget.forecastThresholds(), one.expected(), budget.perMonth()))
                        .orElseGet(TreeSet::new),
                exhaustedOn,
                exhaustedOn.isPresent() ? Optional.empty() : forecast.flatMap(one -> expectedOn(budget, one)));
    }

    /**
     * How far a budget that somebody else keeps is used, by its keeper's own figures.
     *
     * @param budget the limit and the figures
     * @param actualThresholds percents of the limit to tell of
     * @param forecastThresholds percents of the limit to tell of when they are forecast
     */
    public static ExternalBudgetStatus judge(
            ExternalBudget budget, SortedSet<Integer> actualThresholds, SortedSet<Integer> forecastThresholds) {
        boolean limited = budget.limit().signum() > 0;
        return new ExternalBudgetStatus(
                budget,
                limited ? Optional.of(budget.actual().shareOf(budget.limit())) : Optional.empty(),
                limited ? budget.forecast().map(money -> money.shareOf(budget.limit())) : Optional.empty(),
                reached(actualThresholds, budget.actual(), budget.limit()),
                budget.forecast()
                        .map(money -> reached(forecastThresholds, money, budget.limit()))
                        .orElseGet(TreeSet::new));
    }

    /** Of a limit of nothing every percent is reached as soon as anything is spent, and none before. */
    private static SortedSet<Integer> reached(SortedSet<Integer> thresholds, Money cost, Money limit) {
        SortedSet<Integer> reached = new TreeSet<>();
        for (int percent : thresholds) {
            if (cost.signum() > 0 && cost.times(PERCENT).compareTo(limit.times(percent)) >= 0) {
                reached.add(percent);
            }
        }
        return reached;
    }

    /** The day from which on the limit stayed spent: a credit may take the sum below it again for a while. */
    private static Optional<LocalDate> exhaustedOn(Budget budget, CostLedger ledger, ChargePeriod month) {
        Money sum = Money.zero(ledger.currency());
        Optional<LocalDate> since = Optional.empty();
        for (Map.Entry<LocalDate, Money> day :
                ledger.dailyCosts(budget.scope(), CostMetric.BILLED_COST, month).entrySet()) {
            sum = sum.plus(day.getValue());
            if (sum.compareTo(budget.perMonth()) < 0) {
                since = Optional.empty();
            } else if (since.isEmpty()) {
                since = Optional.of(day.getKey());
            }
        }
        return since;
    }

    private static Optional<LocalDate> expectedOn(Budget budget, MonthEndForecast forecast) {
        return forecast.course().entrySet().stream()
                .filter(day -> day.getValue().compareTo(budget.perMonth()) >= 0)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void requireFits(MonthEndForecast forecast, ChargePeriod month) {
        if (forecast.metric() != CostMetric.BILLED_COST || !forecast.month().equals(month)) {
            throw new IllegalArgumentException(
                    "A budget of " + month + " is held against a forecast of its billed cost, not "
                            + forecast.metric().focusColumn() + " of " + forecast.month());
        }
    }
}
