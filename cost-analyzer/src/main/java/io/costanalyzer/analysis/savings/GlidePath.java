package io.costanalyzer.analysis.savings;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a day may cost at most on the way to a target: the baseline until {@code start}, then a straight line down, the
 * target from {@code by} on. Without a date the target holds every day.
 *
 * @param baselinePerDay what a day cost before
 * @param targetPerDay what a day may cost in the end
 * @param start the first day of the way down
 * @param by the day from which on the target must be reached; absent when that is now
 */
record GlidePath(Money baselinePerDay, Money targetPerDay, LocalDate start, Optional<LocalDate> by) {

    /** Whether the target itself holds on this day, and not a point on the way to it. */
    boolean binds(LocalDate day) {
        return by.isEmpty() || !day.isBefore(by.get());
    }

    /** What these days may cost in all. Divides once and last, so that whole ways come out exactly. */
    Money allowed(Iterable<LocalDate> days) {
        Money allowed = Money.zero(baselinePerDay.currency());
        long stepsDown = 0;
        for (LocalDate day : days) {
            if (binds(day)) {
                allowed = allowed.plus(targetPerDay);
            } else {
                allowed = allowed.plus(baselinePerDay);
                stepsDown += Math.max(0, ChronoUnit.DAYS.between(start, day));
            }
        }
        if (stepsDown == 0) {
            return allowed;
        }
        long steps = by.map(end -> ChronoUnit.DAYS.between(start, end)).orElseThrow();
        return allowed.minus(baselinePerDay.minus(targetPerDay).times(stepsDown).perUnit(steps));
    }

    /** The days of the month that count: all of them, or those from {@code by} on once one of them can be judged. */
    ChargePeriod counting(ChargePeriod month, LocalDate judgedUntil) {
        return by.filter(end -> month.contains(end) && judgedUntil.isAfter(end))
                .map(end -> ChargePeriod.of(end, month.endExclusive()))
                .orElse(month);
    }
}
