package io.costanalyzer.alert;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * What is told, how soon and how often.
 *
 * @param high what a matter costs to the end of the month for it to be HIGH
 * @param medium what it costs for it to be MEDIUM; below, it is LOW
 * @param largeShare from this part of its budget on, a matter is one step more severe
 * @param minimumDays how many odd days it takes to be told, unless it is HIGH
 * @param quietDays how many ordinary complete days end odd days; more than a weekend, or what only happens on working days
 *     ends every Sunday
 * @param sameWithinDays odd days that follow within so many days belong to the same incident
 * @param capPerOwner how many messages an owner gets at once on a day; what is more goes into the digest
 * @param lateAfterDays by how many days the newest covered day may lag behind the day of the run
 */
public record AlertPolicy(
        Money high,
        Money medium,
        BigDecimal largeShare,
        int minimumDays,
        int quietDays,
        int sameWithinDays,
        int capPerOwner,
        int lateAfterDays) {

    private static final BigDecimal LARGE_SHARE = new BigDecimal("0.2");

    /** A fall of severity counts only when it is by so much, so that what lies on an edge is not told day by day. */
    private static final BigDecimal EDGE = new BigDecimal("1.25");

    public AlertPolicy {
        if (medium.signum() <= 0 || high.compareTo(medium) < 0) {
            throw new IllegalArgumentException("HIGH begins at or above MEDIUM, not at " + high + " and " + medium);
        }
        if (minimumDays < 1 || quietDays < 1 || sameWithinDays < quietDays || capPerOwner < 1 || lateAfterDays < 1) {
            throw new IllegalArgumentException("The days and numbers of an alert policy are at least 1");
        }
    }

    /** The usual policy with these amounts. */
    public static AlertPolicy of(Money high, Money medium) {
        return new AlertPolicy(high, medium, LARGE_SHARE, 1, 3, 7, 5, 3);
    }

    /**
     * How severe a matter is by itself.
     *
     * @param opened the month to whose end it is counted; later, what it has cost already decides
     */
    Severity severity(Matter matter, YearMonth opened) {
        if (matter instanceof OddDays odd) {
            Severity severity = Severity.of(odd.byEndOf(opened), odd.shareOfBudget(), this);
            return odd.rising() ? severity : severity.atMost(Severity.MEDIUM);
        }
        if (matter instanceof BudgetUse use) {
            return Severity.of(use.overrun(), use.overrunShare(), this).atLeast(Severity.MEDIUM);
        }
        if (matter instanceof Trouble trouble) {
            return trouble.flaw().severity();
        }
        Severity severity = matter.byMonthEnd()
                .map(money -> Severity.of(money, Optional.empty(), this))
                .orElse(Severity.MEDIUM);
        if (matter instanceof LostSaving) {
            return severity.atLeast(Severity.MEDIUM);
        }
        boolean slow = matter instanceof TargetGap || matter instanceof UnitCostRise;
        return slow ? severity.atMost(Severity.MEDIUM) : severity;
    }

    /** How severe it is after it was so severe before: it falls only when it is well below the edge. */
    Severity severity(Matter matter, YearMonth opened, Severity before) {
        Severity now = severity(matter, opened);
        if (!before.above(now)) {
            return now;
        }
        AlertPolicy kinder = new AlertPolicy(
                high.perUnit(EDGE),
                medium.perUnit(EDGE),
                largeShare,
                minimumDays,
                quietDays,
                sameWithinDays,
                capPerOwner,
                lateAfterDays);
        Severity kind = kinder.severity(matter, opened);
        return before.above(kind) ? kind : before;
    }
}
