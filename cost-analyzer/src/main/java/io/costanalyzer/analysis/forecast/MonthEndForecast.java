package io.costanalyzer.analysis.forecast;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

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
 * @param course for each day of the month that is not complete yet, what the month will have cost by its end; the last is
 *     {@code expected}
 */
public record MonthEndForecast(
        ChargePeriod month,
        CostMetric metric,
        ChargePeriod known,
        Money costSoFar,
        Money expected,
        Money low,
        Money high,
        int confidencePercent,
        SortedMap<LocalDate, Money> course)
        implements ForecastAnswer {

    public MonthEndForecast {
        course = Collections.unmodifiableSortedMap(new TreeMap<>(course));
    }

    /** A forecast of the total alone, as others make it: the days in between are taken to be alike. */
    public MonthEndForecast(
            ChargePeriod month,
            CostMetric metric,
            ChargePeriod known,
            Money costSoFar,
            Money expected,
            Money low,
            Money high,
            int confidencePercent) {
        this(
                month,
                metric,
                known,
                costSoFar,
                expected,
                low,
                high,
                confidencePercent,
                straight(month, known, costSoFar, expected));
    }

    @Override
    public Optional<MonthEndForecast> forecast() {
        return Optional.of(this);
    }

    private static SortedMap<LocalDate, Money> straight(
            ChargePeriod month, ChargePeriod known, Money costSoFar, Money expected) {
        SortedMap<LocalDate, Money> course = new TreeMap<>();
        ChargePeriod.between(known.endExclusive(), month.endExclusive())
                .ifPresent(rest -> rest.dates().forEach(day -> {
                    int days = ChargePeriod.of(rest.start(), day.plusDays(1)).days();
                    course.put(
                            day,
                            day.equals(rest.lastDay())
                                    ? expected
                                    : costSoFar.plus(expected.minus(costSoFar)
                                            .times(days)
                                            .perUnit(rest.days())));
                }));
        return course;
    }
}
