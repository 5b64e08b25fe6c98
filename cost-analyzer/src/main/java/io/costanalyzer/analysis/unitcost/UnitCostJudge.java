package io.costanalyzer.analysis.unitcost;

import io.costanalyzer.analysis.statistics.Median;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Holds what a unit costs in the newest week against the eight weeks before it. Whole weeks, so that a weekend is no rise.
 *
 * <p>A rise is beyond the configured part and beyond what these weeks make usual: the one-sided 95 % prediction limit for one
 * more week, by Student's t on the logarithms of their unit costs, around the middle one.
 */
public final class UnitCostJudge {

    private static final int WEEK = UnitCostDays.WEEK;
    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 4;

    /** A week of which fewer days are known says nothing. */
    private static final int FEWEST_DAYS = 5;

    /** What has lasted so long is held against weeks of its own: it has become what is usual. */
    private static final int LASTING_DAYS = 28;

    /** Student's t, 95 % one-sided, for 3 to 7 degrees of freedom. */
    private static final double[] STUDENT = {2.353, 2.132, 2.015, 1.943, 1.895};

    private UnitCostJudge() {}

    /**
     * Judges the newest week.
     *
     * @param until the first day that is not complete
     * @param since the first day of a rise that was found before and has not ended; the weeks before it remain the measure
     * @return nothing while too few weeks are known
     */
    public static Optional<UnitCostStatus> judge(UnitCostDays days, LocalDate until, Optional<LocalDate> since) {
        ChargePeriod newest = ChargePeriod.of(until.minusDays(WEEK), until);
        LocalDate began = since.filter(newest.start()::isAfter).orElse(newest.start());
        LocalDate before = began.isBefore(until.minusDays(LASTING_DAYS)) ? newest.start() : began;
        ChargePeriod period = ChargePeriod.of(began, until);
        List<Money> weeks = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate start = before.minusDays((long) week * WEEK);
            week(days, ChargePeriod.of(start, start.plusDays(WEEK)))
                    .map(UnitCostDays.Sum::perUnit)
                    .filter(cost -> cost.signum() > 0)
                    .ifPresent(weeks::add);
        }
        if (weeks.size() < FEWEST_WEEKS) {
            return Optional.empty();
        }
        Money expected = Median.of(weeks);
        Money usualUpTo = expected.times(BigDecimal.valueOf(Math.exp(margin(weeks))));
        Money allowed = expected.times(BigDecimal.ONE.add(days.metric().tellAbove()));
        return week(days, newest)
                .flatMap(last -> days.sum(period)
                        .map(all -> new UnitCostStatus(
                                days.metric(),
                                period,
                                expected,
                                usualUpTo,
                                all.perUnit(),
                                all.units(),
                                last.perUnit().compareTo(usualUpTo.max(allowed)) > 0)));
    }

    private static Optional<UnitCostDays.Sum> week(UnitCostDays days, ChargePeriod week) {
        return days.sum(week).filter(sum -> sum.days() >= FEWEST_DAYS);
    }

    /** How far above the expected one a further week lies at most, in logarithms. */
    private static double margin(List<Money> weeks) {
        double[] logs = weeks.stream()
                .mapToDouble(cost ->
                        Math.log(cost.amount().round(MathContext.DECIMAL64).doubleValue()))
                .toArray();
        double mean = Arrays.stream(logs).average().orElseThrow();
        double squares =
                Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
        int n = logs.length;
        return STUDENT[n - FEWEST_WEEKS] * Math.sqrt(squares / (n - 1) * (1 + 1.0 / n));
    }
}
