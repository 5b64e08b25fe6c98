package io.costanalyzer.bench.savings;

import io.costanalyzer.allocation.Environment;
import java.util.Set;

/**
 * A measure that a portfolio is going to see.
 *
 * @param change what it really does
 * @param claimed what the customer says is done
 * @param environment where
 * @param service to which service
 * @param usageTypes to which usage types, as the customer would write them
 * @param day its date, as days since the portfolio's first
 * @param rollOut days that it takes to come into force
 * @param rollOutTold whether the customer says so
 */
record Planned(
        Change change,
        Change claimed,
        Environment environment,
        String service,
        Set<String> usageTypes,
        int day,
        int rollOut,
        boolean rollOutTold) {

    /** Days after the date that are not judged: the roll-out if it is told, else a fortnight. */
    int blackout() {
        return rollOutTold ? rollOut : 14;
    }

    /** How much of it is in force on a day: 0 before its date, 1 after its roll-out. */
    double inForce(int on) {
        return on < day ? 0 : Math.min(1, (on - day + 1.0) / (rollOut + 1.0));
    }
}
