package io.costanalyzer.analysis.guardrail;

import io.costanalyzer.analysis.metric.MetricUnit;
import java.math.BigDecimal;

/**
 * What a figure must not pass.
 *
 * @param side whether more or less is worse
 * @param value the bound itself, which still holds
 * @param unit of the value
 */
public record Bound(Side side, BigDecimal value, MetricUnit unit) {

    /** On which side of the bound it is well. */
    public enum Side {
        /** No more than the bound: a latency. */
        AT_MOST,
        /** No less than the bound: a hit ratio. */
        AT_LEAST
    }

    public static Bound atMost(String value, MetricUnit unit) {
        return new Bound(Side.AT_MOST, new BigDecimal(value), unit);
    }

    public static Bound atLeast(String value, MetricUnit unit) {
        return new Bound(Side.AT_LEAST, new BigDecimal(value), unit);
    }

    /** Whether a figure keeps to it. */
    public boolean holds(BigDecimal figure) {
        int side = figure.compareTo(value);
        return this.side == Side.AT_MOST ? side <= 0 : side >= 0;
    }

    /** For people: {@code at most 200 ms}. */
    public String description() {
        return (side == Side.AT_MOST ? "at most " : "at least ") + value.toPlainString() + '\u00a0' + unit.symbol();
    }
}
