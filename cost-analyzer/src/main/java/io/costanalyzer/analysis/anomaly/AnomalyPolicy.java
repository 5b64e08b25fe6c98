package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.analysis.calendar.CompleteDays;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;

/**
 * What is worth being told. A day must be off by more than the amount and by more than the share, both: the amount keeps
 * cents quiet, the share keeps large and lively services quiet.
 *
 * @param minimumPerDay the difference of a day that must be exceeded, zero or more
 * @param minimumShare the same as a part of what was expected, 0.3 for 30 %, zero or more
 * @param lookbackDays anomalies that ended longer ago than this many days are not returned, at least 1
 * @param completeDays which days may be looked at
 */
public record AnomalyPolicy(Money minimumPerDay, BigDecimal minimumShare, int lookbackDays, CompleteDays completeDays) {

    private static final int USUAL_LOOKBACK_DAYS = 14;
    private static final int CRUMBS = 6;
    private static final int TRIFLES = 5;
    private static final double LEAST_CRUMB = 1e-4;

    /** What logarithms there and back may lose. */
    private static final double ROUNDING = 1e-9;

    public AnomalyPolicy {
        if (minimumPerDay.signum() < 0 || minimumShare.signum() < 0 || lookbackDays < 1) {
            throw new IllegalArgumentException(
                    "Anomalies need an amount and a share not below zero and at least one day to look back on, not "
                            + minimumPerDay + ", " + minimumShare + ", " + lookbackDays);
        }
    }

    /** Looks back on two weeks of complete days. */
    public static AnomalyPolicy of(Money minimumPerDay, BigDecimal minimumShare) {
        return new AnomalyPolicy(minimumPerDay, minimumShare, USUAL_LOOKBACK_DAYS, CompleteDays.USUAL);
    }

    /** Whether a difference a day from what was expected a day is above the amount and above the share. */
    boolean isWorthAWord(double difference, double expected) {
        double least = Math.max(amount(), minimumShare.doubleValue() * Math.abs(expected));
        return Math.abs(difference) > least * (1 + ROUNDING);
    }

    /** What never costs this much on any day is not looked at. */
    double trifle() {
        return amount() / TRIFLES;
    }

    /** An amount that is next to nothing, above zero. */
    double crumb() {
        return Math.max(LEAST_CRUMB, amount() / CRUMBS);
    }

    private double amount() {
        return minimumPerDay.amount().doubleValue();
    }
}
