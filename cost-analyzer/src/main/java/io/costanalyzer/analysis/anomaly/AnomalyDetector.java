package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Excursions.OddDay;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Finds days that cost more or less than the days before them would make one expect, service by service in each
 * environment, so that opposite changes do not hide each other.
 *
 * <p>The rule: a day is odd when it lies outside median ± 5.8 deviations of the same weekday of the last eight weeks, by
 * at least the policy's amount and share; unless it stood out alike on the same day of the two months before, or twice
 * in the last ten weeks. A shift is told day by day until it has become the middle of its weekdays, after four weeks.
 * Slow ramps are not seen.
 */
public final class AnomalyDetector {

    private static final Comparator<Anomaly> LARGEST_FIRST = Comparator.comparing(
                    (Anomaly anomaly) -> anomaly.excess().abs())
            .reversed()
            .thenComparing(Anomaly::environment)
            .thenComparing(Anomaly::serviceName)
            .thenComparing(Anomaly::period);

    private final AnomalyPolicy policy;

    public AnomalyDetector(AnomalyPolicy policy) {
        this.policy = policy;
    }

    private record Where(Environment environment, String serviceName) {}

    /**
     * Looks at the last complete days.
     *
     * @param ledger what is known, in the currency of the policy; days after {@code asOf} are not looked at
     * @param asOf today, in UTC
     */
    public Detection detect(CostLedger ledger, LocalDate asOf) {
        Optional<ChargePeriod> known = ledger.coverage()
                .span()
                .flatMap(span -> policy.completeDays().of(ledger, span, asOf).span());
        LocalDate from = asOf.minusDays(policy.lookbackDays());
        Optional<ChargePeriod> lookedAt =
                ChargePeriod.between(from, policy.completeDays().endExclusive(asOf));
        if (known.isEmpty() || lookedAt.isEmpty()) {
            return new Detection(List.of(), lookedAt, days(lookedAt, day -> true));
        }
        List<Anomaly> anomalies = new ArrayList<>();
        byService(ledger).forEach((where, series) -> {
            SortedMap<LocalDate, Money> costs = ledger.dailyCosts(series, CostMetric.EFFECTIVE_COST, known.get());
            Excursions.of(costs, policy).stream()
                    .filter(run -> !run.get(run.size() - 1).day().isBefore(from))
                    .map(run -> anomaly(where, run, ledger, series, known.get()))
                    .forEach(anomalies::add);
        });
        anomalies.sort(LARGEST_FIRST);
        Coverage complete = ledger.coverage().within(known.get());
        return new Detection(anomalies, lookedAt, days(lookedAt, day -> !canBeJudged(day, complete)));
    }

    private Anomaly anomaly(
            Where where, List<OddDay> run, CostLedger ledger, List<CostSeries> series, ChargePeriod known) {
        LocalDate last = run.get(run.size() - 1).day();
        Function<Function<OddDay, Money>, Money> sum =
                part -> run.stream().map(part).reduce(Money.zero(ledger.currency()), Money::plus);
        return new Anomaly(
                where.environment(),
                where.serviceName(),
                ChargePeriod.of(run.get(0).day(), last.plusDays(1)),
                sum.apply(OddDay::actual),
                sum.apply(OddDay::expected),
                sum.apply(OddDay::low),
                sum.apply(OddDay::high),
                Contributors.of(run, ledger, series, known, policy),
                last.equals(known.lastDay()));
    }

    private static Map<Where, List<CostSeries>> byService(CostLedger ledger) {
        Map<Where, List<CostSeries>> services = new LinkedHashMap<>();
        for (CostSeries series : ledger.series(Scope.spending())) {
            services.computeIfAbsent(
                            new Where(series.key().environment(), series.key().serviceName()),
                            where -> new ArrayList<>())
                    .add(series);
        }
        return services;
    }

    private static boolean canBeJudged(LocalDate day, Coverage complete) {
        return complete.covers(day)
                && SimilarDays.weekdaysBefore(day).filter(complete::covers).count() >= SimilarDays.FEWEST_WEEKS;
    }

    private static List<LocalDate> days(Optional<ChargePeriod> period, Predicate<LocalDate> which) {
        return period.stream().flatMap(ChargePeriod::dates).filter(which).toList();
    }
}
