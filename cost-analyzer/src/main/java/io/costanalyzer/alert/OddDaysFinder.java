package io.costanalyzer.alert;

import io.costanalyzer.alert.OddDays.DayCost;
import io.costanalyzer.alert.OddDays.Run;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes matters of anomalies. What the detection sees of one service in one environment and direction, with no more than a
 * week between, is one matter and not several; of what lies further apart the newest counts, the rest was told in its time.
 */
final class OddDaysFinder {

    private static final int WITHIN_DAYS = 7;
    private static final int DRAWN_DAYS = 28;

    private final CostLedger ledger;
    private final List<BudgetStatus> limits;

    OddDaysFinder(CostLedger ledger, List<BudgetStatus> limits) {
        this.ledger = ledger;
        this.limits = limits;
    }

    List<OddDays> of(List<Anomaly> anomalies, Optional<ChargePeriod> lookedAt) {
        Map<String, List<Anomaly>> byKey = new TreeMap<>();
        anomalies.stream()
                .sorted(Comparator.comparing(Anomaly::period))
                .forEach(anomaly -> byKey.computeIfAbsent(key(anomaly), key -> new ArrayList<>())
                        .add(anomaly));
        return byKey.values().stream()
                .map(OddDaysFinder::newest)
                .map(some -> matter(some, lookedAt))
                .toList();
    }

    private static String key(Anomaly anomaly) {
        return OddDays.key(
                Optional.of(anomaly.environment()),
                anomaly.serviceName(),
                anomaly.excess().signum() >= 0);
    }

    private static List<Anomaly> newest(List<Anomaly> oldestFirst) {
        List<Anomaly> some = new ArrayList<>();
        for (Anomaly anomaly : oldestFirst) {
            boolean far = !some.isEmpty()
                    && ChronoUnit.DAYS.between(
                                    some.get(some.size() - 1).period().endExclusive(),
                                    anomaly.period().start())
                            > WITHIN_DAYS;
            if (far) {
                some.clear();
            }
            some.add(anomaly);
        }
        return some;
    }

    private OddDays matter(List<Anomaly> some, Optional<ChargePeriod> lookedAt) {
        Anomaly last = some.get(some.size() - 1);
        List<Part> contributors = contributors(some);
        LocalDate drawnTo =
                lookedAt.map(ChargePeriod::endExclusive).orElse(last.period().endExclusive());
        OddDays odd = new OddDays(
                Optional.of(last.environment()),
                last.serviceName(),
                last.excess().signum() >= 0,
                some.stream()
                        .map(one -> new Run(one.period(), one.actual(), one.expected(), one.low(), one.high()))
                        .toList(),
                last.ongoing(),
                contributors,
                contributors.stream()
                        .map(Part::name)
                        .filter(name -> !name.equals(Part.OTHER))
                        .findFirst()
                        .flatMap(name ->
                                new UsageComparison(ledger).of(last.environment(), last.serviceName(), name, some)),
                daily(last.environment(), last.serviceName(), drawnTo),
                Optional.empty(),
                List.of(),
                true);
        return withShare(odd, last.environment());
    }

    private static List<Part> contributors(List<Anomaly> some) {
        Map<String, Money> byName = new LinkedHashMap<>();
        some.stream()
                .flatMap(one -> one.contributors().stream())
                .forEach(part -> byName.merge(part.name(), part.difference(), Money::plus));
        return byName.entrySet().stream()
                .map(part -> new Part(part.getKey(), part.getValue()))
                .sorted(Comparator.comparing((Part part) -> part.name().equals(Part.OTHER))
                        .thenComparing(part -> part.difference().abs(), Comparator.reverseOrder())
                        .thenComparing(Part::name))
                .toList();
    }

    private List<DayCost> daily(Environment environment, String service, LocalDate endExclusive) {
        ChargePeriod drawn = ChargePeriod.of(endExclusive.minusDays(DRAWN_DAYS), endExclusive);
        SortedMap<LocalDate, Money> costs = ledger.dailyCosts(
                MatterFinder.scope(Optional.of(environment), service), CostMetric.EFFECTIVE_COST, drawn);
        return drawn.dates()
                .map(day -> new DayCost(day, Optional.ofNullable(costs.get(day))))
                .toList();
    }

    /** The share of the environment's own budget; where it has none, of the one for everything. */
    private OddDays withShare(OddDays odd, Environment environment) {
        Optional<Money> limit = limit(Set.of(environment)).or(() -> limit(Set.of()));
        return odd.withShare(limit.flatMap(money -> odd.byMonthEnd().map(cost -> cost.shareOf(money))));
    }

    private Optional<Money> limit(Set<Environment> environments) {
        return limits.stream()
                .map(BudgetStatus::budget)
                .filter(budget -> budget.scope().environments().equals(environments)
                        && budget.scope().serviceNames().isEmpty())
                .map(budget -> budget.perMonth())
                .min(Comparator.naturalOrder());
    }
}
