package io.costanalyzer.analysis.anomaly;

import java.util.Optional;

/** Lines of no order, such as queries that run on some days and not on others: only what was never seen is news. */
final class WildLines {

    private static final double FAR = .9;
    private static final double WILD_SHARE = .04;
    private static final double WILD_NOISE = .5;
    private static final double BEYOND_LARGEST = 1.3;
    private static final int FEWEST_DAYS = 3;

    private WildLines() {}

    static boolean isWild(OrdinaryDays days, int day) {
        return days.noise(day) > WILD_NOISE || days.wildShare(day / 7 * 7 - OrdinaryDays.LEVEL_DAYS, FAR) > WILD_SHARE;
    }

    /** A day that is dearer than the dearest of eighteen weeks by far; its expected cost is that of a usual run. */
    static Optional<Signal> test(OrdinaryDays days, int line, int day) {
        UsageDays usage = days.line();
        double[] before = new double[OrdinaryDays.MEMORY_DAYS];
        for (int i = 0; i < before.length; i++) {
            int one = day - 1 - i;
            before[i] = one < 0 || usage.cost(one) == 0 ? Double.NaN : usage.cost(one);
        }
        Sorted known = Sorted.of(before, 0, before.length);
        double cost = usage.cost(day);
        if (known.count() < FEWEST_DAYS || !(cost > BEYOND_LARGEST * known.largest())) {
            return Optional.empty();
        }
        double usual = known.median();
        double score = cost / known.largest() / BEYOND_LARGEST;
        return Optional.of(new Signal(line, day, 1, Math.log(cost / usual), cost - usual, usual, score, false));
    }
}
