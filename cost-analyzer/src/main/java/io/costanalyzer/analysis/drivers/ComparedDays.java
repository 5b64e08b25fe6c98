package io.costanalyzer.analysis.drivers;

import io.costanalyzer.analysis.calendar.MonthlyPrice;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostSeries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The days of two months that are compared.
 *
 * @param now days of the month
 * @param days how many of them are covered
 * @param before days of the month before
 * @param daysBefore how many of these are covered
 * @param metric by which cost
 */
record ComparedDays(ChargePeriod now, int days, ChargePeriod before, int daysBefore, CostMetric metric) {

    private static final int FEWEST_DAYS_FOR_A_RHYTHM = 10;
    private static final int ONCE_A_MONTH = 2;

    /** How many days more there are now. */
    int moreDays() {
        return days - daysBefore;
    }

    /**
     * What the cost and the use of these series before are to be taken times to be those of as many days as now.
     *
     * <p>Costs by the hour and by use grow with the days. What is priced by the month grows with the part of the month
     * that the days make. What is charged once a month does not grow.
     */
    Scaling scaling(List<CostSeries> series) {
        if (isMonthlyPriced(series)) {
            return new Scaling(
                    (long) days * before.start().lengthOfMonth(),
                    (long) daysBefore * now.start().lengthOfMonth());
        }
        return isOnceAMonth(series) ? new Scaling(1, 1) : new Scaling(days, daysBefore);
    }

    /** A fraction. */
    record Scaling(long times, long per) {
        BigDecimal of(BigDecimal value) {
            return times == per
                    ? value
                    : value.multiply(BigDecimal.valueOf(times)).divide(BigDecimal.valueOf(per), MathContext.DECIMAL128);
        }
    }

    private static boolean isMonthlyPriced(List<CostSeries> series) {
        return series.stream()
                .allMatch(one -> one.consumedUnit().filter(MonthlyPrice::isUnit).isPresent());
    }

    private boolean isOnceAMonth(List<CostSeries> series) {
        return days >= FEWEST_DAYS_FOR_A_RHYTHM
                && postings(series, now) <= ONCE_A_MONTH
                && postings(series, before) <= ONCE_A_MONTH;
    }

    private long postings(List<CostSeries> series, ChargePeriod period) {
        return period.dates()
                .filter(day ->
                        series.stream().anyMatch(one -> one.exact(metric, day).signum() != 0))
                .count();
    }
}
