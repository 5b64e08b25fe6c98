package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.Money;
import java.util.List;

/**
 * Days of one service in one environment that do not fit those before them. Amounts are effective cost.
 *
 * @param environment where
 * @param serviceName of what
 * @param period the days that do not fit, without a gap; the last of them is the last one looked at when it goes on
 * @param actual what these days cost in all
 * @param expected what the days before them make one expect for them
 * @param low the lower end of what would have been ordinary
 * @param high the upper end of what would have been ordinary
 * @param contributors what drives it, largest first; they add up to {@code actual} minus {@code expected}
 * @param ongoing whether the last day looked at is one of them
 */
public record Anomaly(
        Environment environment,
        String serviceName,
        ChargePeriod period,
        Money actual,
        Money expected,
        Money low,
        Money high,
        List<Contributor> contributors,
        boolean ongoing) {

    public Anomaly {
        contributors = List.copyOf(contributors);
    }

    /**
     * A part of the difference.
     *
     * @param name the usage type, or "other"
     * @param difference actual minus expected
     */
    public record Contributor(String name, Money difference) {

        /** The name of all that is not named. */
        public static final String OTHER = "other";
    }

    /** What the days cost beyond what was expected; negative for a drop. */
    public Money excess() {
        return actual.minus(expected);
    }
}
