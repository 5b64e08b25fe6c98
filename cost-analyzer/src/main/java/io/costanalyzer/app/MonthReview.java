package io.costanalyzer.app;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.anomaly.Anomaly;
import io.costanalyzer.analysis.anomaly.Detection;
import io.costanalyzer.analysis.anomaly.Finding;
import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.budget.BudgetStatus;
import io.costanalyzer.analysis.budget.ExternalBudget;
import io.costanalyzer.analysis.drivers.CostDrivers;
import io.costanalyzer.analysis.forecast.MonthEndForecast;
import io.costanalyzer.analysis.quality.DataQuality;
import io.costanalyzer.analysis.quality.TagKey;
import io.costanalyzer.analysis.savings.TargetStatus;
import io.costanalyzer.focus.ChargePeriod;
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
 * @param detection what was looked at, and what was found
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
        Detection detection,
        Optional<CostDrivers> drivers,
        DataQuality quality,
        Optional<ProgrammeReview> programme) {

    MonthReview {
        checks = List.copyOf(checks);
        targets = List.copyOf(targets);
        budgets = List.copyOf(budgets);
        externalBudgets = List.copyOf(externalBudgets);
        forecasts = List.copyOf(forecasts);
    }

    /**
     * What a running month will have cost.
     *
     * @param environment of this environment; absent for everything together
     * @param forecast the figures
     */
    record Forecast(Optional<Environment> environment, MonthEndForecast forecast) {}

    /** Days that do not fit, those that touch the month. */
    List<Anomaly> anomalies() {
        ChargePeriod whole = ChargePeriod.ofMonth(month);
        return detection.anomalies().stream()
                .filter(anomaly -> anomaly.period().intersection(whole).isPresent())
                .toList();
    }

    /** What would be an anomaly and was announced, those that touch the month. */
    List<Finding> explained() {
        ChargePeriod whole = ChargePeriod.ofMonth(month);
        return detection.findings().stream()
                .filter(finding -> finding.explainedBy().isPresent())
                .filter(finding ->
                        finding.anomaly().period().intersection(whole).isPresent())
                .toList();
    }

    /** The same with what is known of the tags. */
    MonthReview knowing(List<TagKey> tagKeys) {
        return new MonthReview(
                month,
                baselines,
                checks,
                targets,
                budgets,
                externalBudgets,
                forecasts,
                detection,
                drivers,
                quality.knowing(tagKeys),
                programme);
    }

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
                detection,
                drivers,
                quality,
                Optional.of(found));
    }
}
