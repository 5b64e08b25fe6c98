package io.costanalyzer.golden;

import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import io.costanalyzer.report.Cause;
import io.costanalyzer.report.ComparedPeriods;
import io.costanalyzer.report.CostDriver;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a month of {@link ClinnetEmr} cost more or less than the one before, worked out plainly series by series. */
final class ClinnetDrivers {

    private ClinnetDrivers() {}

    static List<CostDriver> of(CostLedger ledger, YearMonth month) {
        ComparedPeriods periods = ComparedPeriods.of(ledger.coverage(), month).orElseThrow();
        List<CostDriver> drivers = new ArrayList<>();
        Money calendar = ClinnetEmr.usd("0");
        for (CostSeries series : ledger.series(Scope.spending())) {
            Money before = series.cost(CostMetric.EFFECTIVE_COST, periods.previous());
            Money stretched = before.times(periods.days()).perUnit(periods.previousDays());
            Money now = series.cost(CostMetric.EFFECTIVE_COST, periods.current());
            calendar = calendar.plus(stretched).minus(before);
            drivers.add(new CostDriver(
                    Optional.of(series.key().environment()),
                    Optional.of(series.key().serviceName()),
                    Optional.ofNullable(series.key().usageType()),
                    now.minus(stretched),
                    cause(series, periods)));
        }
        if (periods.days() != periods.previousDays()) {
            drivers.add(new CostDriver(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    calendar,
                    Cause.calendar(periods.days() - periods.previousDays())));
        }
        return drivers;
    }

    private static Cause cause(CostSeries series, ComparedPeriods periods) {
        BigDecimal before = series.consumedQuantity(periods.previous()).orElse(BigDecimal.ZERO);
        BigDecimal now = series.consumedQuantity(periods.current()).orElse(BigDecimal.ZERO);
        if (before.signum() == 0) {
            return now.signum() == 0 ? Cause.unclear() : Cause.added();
        }
        if (now.signum() == 0) {
            return Cause.removed();
        }
        BigDecimal change = now.multiply(BigDecimal.valueOf(periods.previousDays()))
                .divide(before.multiply(BigDecimal.valueOf(periods.days())), MathContext.DECIMAL128)
                .subtract(BigDecimal.ONE);
        return Cause.usage(change);
    }
}
