package io.costanalyzer.analysis.forecast;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the days to come cost, by their weekday: at first about what the last week cost, and further on about what the last
 * three weeks did, each without its extremes, plus what the weekday usually adds. Waves pass; a clear step stays.
 *
 * <p>Weekdays add rather than multiply, so that costs around zero and credits below it do no harm. One wild day moves
 * nothing.
 */
final class WeekdayProfile {

    /** How far back weekdays are learnt. */
    static final int WEEKS = 8;

    /** With fewer whole weeks than this, nothing is said. */
    static final int FEWEST_WEEKS = 4;

    private static final int WEEK = 7;
    private static final int LEVEL_DAYS = 21;

    /** How much of a wave is left a day later: what served best on the customers used to choose. */
    private static final double LEFT = .9;

    private final int end;
    private final double lately;
    private final double usually;
    private final double[] offsets;
    private final boolean neverNegative;

    private WeekdayProfile(int end, double lately, double usually, double[] offsets, boolean neverNegative) {
        this.end = end;
        this.lately = lately;
        this.usually = usually;
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
        double[] places = offsets(weeks);
        double[] offsets = new double[WEEK];
        for (int place = 0; place < WEEK; place++) {
            offsets[Math.floorMod(end + place, WEEK)] = places[place];
        }
        double[] levels = IntStream.range(0, costs.length)
                .filter(i -> !Double.isNaN(costs[i]))
                .mapToDouble(i -> costs[i] - offsets[Math.floorMod(end - costs.length + i, WEEK)])
                .toArray();
        double[] week = sorted(levels, levels.length - WEEK, levels.length, 1);
        double[] before = sorted(levels, Math.max(0, levels.length - LEVEL_DAYS), levels.length - WEEK, 1);
        double lately = mean(week);
        double usually = isStep(before, week)
                ? lately
                : mean(sorted(levels, Math.max(0, levels.length - LEVEL_DAYS), levels.length, 2));
        boolean neverNegative = Arrays.stream(costs).noneMatch(cost -> cost < 0);
        return Optional.of(new WeekdayProfile(end, lately, usually, offsets, neverNegative));
    }

    /** What each place of the week usually adds, from the first day on; of whole weeks, oldest first. */
    static double[] offsets(double[][] weeks) {
        double[] means = new double[weeks.length];
        for (int week = 0; week < weeks.length; week++) {
            means[week] = mean(weeks[week]);
        }
        double[] offsets = new double[WEEK];
        double[] apart = new double[weeks.length];
        for (int place = 0; place < WEEK; place++) {
            for (int week = 0; week < weeks.length; week++) {
                apart[week] = weeks[week][place] - means[week];
            }
            offsets[place] = middle(apart);
        }
        return offsets;
    }

    /** The mean without the outer quarters. */
    private static double middle(double[] values) {
        return mean(sorted(values, 0, values.length, values.length / 4));
    }

    static double[] sorted(double[] values, int from, int toExclusive, int without) {
        double[] some = Arrays.copyOfRange(values, from, toExclusive);
        Arrays.sort(some);
        return Arrays.copyOfRange(some, without, some.length - without);
    }

    /** The mean to the last bit, as {@link java.util.stream.DoubleStream#average()} has it, without making a stream. */
    static double mean(double[] values) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        for (double value : values) {
            all.accept(value);
        }
        return all.getAverage();
    }

    /** Whether the week lies apart from the days before by more than these lie apart from each other. */
    private static boolean isStep(double[] before, double[] week) {
        double spread = before[before.length - 1] - before[0];
        return week[0] - before[before.length - 1] > spread || before[0] - week[week.length - 1] > spread;
    }

    /** The cost of a day to come; not below zero when no day was. */
    double expected(int index) {
        double level = usually + (lately - usually) * Math.pow(LEFT, index - end + 1.0);
        double cost = level + offsets[Math.floorMod(index, WEEK)];
        return neverNegative ? Math.max(0, cost) : cost;
    }

    /** Whether no day that it was learnt from was below zero. */
    boolean neverNegative() {
        return neverNegative;
    }
}
