package io.costanalyzer.ledger;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;

/**
 * What every day cost: day × environment × account × region × service × usage type × charge category, exact, in one
 * currency.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CostLedger {

    private final CurrencyUnit currency;
    private final Coverage coverage;
    private final List<CostSeries> series;
    private final SortedSet<LocalDate> estimatedDays;
    private final SortedMap<String, String> subAccountNames;

    CostLedger(
            CurrencyUnit currency,
            Coverage coverage,
            Collection<CostSeries> series,
            Collection<LocalDate> estimatedDays,
            Map<String, String> subAccountNames) {
        this.currency = currency;
        this.coverage = coverage;
        this.series = List.copyOf(series);
        this.estimatedDays = Collections.unmodifiableSortedSet(new TreeSet<>(estimatedDays));
        this.subAccountNames = Collections.unmodifiableSortedMap(new TreeMap<>(subAccountNames));
    }

    public CurrencyUnit currency() {
        return currency;
    }

    /** The days that a source has answered for. */
    public Coverage coverage() {
        return coverage;
    }

    /** Every series, ordered by key. */
    public List<CostSeries> series() {
        return series;
    }

    /** Every series of a scope, ordered by key. */
    public List<CostSeries> series(Scope scope) {
        return series.stream().filter(one -> scope.matches(one.key())).toList();
    }

    /** The days of which at least one figure is still an estimate. */
    public SortedSet<LocalDate> estimatedDays() {
        return estimatedDays;
    }

    /** Account id to account name, where the source knows it. */
    public SortedMap<String, String> subAccountNames() {
        return subAccountNames;
    }

    /** The environments that have a charge, by name, UNALLOCATED last. */
    public List<Environment> environments() {
        return series.stream()
                .map(one -> one.key().environment())
                .distinct()
                .sorted()
                .toList();
    }

    /** The months of which at least one day is covered, oldest first. */
    public List<YearMonth> months() {
        return coverage.periods().stream()
                .flatMap(period -> period.months().stream())
                .distinct()
                .toList();
    }

    /**
     * The cost of a scope on one day, over all its series.
     *
     * @return zero when the day is covered and nothing was charged; nothing when the day is not covered
     */
    public Optional<Money> cost(Scope scope, CostMetric metric, LocalDate day) {
        return cost(scope, metric, ChargePeriod.ofDay(day));
    }

    /**
     * The cost of a scope in a period, over all its series.
     *
     * @return nothing unless every day of the period is covered
     */
    public Optional<Money> cost(Scope scope, CostMetric metric, ChargePeriod period) {
        return coverage.covers(period) ? Optional.of(knownCost(scope, metric, period)) : Optional.empty();
    }

    /**
     * The sum of the charges that there are of a scope in a period, be all of its days covered, some or none. A known part
     * and not the whole: for a cost to rely on, ask {@link #cost(Scope, CostMetric, ChargePeriod)}.
     */
    public Money knownCost(Scope scope, CostMetric metric, ChargePeriod period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CostSeries one : series) {
            if (scope.matches(one.key())) {
                sum = sum.add(one.cost(metric, period).amount());
            }
        }
        return Money.of(currency, sum);
    }

    /** The cost of a scope day by day, for the covered days of the period, oldest first. */
    public SortedMap<LocalDate, Money> dailyCosts(Scope scope, CostMetric metric, ChargePeriod period) {
        return dailyCosts(series(scope), metric, period);
    }

    /** The cost of some series of this ledger together, day by day, for the covered days of the period, oldest first. */
    public SortedMap<LocalDate, Money> dailyCosts(Collection<CostSeries> some, CostMetric metric, ChargePeriod period) {
        SortedMap<LocalDate, Money> costs = new TreeMap<>();
        coverage.within(period).dates().forEach(day -> {
            BigDecimal sum = BigDecimal.ZERO;
            for (CostSeries one : some) {
                sum = sum.add(one.exact(metric, day));
            }
            costs.put(day, Money.of(currency, sum));
        });
        return Collections.unmodifiableSortedMap(costs);
    }

    /** The cost of a scope over the covered days of a period, broken down; the parts add up to the total exactly. */
    public Breakdown breakdown(Dimension dimension, Scope scope, CostMetric metric, ChargePeriod period) {
        Map<Optional<String>, Money> parts = new LinkedHashMap<>();
        for (CostSeries one : series(scope)) {
            parts.merge(Optional.ofNullable(one.key().value(dimension)), one.cost(metric, period), Money::plus);
        }
        return Breakdown.of(dimension, parts, Money.zero(currency));
    }
}
