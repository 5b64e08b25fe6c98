package io.costanalyzer.analysis.anomaly;

import java.util.Optional;

/** Whether the price of a unit has left the range of the last two months, within which tiers move it up and down. */
final class PriceTests {

    private static final int DAYS = 62;
    private static final int FEWEST_DAYS = 28;

    /** Less than three percent is rounding. */
    private static final double LEAST = .03;

    /** A price that moves by this much is as sure as use that has just passed its tests. */
    private static final double SURE = .018;

    /** So many times what a price usually moves from one day to the next, where prices move. */
    private static final double LIVELY = 5;

    /** A fall may be a tier that was reached for the first time: it must last. */
    private static final int FALL_LASTS = 3;

    private PriceTests() {}

    /** A signal that ends on a day; free tiers are left out, for their price is a matter of how much is used. */
    static Optional<Signal> test(OrdinaryDays days, int line, int day) {
        UsageDays usage = days.line();
        double[] prices = usage.logPrice();
        if (Double.isNaN(prices[day]) || !hasMoved(prices, day)) {
            return Optional.empty();
        }
        Sorted before = Sorted.of(prices, day - DAYS, day);
        if (before.count() < FEWEST_DAYS || usage.isFree(day - DAYS, day + 1)) {
            return Optional.empty();
        }
        double least = Math.max(LEAST, LIVELY * dayToDay(prices, day));
        double above = prices[day] - before.largest();
        if (above > least) {
            return Optional.of(signal(usage, line, day, 1, above));
        }
        Sorted earlier = Sorted.of(prices, day - DAYS, day - FALL_LASTS + 1);
        Sorted last = Sorted.of(prices, day - FALL_LASTS + 1, day + 1);
        double below = earlier.count() < FEWEST_DAYS ? 0 : last.largest() - earlier.smallest();
        return last.count() == FALL_LASTS && below < -least
                ? Optional.of(signal(usage, line, day, FALL_LASTS, below))
                : Optional.empty();
    }

    /** Whether the price has left its range at all, with the least effort: nearly every price has not. */
    private static boolean hasMoved(double[] prices, int day) {
        double largest = Double.NEGATIVE_INFINITY;
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = Math.max(0, day - DAYS); i <= day - FALL_LASTS; i++) {
            largest = prices[i] > largest ? prices[i] : largest;
            smallest = prices[i] < smallest ? prices[i] : smallest;
        }
        return prices[day] > largest + LEAST || prices[day] < smallest - LEAST;
    }

    private static double dayToDay(double[] prices, int day) {
        double[] steps = new double[DAYS];
        for (int i = 0; i < DAYS; i++) {
            int one = day - 1 - i;
            steps[i] = one < 1 ? Double.NaN : Math.abs(prices[one] - prices[one - 1]);
        }
        Sorted known = Sorted.of(steps, 0, DAYS);
        return known.count() == 0 ? 0 : known.median();
    }

    private static Signal signal(UsageDays usage, int line, int day, int width, double off) {
        double cost = 0;
        for (int i = day - width + 1; i <= day; i++) {
            cost += usage.cost(i) / width;
        }
        double expected = cost * Math.exp(-off);
        return new Signal(line, day, width, off, cost - expected, expected, Math.abs(off) / SURE, true);
    }
}
