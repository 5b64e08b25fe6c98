package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.analysis.anomaly.Anomaly.Contributor;
import io.costanalyzer.analysis.anomaly.Excursions.OddDay;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes the difference of odd days apart by usage type. */
final class Contributors {

    private static final int NAMED = 5;

    private Contributors() {}

    /**
     * The usage types that pull in the direction of the excess, largest first, and "other" for all the rest: usage types
     * that pull the other way, small ones, and what medians of parts differ from the median of the whole. They add up to
     * the excess exactly.
     */
    static List<Contributor> of(
            List<OddDay> days, CostLedger ledger, List<CostSeries> series, ChargePeriod known, AnomalyPolicy policy) {
        Money zero = Money.zero(ledger.currency());
        Money excess =
                days.stream().map(day -> day.actual().minus(day.expected())).reduce(zero, Money::plus);
        Map<String, List<CostSeries>> byName = series.stream()
                .collect(Collectors.groupingBy(one -> name(one.key()), TreeMap::new, Collectors.toList()));
        List<Contributor> named = byName.entrySet().stream()
                .map(part -> new Contributor(part.getKey(), difference(days, ledger, part.getValue(), known, policy)))
                .filter(part -> part.difference().signum() == excess.signum())
                .sorted(Comparator.comparing(
                                (Contributor part) -> part.difference().abs())
                        .reversed()
                        .thenComparing(Contributor::name))
                .limit(NAMED)
                .toList();
        Money other = named.stream().map(Contributor::difference).reduce(excess, Money::minus);
        List<Contributor> all = new ArrayList<>(named);
        if (!other.isZero()) {
            all.add(new Contributor(Contributor.OTHER, other));
        }
        return all;
    }

    private static Money difference(
            List<OddDay> days, CostLedger ledger, List<CostSeries> series, ChargePeriod known, AnomalyPolicy policy) {
        var costs = ledger.dailyCosts(series, CostMetric.EFFECTIVE_COST, known);
        SimilarDays similar = new SimilarDays(costs, policy);
        return days.stream()
                .map(day -> Objects.requireNonNull(costs.get(day.day()))
                        .minus(similar.ordinary(day.day()).orElseThrow().expected()))
                .reduce(Money.zero(ledger.currency()), Money::plus);
    }

    private static String name(SeriesKey key) {
        return key.usageType() == null ? key.chargeCategory().displayName() : key.usageType();
    }
}
