package io.costanalyzer.app;

import io.costanalyzer.alert.Findings;
import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.drivers.CostDrivers;
import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.report.programme.ProgrammeReport;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Everything that the analysis says about a month.
 *
 * @param month the month
 * @param baselines what the targets are held against
 * @param checks stated amounts against the bill
 * @param targets how the promises stand
 * @param budgets how the limits stand
 * @param externalBudgets limits that AWS keeps; only for a running month
 * @param forecasts for a running month, in total first and then by environment
 * @param anomalies those that touch the month
 * @param drivers why it cost more or less than the days before
 * @param quality how far all this can be trusted
 * @param programme what became of the savings programme; absent when nobody looked
 */
record MonthReview(
        YearMonth month,
        Baselines baselines,
        List<BaselineCheck> checks,
        List<TargetStatus> targets,
        List<BudgetStatus> budgets,
        List<ExternalBudget> externalBudgets,
        List<Forecast> forecasts,
        List<Anomaly> anomalies,
        Optional<CostDrivers> drivers,
        DataQuality quality,
        Optional<ProgrammeReport> programme) {

    MonthReview {
        checks = List.copyOf(checks);
        targets = List.copyOf(targets);
        budgets = List.copyOf(budgets);
        externalBudgets = List.copyOf(externalBudgets);
        forecasts = List.copyOf(forecasts);
        anomalies = List.copyOf(anomalies);
    }

    /**
     * What a running month will have cost.
     *
     * @param environment of this environment; absent for everything together
     * @param forecast the figures
     */
    record Forecast(Optional<Environment> environment, MonthEndForecast forecast) {}

    /** The same with what became of the savings programme. */
    MonthReview watching(ProgrammeReview found) {
        return new MonthReview(
                month,
                baselines,
                checks,
                targets,
                budgets,
                externalBudgets,
                forecasts,
                anomalies,
                drivers,
                quality,
                Optional.of(found.report()));
    }

    /** What of it may be worth an alert. */
    Findings findings() {
        return new Findings(anomalies, budgets, externalBudgets, targets, quality);
    }
}
