package io.costanalyzer.analysis.drivers;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * How one usage type of a service changed, over all its accounts and regions.
 *
 * @param usageType as billed; absent where the bill names none
 * @param before what it would have cost before on as many days as now
 * @param parts the change, taken apart
 */
record UsageTypeChange(Optional<String> usageType, Money before, ChangeParts parts) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** Quotients carry 34 digits; a price that did not change comes out as zero when it is cut here. */
    private static final int DECIMALS = 18;

    /** Compares the days of some series with the same usage type and charge category, at least one. */
    static UsageTypeChange of(ComparedDays days, List<CostSeries> series, CurrencyUnit currency) {
        Money zero = Money.zero(currency);
        Money costBefore = cost(series, days.metric(), days.before(), zero);
        Money costNow = cost(series, days.metric(), days.now(), zero);
        Optional<BigDecimal> usedBefore = quantity(series, days.before());
        Optional<BigDecimal> usedNow = quantity(series, days.now());
        Optional<String> usageType = Optional.ofNullable(series.get(0).key().usageType());
        ChangeParts none = ChangeParts.none(zero);
        if (isAbsent(costBefore, usedBefore)) {
            return new UsageTypeChange(usageType, zero, new ChangeParts(zero, zero, costNow, zero, zero, zero));
        }
        if (isAbsent(costNow, usedNow)) {
            Money gone = costBefore.negated();
            return new UsageTypeChange(usageType, costBefore, new ChangeParts(zero, zero, zero, gone, zero, zero));
        }
        ComparedDays.Scaling scaling = days.scaling(series);
        Money before = Money.of(currency, scaling.of(costBefore.amount()));
        ChangeParts calendar = ChangeParts.calendar(before.minus(costBefore));
        Money change = costNow.minus(before);
        Optional<Money> price =
                usedBefore.map(scaling::of).flatMap(used -> usedNow.flatMap(now -> price(before, used, costNow, now)));
        ChangeParts parts = price.map(money -> new ChangeParts(change.minus(money), money, zero, zero, zero, zero))
                .orElse(new ChangeParts(zero, zero, zero, zero, change, zero));
        return new UsageTypeChange(usageType, before, none.plus(parts).plus(calendar));
    }

    /** What it costs more now on as many days. */
    Money change() {
        return parts.total().minus(parts.calendar());
    }

    /**
     * The price effect (p₁ − p₀)(q₀ + q₁) / 2, the Shapley value of price in price × quantity; all else is usage.
     *
     * @return nothing unless both quantities are above zero: there is no price of nothing
     */
    private static Optional<Money> price(Money before, BigDecimal usedBefore, Money now, BigDecimal usedNow) {
        if (usedBefore.signum() <= 0 || usedNow.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal rise = now.perUnit(usedNow).minus(before.perUnit(usedBefore)).amount();
        BigDecimal effect = rise.multiply(usedBefore.add(usedNow)).divide(TWO, MathContext.DECIMAL128);
        return Optional.of(Money.of(now.currency(), effect.setScale(DECIMALS, RoundingMode.HALF_EVEN)));
    }

    private static boolean isAbsent(Money cost, Optional<BigDecimal> used) {
        return cost.isZero() && used.filter(quantity -> quantity.signum() != 0).isEmpty();
    }

    private static Money cost(List<CostSeries> series, CostMetric metric, ChargePeriod period, Money zero) {
        return series.stream().map(one -> one.cost(metric, period)).reduce(zero, Money::plus);
    }

    /** Quantities of different units are never added up, and a part is not the whole. */
    private static Optional<BigDecimal> quantity(List<CostSeries> series, ChargePeriod period) {
        boolean oneUnit =
                series.stream().map(CostSeries::consumedUnit).distinct().count() == 1;
        List<BigDecimal> parts = series.stream()
                .flatMap(one -> one.consumedQuantity(period).stream())
                .toList();
        return oneUnit && parts.size() == series.size() ? parts.stream().reduce(BigDecimal::add) : Optional.empty();
    }
}
