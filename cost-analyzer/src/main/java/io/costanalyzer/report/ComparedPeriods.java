package io.costanalyzer.report;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Coverage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The days of the month and the days that they are held against: the whole month before, or, while only a part of the
 * month is known, the same days of the month before. A part of a month is never compared with a whole one.
 *
 * @param current from the 1st of the month to its last covered day
 * @param days how many days of {@code current} are covered
 * @param previous the days before
 * @param previousDays how many days {@code previous} has
 * @param previousKnown whether all of them are covered; if not, there is nothing to compare with
 */
public record ComparedPeriods(
        ChargePeriod current, int days, ChargePeriod previous, int previousDays, boolean previousKnown) {

    /** Below this the cost before is too small for a percentage to say anything: one unit of the currency. */
    private static final BigDecimal SMALLEST_COMPARED = BigDecimal.ONE;

    /** The periods to compare for a month; nothing when no day of the month is covered. */
    public static Optional<ComparedPeriods> of(Coverage coverage, YearMonth month) {
        ChargePeriod whole = ChargePeriod.ofMonth(month);
        Coverage known = coverage.within(whole);
        return known.lastDay().map(last -> {
            ChargePeriod current = ChargePeriod.of(whole.start(), last.plusDays(1));
            ChargePeriod before = ChargePeriod.ofMonth(month.minusMonths(1));
            ChargePeriod previous = current.equals(whole) || current.days() >= before.days()
                    ? before
                    : ChargePeriod.of(before.start(), before.start().plusDays(current.days()));
            return new ComparedPeriods(current, known.days(), previous, previous.days(), coverage.covers(previous));
        });
    }

    /** Whether the month is known to its last day. */
    public boolean isWholeMonth() {
        return current.equals(ChargePeriod.ofMonth(YearMonth.from(current.start())));
    }

    /**
     * How much more or less a day cost than before: 0.1 for a tenth more. Per day, so that a short month is no saving.
     *
     * @return nothing when the days before are not known, cost less than one unit of the currency, or when the cost has
     *     changed its sign: a percentage would mislead
     */
    public Optional<BigDecimal> changePerDay(Compared cost) {
        return cost.previous()
                .filter(before -> before.amount().compareTo(SMALLEST_COMPARED) >= 0)
                .filter(before -> cost.actual().signum() >= 0)
                .map(before -> {
                    BigDecimal now = cost.actual().amount().multiply(BigDecimal.valueOf(previousDays));
                    BigDecimal then = before.amount().multiply(BigDecimal.valueOf(days));
                    return now.divide(then, MathContext.DECIMAL128).subtract(BigDecimal.ONE);
                });
    }
}
