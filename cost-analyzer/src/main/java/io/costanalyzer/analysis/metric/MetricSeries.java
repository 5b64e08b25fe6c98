package io.costanalyzer.analysis.metric;

import io.costanalyzer.focus.ChargePeriod;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure day by day, in UTC. A day that is not there is not known, which is not zero.
 *
 * @param byDay the value of each known day, in the order of the days
 */
public record MetricSeries(SortedMap<LocalDate, BigDecimal> byDay) {

    public MetricSeries {
        byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
    }

    /** A figure of which nothing is known. */
    public static MetricSeries unknown() {
        return new MetricSeries(new TreeMap<>());
    }

    public static MetricSeries of(Map<LocalDate, BigDecimal> byDay) {
        return new MetricSeries(new TreeMap<>(byDay));
    }

    /** The known days of a period. */
    public MetricSeries within(ChargePeriod period) {
        return new MetricSeries(byDay.subMap(period.start(), period.endExclusive()));
    }

    public int days() {
        return byDay.size();
    }

    /** The sum of the known days; absent when none is known. */
    public Optional<BigDecimal> total() {
        return byDay.values().stream().reduce(BigDecimal::add);
    }

    /** The mean of the known days; absent when none is known. */
    public Optional<BigDecimal> mean() {
        return total().map(sum -> sum.divide(BigDecimal.valueOf(days()), MathContext.DECIMAL64));
    }
}
