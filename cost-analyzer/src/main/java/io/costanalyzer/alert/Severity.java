package io.costanalyzer.alert;

import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** How soon somebody should look, by money and not by how unlikely something is. */
public enum Severity {
    /** Now. */
    HIGH,
    /** Today: in the digest of the day. */
    MEDIUM,
    /** When the month is read: in the monthly report. */
    LOW;

    /**
     * From what a matter will have cost by the end of the month; what takes a large part of its budget is one step more
     * severe.
     *
     * @param money its sign does not count
     * @param share of the budget, where there is one
     */
    static Severity of(Money money, Optional<BigDecimal> share, AlertPolicy policy) {
        Money size = money.abs();
        boolean large = share.filter(part -> part.abs().compareTo(policy.largeShare()) >= 0)
                .isPresent();
        if (size.compareTo(policy.high()) >= 0) {
            return HIGH;
        }
        if (size.compareTo(policy.medium()) >= 0) {
            return large ? HIGH : MEDIUM;
        }
        return large ? MEDIUM : LOW;
    }

    /** The less severe of the two. */
    Severity atMost(Severity limit) {
        return compareTo(limit) < 0 ? limit : this;
    }

    /** The more severe of the two. */
    Severity atLeast(Severity floor) {
        return compareTo(floor) > 0 ? floor : this;
    }

    /** Whether this is more severe than the other. */
    public boolean above(Severity other) {
        return compareTo(other) < 0;
    }
}
