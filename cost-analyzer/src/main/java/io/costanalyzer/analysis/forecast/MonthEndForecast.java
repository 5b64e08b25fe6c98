package io.costanalyzer.analysis.forecast;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.money.Money;

/**
 * What a running month will have cost when it is over.
 *
 * @param month the whole month
 * @param metric by which cost
 * @param known the complete days that it stands on
 * @param costSoFar what these days cost
 * @param expected the month's total
 * @param low the lower end of the range
 * @param high the upper end of the range
 * @param confidencePercent how often such a range should hold the truth, as 90
 */
public record MonthEndForecast(
        ChargePeriod month,
        CostMetric metric,
        ChargePeriod known,
        Money costSoFar,
        Money expected,
        Money low,
        Money high,
        int confidencePercent) {}
