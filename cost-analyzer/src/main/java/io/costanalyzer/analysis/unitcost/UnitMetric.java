package io.costanalyzer.analysis.unitcost;

import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.ledger.Scope;
import java.math.BigDecimal;

/**
 * What the cost is divided by.
 *
 * @param name unique, for people
 * @param unit one of what is counted: {@code active user}
 * @param scope of whose cost; usage and purchases
 * @param metric how many there are on a day
 * @param count how the days of a month become its count
 * @param tellAbove by which part a unit may cost more than in the weeks before until it is told, 0 or more
 */
public record UnitMetric(
        String name, String unit, Scope scope, WatchedMetric metric, Count count, BigDecimal tellAbove) {

    /** How the days of a month become its count. */
    public enum Count {
        /** They add up: orders, requests. */
        TOTAL("total"),
        /** Their mean counts: users, seats, whatever is there again on the next day. */
        AVERAGE("average");

        private final String displayName;

        Count(String displayName) {
            this.displayName = displayName;
        }

        /** As it stands in the configuration. */
        public String displayName() {
            return displayName;
        }
    }
}
