package io.costanalyzer.analysis.anomaly;

import java.util.Arrays;

/**
 * What an ordinary day of a usage type is: a level, what the weekday does to it, and how far days stray.
 *
 * <p>Everything is reckoned in logarithms, so that weekdays and changes multiply. Levels are medians of {@value #LEVEL_DAYS}
 * days; what a weekday adds is the median of eight weeks, shrunk by its own uncertainty.
 */
final class OrdinaryDays {

    static final int LEVEL_DAYS = 28;
    static final int MEMORY_DAYS = 126;

    private static final int WEEKS = 8;
    private static final int FEWEST_WEEKS = 3;
    private static final int FEWEST_DAYS = 14;
    private static final double LEAST_NOISE = .005;
    private static final double UNKNOWN_NOISE = .3;
    private static final double MEAN_MONTH = 30.4;

    /** The standard error of a median, in standard errors of a mean. */
    private static final double MEDIAN_ERROR = 1.25;

    private final UsageDays line;
    private final DayGrid grid;
    private final double crumb;
    private final double[] x;
    private final double[] middleOfWeek;
    private final double[] offset;
    private final double[] y;
    private final double[] level;
    private final double[] noise;

    /**
     * Learns a line.
     *
     * @param crumb an amount that is next to nothing, above zero; keeps the logarithm of nothing finite
     */
    OrdinaryDays(UsageDays line, DayGrid grid, double crumb) {
        this.line = line;
        this.grid = grid;
        this.crumb = crumb;
        int days = grid.size();
        this.x = new double[days];
        this.middleOfWeek = new double[days];
        this.offset = new double[days];
        this.y = new double[days];
        this.level = new double[days];
        this.noise = new double[days];
        for (int day = 0; day < days; day++) {
            write(day);
        }
        double sofar = UNKNOWN_NOISE;
        for (int day = 0; day < days; day++) {
            if (day % 7 == 0 && day > LEVEL_DAYS) {
                sofar = noiseBefore(day);
            }
            noise[day] = sofar;
        }
    }

    /** Takes a day over from the line. Levels and noise of later days stay as they are. */
    void write(int day) {
        double length = line.byMonth() ? grid.monthLength(day) / MEAN_MONTH : 1;
        x[day] = Math.log(Math.max(0, line.usage(day)) * length + crumb);
        middleOfWeek[day] = Sorted.of(x, day - 6, day + 1).median();
        offset[day] = offset(day);
        y[day] = x[day] - offset[day];
        Sorted days = Sorted.of(y, day - LEVEL_DAYS + 1, day + 1);
        level[day] = days.count() < Math.min(day + 1, FEWEST_DAYS) ? Double.NaN : days.median();
    }

    UsageDays line() {
        return line;
    }

    /** The logarithm of the day's use without its weekday. */
    double value(int day) {
        return y[day];
    }

    /** The level of the days up to and with this one. */
    double level(int day) {
        return level[day];
    }

    /** A standard deviation of days around their level, as known on this day. */
    double noise(int day) {
        return noise[day];
    }

    /** The use of a day that has this level, in money at the first known price. */
    double expected(int day, double atLevel) {
        double length = line.byMonth() ? grid.monthLength(day) / MEAN_MONTH : 1;
        return Math.max(0, Math.exp(atLevel + offset[day]) - crumb) / length;
    }

    /** What a day usually costs, judged by the weeks before. */
    double usualCost(int day) {
        double sum = 0;
        int known = 0;
        for (int i = Math.max(0, day - LEVEL_DAYS); i < day; i++) {
            sum += Double.isNaN(line.cost(i)) ? 0 : line.cost(i);
            known += Double.isNaN(line.cost(i)) ? 0 : 1;
        }
        return known == 0 ? 0 : sum / known;
    }

    /** From one amount to another, as a logarithm. */
    double shift(double from, double to) {
        return Math.log((Math.max(0, to) + crumb) / (Math.max(0, from) + crumb));
    }

    /** How much of the days before was far off its level: batches of no fixed day, for instance. */
    double wildShare(int before, double far) {
        int wild = 0;
        int known = 0;
        for (int i = Math.max(LEVEL_DAYS, before - MEMORY_DAYS); i < before; i++) {
            double off = Math.abs(y[i] - level[i - 1]);
            known += Double.isNaN(off) ? 0 : 1;
            wild += off > far ? 1 : 0;
        }
        return known == 0 ? 0 : (double) wild / known;
    }

    private double offset(int day) {
        double[] off = new double[WEEKS];
        int known = 0;
        for (int week = 1; week <= WEEKS; week++) {
            int same = day - 7 * week;
            double one = same < 3 ? Double.NaN : x[same] - middleOfWeek[same + 3];
            if (!Double.isNaN(one)) {
                off[known++] = one;
            }
        }
        if (known < FEWEST_WEEKS) {
            return 0;
        }
        double middle = middle(off, known);
        for (int i = 0; i < known; i++) {
            off[i] = Math.abs(off[i] - middle);
        }
        double error = Sorted.TO_DEVIATION * middle(off, known) * MEDIAN_ERROR / Math.sqrt(known);
        double square = middle * middle;
        return square == 0 ? 0 : middle * square / (square + error * error);
    }

    /** The middle of the first few; sorts them. */
    private static double middle(double[] values, int count) {
        Arrays.sort(values, 0, count);
        return count % 2 == 1 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
    }

    private double noiseBefore(int day) {
        double[] off = new double[MEMORY_DAYS];
        Arrays.fill(off, Double.NaN);
        for (int i = Math.max(LEVEL_DAYS, day - MEMORY_DAYS); i < day; i++) {
            off[day - 1 - i] = Math.abs(y[i] - level[i - 1]);
        }
        Sorted known = Sorted.of(off, 0, off.length);
        return known.count() < 7 ? UNKNOWN_NOISE : Math.max(LEAST_NOISE, Sorted.TO_DEVIATION * known.median());
    }
}
