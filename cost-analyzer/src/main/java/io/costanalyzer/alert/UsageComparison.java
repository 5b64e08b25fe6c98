package io.costanalyzer.alert;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** Tells more usage from a higher price: the odd days of a usage type against the four weeks before them. */
final class UsageComparison {

    private static final int DAYS_BEFORE = 28;

    private final CostLedger ledger;

    UsageComparison(CostLedger ledger) {
        this.ledger = ledger;
    }

    /** Nothing when the days before are not known. */
    Optional<UsageChange> of(Environment environment, String service, String usageType, List<Anomaly> odd) {
        List<CostSeries> series = ledger.series(MatterFinder.scope(Optional.of(environment), service)).stream()
                .filter(one -> usageType.equals(one.key().usageType()))
                .toList();
        ChargePeriod first = odd.get(0).period();
        ChargePeriod before = ChargePeriod.of(first.start().minusDays(DAYS_BEFORE), first.start());
        if (series.isEmpty() || !ledger.coverage().covers(before)) {
            return Optional.empty();
        }
        List<ChargePeriod> now = odd.stream().map(Anomaly::period).toList();
        int days = now.stream().mapToInt(ChargePeriod::days).sum();
        Money costBefore = cost(series, List.of(before));
        Optional<BigDecimal> usedBefore = used(series, List.of(before)).filter(used -> used.signum() > 0);
        Optional<BigDecimal> usedNow = used(series, now).filter(used -> used.signum() > 0);
        if (costBefore.isZero() && usedBefore.isEmpty()) {
            return Optional.of(new UsageChange(usageType, Optional.empty(), Optional.empty(), true));
        }
        Optional<BigDecimal> quantity =
                usedBefore.flatMap(old -> usedNow.map(used -> change(perDay(used, days), perDay(old, DAYS_BEFORE))));
        Optional<BigDecimal> price = usedBefore
                .filter(old -> costBefore.signum() > 0)
                .flatMap(old -> usedNow.map(used -> change(
                        cost(series, now).perUnit(used).amount(),
                        costBefore.perUnit(old).amount())));
        return quantity.isEmpty() ? Optional.empty() : Optional.of(new UsageChange(usageType, quantity, price, false));
    }

    private static BigDecimal perDay(BigDecimal used, int days) {
        return used.divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
    }

    private static BigDecimal change(BigDecimal now, BigDecimal before) {
        return now.divide(before, MathContext.DECIMAL128).subtract(BigDecimal.ONE);
    }

    private static Money cost(List<CostSeries> series, List<ChargePeriod> periods) {
        return periods.stream()
                .flatMap(period -> series.stream().map(one -> one.cost(CostMetric.EFFECTIVE_COST, period)))
                .reduce(Money::plus)
                .orElseThrow();
    }

    /** Quantities of different units are never added up, and a part is not the whole. */
    private static Optional<BigDecimal> used(List<CostSeries> series, List<ChargePeriod> periods) {
        boolean oneUnit =
                series.stream().map(CostSeries::consumedUnit).distinct().count() == 1;
        List<BigDecimal> parts = periods.stream()
                .flatMap(period -> series.stream().flatMap(one -> one.consumedQuantity(period).stream()))
                .toList();
        return oneUnit && parts.size() == periods.size() * series.size()
                ? parts.stream().reduce(BigDecimal::add)
                : Optional.empty();
    }
}
