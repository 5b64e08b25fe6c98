package io.costanalyzer.analysis.unitcost;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;

/**
 * Whether a unit costs more than the weeks before make expected. For counts that stand, such as users, all costs are those of
 * one in a week.
 *
 * @param metric what is counted
 * @param period the days that are held against the weeks before them
 * @param expected what a unit cost in the middle one of these weeks
 * @param usualUpTo what a unit costs at most in 19 of 20 weeks, if weeks go on to differ as they did
 * @param actual what it costs in the period
 * @param units how many were counted in the period; of counts that stand, so many weeks of one
 * @param risen whether the newest week is beyond both what is usual and what may be exceeded
 */
public record UnitCostStatus(
        UnitMetric metric,
        ChargePeriod period,
        Money expected,
        Money usualUpTo,
        Money actual,
        BigDecimal units,
        boolean risen) {}
