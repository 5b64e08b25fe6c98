package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.calendar.AverageMonth;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;

/**
 * How much a measure saves, per day. Effective cost of its scope. Only {@code actual} and {@code before} are facts;
 * everything else is an estimate and rests on what there would have been without the measure.
 *
 * @param before what a day cost before the measure, exact
 * @param actual what a judged day costs, exact
 * @param without what a judged day would have cost without the measure
 * @param low the least that is saved a day, at the policy's confidence; negative when the cost may have risen
 * @param high the most that is saved a day
 * @param share the part of {@code without} that is saved: 0.2 for 20 %
 * @param shareLow the lower end of its interval
 * @param shareHigh the upper end of its interval
 */
public record SavingEstimate(
        Money before,
        Money actual,
        Money without,
        Money low,
        Money high,
        BigDecimal share,
        BigDecimal shareLow,
        BigDecimal shareHigh) {

    /** What is saved a day at today's volume: the cost avoided. */
    public Money perDay() {
        return without.minus(actual);
    }

    /** What is saved in an average month, a twelfth of 365 days, at today's volume. */
    public Money perMonth() {
        return AverageMonth.of(perDay());
    }

    /** What the bill falls by a day at the volume of the days before: what a promise was made of. */
    public Money atVolumeBefore() {
        return before.times(share);
    }

    /** What the bill falls by in an average month at the volume of the days before. */
    public Money perMonthAtVolumeBefore() {
        return AverageMonth.of(atVolumeBefore());
    }
}
