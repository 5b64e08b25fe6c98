package io.costanalyzer.analysis.advice;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for the signs of a rule in an environment's days. */
final class SignReader {

    private final CostLedger ledger;
    private final Environment environment;
    private final ChargePeriod days;

    SignReader(CostLedger ledger, Environment environment, ChargePeriod days) {
        this.ledger = ledger;
        this.environment = environment;
        this.days = days;
    }

    boolean sees(Sign sign, Collection<CostSeries> series) {
        if (sign instanceof Sign.Without without) {
            return ledger.series(without.other().in(environment)).stream().noneMatch(this::isUsed);
        }
        if (sign instanceof Sign.WeekendsLikeWeekdays like) {
            return weekendsCost(series, like.share());
        }
        if (sign instanceof Sign.Steady steady) {
            List<BigDecimal> costs = sortedCosts(series);
            return median(costs).signum() > 0
                    && costs.get(0).compareTo(median(costs).multiply(steady.share())) >= 0;
        }
        if (sign instanceof Sign.Peaks peaks) {
            List<BigDecimal> costs = sortedCosts(series);
            return median(costs).signum() > 0
                    && costs.get(costs.size() - 1).compareTo(median(costs).multiply(peaks.factor())) >= 0;
        }
        if (sign instanceof Sign.Growing growing) {
            return grows(series, growing.share());
        }
        Sign.Ratio ratio = (Sign.Ratio) sign;
        BigDecimal base = quantity(ratio.to());
        return base.signum() > 0 && quantity(ratio.of()).compareTo(base.multiply(ratio.share())) >= 0;
    }

    private boolean isUsed(CostSeries series) {
        return series.consumedQuantity(days)
                .map(quantity -> quantity.signum() > 0)
                .orElseGet(() -> series.cost(CostMetric.EFFECTIVE_COST, days).signum() > 0);
    }

    private boolean weekendsCost(Collection<CostSeries> series, BigDecimal share) {
        Money zero = Money.zero(ledger.currency());
        Money weekend = zero;
        Money weekday = zero;
        int weekendDays = 0;
        int weekdays = 0;
        for (Map.Entry<LocalDate, Money> day : costs(series).entrySet()) {
            DayOfWeek of = day.getKey().getDayOfWeek();
            if (of == DayOfWeek.SATURDAY || of == DayOfWeek.SUNDAY) {
                weekend = weekend.plus(day.getValue());
                weekendDays++;
            } else {
                weekday = weekday.plus(day.getValue());
                weekdays++;
            }
        }
        return weekendDays > 0
                && weekdays > 0
                && weekday.signum() > 0
                && weekend.perUnit(weekendDays)
                                .compareTo(weekday.perUnit(weekdays).times(share))
                        >= 0;
    }

    /** By quantity where the bill gives one: a price that rises is no growth. */
    private boolean grows(Collection<CostSeries> series, BigDecimal share) {
        ChargePeriod earlier = ChargePeriod.of(days.start().minusDays(days.days()), days.start());
        if (!ledger.coverage().covers(earlier)) {
            return false;
        }
        boolean counted = Stream.of(days, earlier)
                .allMatch(period -> series.stream()
                        .allMatch(one -> one.consumedQuantity(period).isPresent()));
        BigDecimal now = amount(series, days, counted);
        BigDecimal before = amount(series, earlier, counted);
        return before.signum() > 0 && now.compareTo(before.multiply(BigDecimal.ONE.add(share))) >= 0;
    }

    private static BigDecimal amount(Collection<CostSeries> series, ChargePeriod period, boolean counted) {
        return series.stream()
                .map(one -> counted
                        ? one.consumedQuantity(period).orElseThrow()
                        : one.cost(CostMetric.EFFECTIVE_COST, period).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal quantity(Scope scope) {
        return ledger.series(scope.in(environment)).stream()
                .map(one -> one.consumedQuantity(days))
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<BigDecimal> sortedCosts(Collection<CostSeries> series) {
        return costs(series).values().stream().map(Money::amount).sorted().toList();
    }

    private Map<LocalDate, Money> costs(Collection<CostSeries> series) {
        return ledger.dailyCosts(series, CostMetric.EFFECTIVE_COST, days);
    }

    private static BigDecimal median(List<BigDecimal> sorted) {
        return sorted.get(sorted.size() / 2);
    }
}
