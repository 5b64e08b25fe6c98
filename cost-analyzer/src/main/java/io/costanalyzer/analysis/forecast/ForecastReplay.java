package io.costanalyzer.analysis.forecast;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Scope;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What the forecaster would have said of a past month, for months of which nothing was archived. It sees complete days
 * alone; what was restated since, it sees as it is now.
 */
public final class ForecastReplay {

    private final MonthEndForecaster forecaster;

    public ForecastReplay(MonthEndForecaster forecaster) {
        this.forecaster = forecaster;
    }

    /**
     * The track record of a month.
     *
     * @param ledger the month, whole, and those before it
     * @param scope of what
     * @param environment whose the scope is; all of them when absent
     * @return nothing unless every day of the month is covered and at least one forecast could be made
     */
    public Optional<ForecastTrackRecord> of(
            CostLedger ledger, Scope scope, Optional<Environment> environment, CostMetric metric, YearMonth month) {
        return ledger.cost(scope, metric, ChargePeriod.ofMonth(month))
                .map(actual -> new ForecastTrackRecord(
                        month,
                        environment,
                        actual,
                        ForecastTrackRecord.DAYS.stream()
                                .map(month::atDay)
                                .flatMap(asOf -> said(ledger, scope, metric, asOf).stream())
                                .toList()))
                .filter(record -> !record.said().isEmpty());
    }

    private Optional<ForecastTrackRecord.Said> said(CostLedger ledger, Scope scope, CostMetric metric, LocalDate asOf) {
        return ledger.coverage()
                .span()
                .flatMap(span -> ChargePeriod.between(span.start(), asOf))
                .flatMap(before -> forecaster
                        .forecast(
                                new CostLedgerBuilder(ledger.currency(), before)
                                        .addAll(ledger, before)
                                        .build(),
                                scope,
                                metric,
                                YearMonth.from(asOf),
                                asOf)
                        .forecast())
                .map(forecast -> ForecastTrackRecord.Said.of(asOf, forecast));
    }
}
