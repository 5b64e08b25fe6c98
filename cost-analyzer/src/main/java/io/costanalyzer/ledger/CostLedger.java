package io.costanalyzer.ledger;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.focus.NamedTags;
import io.costanalyzer.focus.Tags;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;

/**
 * What every day cost: day × environment × account × region × service × usage type × charge category × the tags that
 * are asked for, exact, in one currency.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CostLedger {

    private final CurrencyUnit currency;
    private final Coverage coverage;
    private final List<CostSeries> series;
    private final SortedSet<LocalDate> estimatedDays;
    private final SortedMap<String, String> subAccountNames;
    private final TaggedDays taggedDays;

    CostLedger(
            CurrencyUnit currency,
            Coverage coverage,
            Collection<CostSeries> series,
            Collection<LocalDate> estimatedDays,
            Map<String, String> subAccountNames,
            TaggedDays taggedDays) {
        this.currency = currency;
        this.coverage = coverage;
        this.series = List.copyOf(series);
        this.estimatedDays = Collections.unmodifiableSortedSet(new TreeSet<>(estimatedDays));
        this.subAccountNames = Collections.unmodifiableSortedMap(new TreeMap<>(subAccountNames));
        this.taggedDays = taggedDays;
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

    /** The same days with the series of one environment alone. */
    public CostLedger only(Environment environment) {
        return new CostLedger(
                currency, coverage, series(Scope.bill().in(environment)), estimatedDays, subAccountNames, taggedDays);
    }

    /** The same costs on the days of a period alone. */
    public CostLedger within(ChargePeriod days) {
        boolean all = coverage.span()
                .filter(span -> span.start().isBefore(days.start())
                        || span.endExclusive().isAfter(days.endExclusive()))
                .isEmpty();
        return all
                ? this
                : new CostLedgerBuilder(currency, days).addAll(this, days).build();
    }

    /** The same costs with no tag told apart: what every analysis looks at that does not ask for one. */
    public CostLedger withoutTags() {
        if (series.stream().allMatch(one -> one.key().tags().isEmpty())) {
            return this;
        }
        return coverage.span()
                .map(span -> new CostLedgerBuilder(currency, span)
                        .addAll(this, span, Tags.none())
                        .build())
                .orElse(this);
    }

    /**
     * The covered days on which a scope's tags are known: those that were read with these tags told apart, in every
     * environment of the scope or, if it names none, in all that were; and of them those from the first charge on that
     * carries the tags. A cost allocation tag is not retroactive (AWS Billing, "Activating user-defined cost allocation
     * tags"): before it was activated its charges are untagged, which is no cost of zero.
     *
     * @return every covered day for a scope without tags
     */
    public Coverage tagged(Scope scope) {
        if (scope.tags().isEmpty()) {
            return coverage;
        }
        Coverage read = readWith(scope);
        return series.stream()
                .filter(one -> scope.ofServices(Set.of()).ofUsageTypes(Set.of()).matches(one.key()))
                .map(CostSeries::firstDay)
                .min(Comparator.naturalOrder())
                .flatMap(first -> read.lastDay()
                        .filter(last -> !last.isBefore(first))
                        .map(last -> read.within(ChargePeriod.of(first, last.plusDays(1)))))
                .orElse(Coverage.none());
    }

    /** The covered days that were read with a scope's tags told apart, whether or not a charge carries them. */
    public Coverage readWith(Scope scope) {
        NamedTags tags = scope.tags();
        Collection<Environment> asked =
                scope.environments().isEmpty() ? taggedDays.days().keySet() : scope.environments();
        return asked.stream()
                .map(environment -> taggedDays.of(environment, tags, coverage))
                .reduce(Coverage::intersection)
                .orElse(Coverage.none());
    }

    TaggedDays taggedDays() {
        return taggedDays;
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
