package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.AnomalyDetector;
import io.costanalyzer.analysis.anomaly.AnomalyPolicy;
import io.costanalyzer.analysis.anomaly.Detection;
import io.costanalyzer.analysis.anomaly.KnownEvent;
import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.budget.Budget;
import io.costanalyzer.analysis.budget.BudgetJudge;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.analysis.drivers.CostDrivers;
import io.costanalyzer.analysis.drivers.DriverAnalysis;
import io.costanalyzer.analysis.forecast.MonthEndForecaster;
import io.costanalyzer.analysis.quality.QualityAssessor;
import io.costanalyzer.analysis.savings.TargetJudge;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ingestion.ChargeSource;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.report.ComparedPeriods;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the judgements of a month together. */
final class MonthReviewer {

    private final CostAnalyzerConfig config;
    private final String sourceName;
    private final CompleteDays completeDays = CompleteDays.USUAL;

    @Inject
    MonthReviewer(CostAnalyzerConfig config, ChargeSource source) {
        this.config = config;
        this.sourceName = source.name();
    }

    /**
     * What there is to say about a month.
     *
     * @param known the month and those before it
     * @param month the month
     * @param asOf today, in UTC
     * @param announced what explains days that would else be odd
     * @param baselines what the targets are held against
     * @param checks stated amounts against the bill
     * @param external budgets that AWS keeps, as they stand today
     * @param requests what this run has paid for so far
     */
    MonthReview review(
            KnownCosts known,
            YearMonth month,
            LocalDate asOf,
            List<KnownEvent> announced,
            Baselines baselines,
            List<BaselineCheck> checks,
            List<ExternalBudget> external,
            RequestCount requests) {
        return new MonthReview(
                month,
                baselines,
                checks,
                config.targets().stream()
                        .map(promise -> new TargetJudge(completeDays, known.since())
                                .judge(promise.target(), baselines, known.ledger(), month, asOf, known.status(month)))
                        .toList(),
                config.budgets().limits().stream()
                        .map(budget -> budget(known, budget, month, asOf))
                        .toList(),
                external,
                forecasts(known, month, asOf),
                detection(known, month, asOf, announced),
                drivers(known.ledger(), month, asOf, known.status(month)),
                QualityAssessor.assess(
                        known.ledger(),
                        month,
                        known.status(month),
                        asOf,
                        config.environments().environments(),
                        known.facts(month, sourceName, requests)),
                Optional.empty());
    }

    private BudgetStatus budget(KnownCosts known, Budget budget, YearMonth month, LocalDate asOf) {
        return BudgetJudge.judge(
                budget,
                known.ledger(),
                month,
                new MonthEndForecaster(completeDays)
                        .forecast(known.ledger(), budget.scope(), CostMetric.BILLED_COST, month, asOf)
                        .forecast());
    }

    private List<MonthReview.Forecast> forecasts(KnownCosts known, YearMonth month, LocalDate asOf) {
        List<Optional<Environment>> wanted = new ArrayList<>();
        wanted.add(Optional.empty());
        config.environments().environments().forEach(environment -> wanted.add(Optional.of(environment)));
        wanted.add(Optional.of(Environment.UNALLOCATED));
        MonthEndForecaster forecaster = new MonthEndForecaster(completeDays);
        return wanted.stream()
                .flatMap(environment -> forecaster
                        .forecast(
                                known.ledger(),
                                environment.map(Scope.spending()::in).orElse(Scope.spending()),
                                CostMetric.EFFECTIVE_COST,
                                month,
                                asOf)
                        .forecast()
                        .map(forecast -> new MonthReview.Forecast(environment, forecast))
                        .stream())
                .toList();
    }

    /** Looks back to the 1st of the month, or as far as usual on its first days. */
    private Detection detection(KnownCosts known, YearMonth month, LocalDate asOf, List<KnownEvent> announced) {
        AnomalyPolicy usual = AnomalyPolicy.of(
                config.anomalies().minimumPerDay(), config.anomalies().minimumShare());
        int lookback = (int) Math.max(usual.lookbackDays(), ChronoUnit.DAYS.between(month.atDay(1), asOf));
        AnomalyPolicy policy =
                new AnomalyPolicy(usual.minimumPerDay(), usual.minimumShare(), lookback, usual.completeDays());
        return new AnomalyDetector(policy, announced).detect(known.ledger(), asOf);
    }

    /** Why the month cost more or less than the days that a report holds it against: every change, for the report adds them up. */
    Optional<CostDrivers> drivers(CostLedger ledger, YearMonth month, LocalDate asOf, MonthStatus status) {
        return ComparedPeriods.of(ledger, month, asOf, status)
                .flatMap(periods -> new DriverAnalysis(completeDays, Integer.MAX_VALUE)
                        .compare(ledger, CostMetric.EFFECTIVE_COST, periods.current(), periods.previous()));
    }
}
