package io.costanalyzer.analysis.forecast;

import io.costanalyzer.analysis.statistics.Median;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What an ordinary day costs, by its weekday: the middle of the last two weeks, plus what the weekday usually adds.
 *
 * <p>Weekdays add rather than multiply, so that costs around zero and credits below it do no harm. All figures are
 * medians: one wild day in a fortnight moves nothing.
 */
final class WeekdayProfile {

    /** How far back weekdays are learnt. */
    static final int WEEKS = 8;

    /** With fewer whole weeks than this, nothing is said. */
    static final int FEWEST_WEEKS = 4;

    private static final int WEEK = 7;
    private static final int LEVEL_DAYS = 14;

    private final double level;
    private final double[] offsets;
    private final boolean neverNegative;

    private WeekdayProfile(double level, double[] offsets, boolean neverNegative) {
        this.level = level;
        this.offsets = offsets;
        this.neverNegative = neverNegative;
    }

    /**
     * Learns from the days before {@code end}.
     *
     * @param end the index of the first day that is not known
     * @param costs the {@code WEEKS} weeks before it, oldest first; not a number where a day is not covered
     */
    static Optional<WeekdayProfile> before(int end, double[] costs) {
        double[][] weeks = IntStream.range(0, costs.length / WEEK)
                .mapToObj(week -> Arrays.copyOfRange(costs, week * WEEK, (week + 1) * WEEK))
                .filter(week -> Arrays.stream(week).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        if (weeks.length < FEWEST_WEEKS) {
            return Optional.empty();
        }
        double[] offsets = new double[WEEK];
        for (int position = 0; position < WEEK; position++) {
            int at = position;
            offsets[Math.floorMod(end + position, WEEK)] = Median.of(Arrays.stream(weeks)
                    .mapToDouble(
                            week -> week[at] - Arrays.stream(week).average().orElseThrow())
                    .toArray());
        }
        double[] levels = IntStream.range(0, costs.length)
                .filter(i -> !Double.isNaN(costs[i]))
                .mapToDouble(i -> costs[i] - offsets[Math.floorMod(end - costs.length + i, WEEK)])
                .toArray();
        double level = Median.of(Arrays.copyOfRange(levels, Math.max(0, levels.length - LEVEL_DAYS), levels.length));
        boolean neverNegative = Arrays.stream(costs).noneMatch(cost -> cost < 0);
        return Optional.of(new WeekdayProfile(level, offsets, neverNegative));
    }

    /** The cost of an ordinary day; not below zero when no day was. */
    double expected(int index) {
        double cost = level + offsets[Math.floorMod(index, WEEK)];
        return neverNegative ? Math.max(0, cost) : cost;
    }

    /** Whether no day that it was learnt from was below zero. */
    boolean neverNegative() {
        return neverNegative;
    }
}
