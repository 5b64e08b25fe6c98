package io.costanalyzer.bench.savings;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;

/**
 * One measure of one portfolio at one time: what a method is asked.
 *
 * @param portfolio where; its truths are not for the method
 * @param planned the measure
 * @param from first day of the window, as days since the portfolio's first
 * @param days of the window
 * @param ledger the bill as known two days after the window
 */
record Case(Portfolio portfolio, Planned planned, int from, int days, CostLedger ledger) {

    static Case of(Portfolio portfolio, Planned planned, int days) {
        int from = planned.day() + planned.blackout();
        return new Case(portfolio, planned, from, days, portfolio.asOf(from + days + 2));
    }

    int to() {
        return from + days;
    }

    ChargePeriod window() {
        return ChargePeriod.of(
                portfolio.first().plusDays(from), portfolio.first().plusDays(to()));
    }
}
