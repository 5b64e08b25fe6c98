package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.ledger.CostSeries;

/**
 * What a line would have cost had it stayed as it was before some day.
 *
 * @param days the line
 * @param grid its days
 * @param line its place
 * @param level its level before that day
 * @param priceFactor its price before that day, as a part of its first one
 */
record FrozenLine(OrdinaryDays days, DayGrid grid, int line, double level, double priceFactor) {

    /** Below this part of an ordinary day, what returns by the month is noise. */
    private static final double STANDS_OUT = .5;

    static FrozenLine before(OrdinaryDays days, DayGrid grid, int line, int start) {
        int last = Math.min(start, grid.completeEnd()) - 1;
        return new FrozenLine(days, grid, line, days.level(last), days.line().priceFactor(start));
    }

    CostSeries series() {
        return days.line().series();
    }

    /** What a day should have cost, what returns every month included. */
    double expected(int day) {
        double ordinary = days.expected(day, level) * priceFactor;
        double cost = days.line().cost(day);
        double returning = Returning.of(days.line(), grid, day, cost > ordinary ? 1 : -1);
        return Math.abs(returning) > STANDS_OUT * ordinary ? Math.max(0, ordinary + returning) : ordinary;
    }

    /** How much more a day cost. */
    double difference(int day) {
        return days.line().cost(day) - expected(day);
    }
}
