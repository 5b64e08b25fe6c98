package io.costanalyzer.analysis.forecast;

import java.util.Arrays;

/** Whether a series has clearly taken a new level within the last days: in the sum of all it would show a week later. */
final class NewLevel {

    /** So many days make a level and not a spike. */
    static final int DAYS = 4;

    private static final int WEEK = 7;
    private static final int FORTNIGHT = 2 * WEEK;

    /** The last days lie apart from the fortnight before by this part of how far its days lie apart, and a little more. */
    private static final double APART = .8;

    private static final double ROUNDING = .02;

    private NewLevel() {}

    /**
     * By how much the days before lie below the new level.
     *
     * @param costs whole weeks, oldest first
     * @return what is to be added to a day before the last {@link #DAYS}; zero where there is no new level
     */
    static double lift(double[] costs) {
        double[][] weeks = new double[costs.length / WEEK][];
        for (int week = 0; week < weeks.length; week++) {
            weeks[week] = Arrays.copyOfRange(costs, week * WEEK, (week + 1) * WEEK);
        }
        double[] offsets = WeekdayProfile.offsets(weeks);
        double[] levels = new double[costs.length];
        for (int i = 0; i < costs.length; i++) {
            levels[i] = costs[i] - offsets[i % WEEK];
        }
        int start = costs.length - DAYS;
        double[] lately = WeekdayProfile.sorted(levels, start, costs.length, 0);
        double[] before = WeekdayProfile.sorted(levels, start - FORTNIGHT, start, 1);
        double usual = WeekdayProfile.mean(before);
        double apart = APART * (before[before.length - 1] - before[0]) + ROUNDING * Math.abs(usual);
        boolean above = lately[0] > before[before.length - 1] + apart;
        boolean below = lately[DAYS - 1] < before[0] - apart;
        return above || below ? WeekdayProfile.mean(lately) - usual : 0;
    }
}
