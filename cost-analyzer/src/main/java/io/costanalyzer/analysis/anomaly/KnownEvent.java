package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.util.List;

/**
 * Something that was announced: a planned window, a measure that saves, a fee. What it explains is found and said to be
 * explained; it is not told as an anomaly.
 *
 * @param name what to call it
 * @param scope where and of what; an anomaly is explained when this part of the bill makes up most of it
 * @param period its days: of a window all of them, of a measure those on which it comes into effect
 * @param direction which way costs go
 */
public record KnownEvent(String name, Scope scope, ChargePeriod period, Direction direction) {

    /** A change that was announced for a day may come a day earlier or some days later. */
    private static final int EARLY_DAYS = 1;

    private static final int LATE_DAYS = 3;

    /** Which way costs go. */
    public enum Direction {
        /** More is used, as in a load test. */
        UP,
        /** Less is, as after a measure that saves. */
        DOWN,
        /** Either. */
        ANY
    }

    /**
     * Whether an anomaly that begins and goes as this one does is no surprise.
     *
     * @param lines what adds up to the anomaly's excess
     */
    boolean explains(Anomaly anomaly, List<LineDifference> lines) {
        boolean direction = this.direction == Direction.ANY
                || anomaly.excess().signum() == (this.direction == Direction.UP ? 1 : -1);
        return direction
                && !anomaly.period().start().isBefore(period.start().minusDays(EARLY_DAYS))
                && anomaly.period().start().isBefore(period.endExclusive().plusDays(LATE_DAYS))
                && isMostOf(anomaly.excess(), lines);
    }

    /** Whether the lines within the scope make up more than half of a difference. */
    private boolean isMostOf(Money excess, List<LineDifference> lines) {
        Money own = lines.stream()
                .filter(line -> scope.matches(line.series().key()))
                .map(LineDifference::difference)
                .reduce(Money.zero(excess.currency()), Money::plus);
        return own.signum() == excess.signum() && own.times(2).abs().compareTo(excess.abs()) > 0;
    }
}
