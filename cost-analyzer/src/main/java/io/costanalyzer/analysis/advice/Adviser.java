package io.costanalyzer.analysis.advice;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds rules against the last four complete weeks of a bill, environment by environment. Amounts are effective cost in an
 * average month, a twelfth of 365 days. What cost nothing in the last of the weeks is gone, and nothing is said of it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Adviser {

    private static final int DAYS = 28;

    private static final int LAST_DAYS = 7;

    private final List<AdviceRule> rules;

    public Adviser(List<AdviceRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * What can be advised.
     *
     * @param ledger the bill
     * @param until the first day that is not looked at: its charges are still coming in
     */
    public Advice advise(CostLedger ledger, LocalDate until) {
        Money nothing = Money.zero(ledger.currency());
        Optional<ChargePeriod> days = lastDays(ledger, until);
        if (days.isEmpty()) {
            return new Advice(days, List.of(), nothing, nothing);
        }
        List<Recommendation> found = new ArrayList<>();
        for (Environment environment : ledger.environments()) {
            SignReader signs = new SignReader(ledger, environment, days.get());
            for (AdviceRule rule : rules) {
                recommendation(ledger, rule, environment, signs, days.get()).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(Recommendation::high)
                .reversed()
                .thenComparing(one -> one.rule().id())
                .thenComparing(Recommendation::environment));
        return new Advice(
                days, found, together(ledger, found, days.get(), true), together(ledger, found, days.get(), false));
    }

    private static Optional<ChargePeriod> lastDays(CostLedger ledger, LocalDate until) {
        return ledger.coverage()
                .span()
                .map(span -> span.endExclusive().isBefore(until) ? span.endExclusive() : until)
                .map(end -> ChargePeriod.of(end.minusDays(DAYS), end))
                .filter(period -> ledger.coverage().covers(period));
    }

    private static Optional<Recommendation> recommendation(
            CostLedger ledger, AdviceRule rule, Environment environment, SignReader signs, ChargePeriod days) {
        if (!rule.speaksOf(environment.name())) {
            return Optional.empty();
        }
        LocalDate end = days.endExclusive();
        ChargePeriod lastDays = ChargePeriod.of(end.minusDays(LAST_DAYS), end);
        List<CostSeries> series = ledger.series(rule.usage().in(environment)).stream()
                .filter(one -> one.cost(CostMetric.EFFECTIVE_COST, days).signum() > 0)
                .filter(one -> one.cost(CostMetric.EFFECTIVE_COST, lastDays).signum() > 0)
                .toList();
        Money perMonth =
                series.stream().map(one -> perMonth(one, days)).reduce(Money.zero(ledger.currency()), Money::plus);
        boolean speaks = !series.isEmpty()
                && perMonth.amount().compareTo(rule.least()) >= 0
                && rule.signs().stream().allMatch(sign -> signs.sees(sign, series));
        return speaks
                ? Optional.of(new Recommendation(
                        rule,
                        environment,
                        series.stream().map(CostSeries::key).collect(Collectors.toSet()),
                        perMonth,
                        perMonth.times(rule.low()),
                        perMonth.times(rule.high())))
                : Optional.empty();
    }

    private static Money perMonth(CostSeries series, ChargePeriod days) {
        return AverageMonth.ofDays(series.cost(CostMetric.EFFECTIVE_COST, days), days.days());
    }

    /** Of a series that several rules are about, the largest saving counts: they are other ways to the same dollar. */
    private static Money together(CostLedger ledger, List<Recommendation> found, ChargePeriod days, boolean low) {
        Map<SeriesKey, BigDecimal> shares = new HashMap<>();
        for (Recommendation one : found) {
            BigDecimal share = low ? one.rule().low() : one.rule().high();
            one.series().forEach(key -> shares.merge(key, share, BigDecimal::max));
        }
        Set<SeriesKey> keys = shares.keySet();
        return ledger.series().stream()
                .filter(series -> keys.contains(series.key()))
                .map(series -> perMonth(series, days).times(shares.getOrDefault(series.key(), BigDecimal.ZERO)))
                .reduce(Money.zero(ledger.currency()), Money::plus);
    }
}
