package io.costanalyzer.report.programme;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.analysis.savings.verification.SavingEstimate;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;

/**
 * What a measure saves: an estimate with the interval that holds the truth nine times out of ten.
 *
 * @param perDay a judged day, at today's volume; negative when the cost has risen
 * @param perMonth an average month
 * @param lowPerMonth the lower end of the interval
 * @param highPerMonth the upper end
 * @param share the part of what the scope would have cost without it
 * @param shareLow the lower end
 * @param shareHigh the upper end
 * @param beforePerDay what a day cost before it, exact
 * @param actualPerDay what a judged day cost, exact
 */
public record SavedAmount(
        Money perDay,
        Money perMonth,
        Money lowPerMonth,
        Money highPerMonth,
        BigDecimal share,
        BigDecimal shareLow,
        BigDecimal shareHigh,
        Money beforePerDay,
        Money actualPerDay) {

    static SavedAmount of(SavingEstimate estimate) {
        return new SavedAmount(
                estimate.perDay(),
                estimate.perMonth(),
                AverageMonth.of(estimate.low()),
                AverageMonth.of(estimate.high()),
                estimate.share(),
                estimate.shareLow(),
                estimate.shareHigh(),
                estimate.before(),
                estimate.actual());
    }
}
