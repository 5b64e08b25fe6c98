package io.costanalyzer.analysis.anomaly;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How far the lines of one environment lie off their levels over one to four weeks, and how much of it is common to them
 * all: a holiday or a release moves everything and is no news of any single line.
 */
final class Movements {

    /** Over how many days a line is looked at. */
    static final int[] WIDTHS = {1, 2, 3, 5, 7, 10, 14, 21, 28};

    /** The widths by which it is learnt how much a line follows the others. */
    private static final int[] LEARNT_AT = {0, 2, 4};

    /** Lines that hardly move or move wildly say nothing of the others. */
    private static final double STILL = .012;

    private static final double WILD = .5;
    private static final int FEWEST_LINES = 4;
    private static final int MOST_LINES = 60;

    /** Before it is known better, a line is taken to follow the others so far, give or take. */
    private static final double USUAL_FOLLOWING = .6;

    private static final double FOLLOWING_VARIANCE = .09;
    private static final double MOST_FOLLOWING = 1.3;

    private final List<OrdinaryDays> lines;
    private final DayGrid grid;
    private final double[][][] raw;
    private final double[][] common;
    private final double[][] following;
    private final int[] speakers;

    Movements(List<OrdinaryDays> lines, DayGrid grid) {
        this.lines = List.copyOf(lines);
        this.grid = grid;
        this.raw = new double[lines.size()][WIDTHS.length][grid.size()];
        this.common = new double[WIDTHS.length][grid.size()];
        this.following = new double[lines.size()][grid.size()];
        this.speakers = speakers();
        for (int day = 0; day < grid.size(); day++) {
            measure(day, grid.completeEnd());
        }
        for (int line = 0; line < lines.size(); line++) {
            double sofar = 0;
            for (int day = 0; day < grid.size(); day++) {
                if (day % 7 == 0) {
                    sofar = learnFollowing(line, day);
                }
                following[line][day] = sofar;
            }
        }
    }

    List<OrdinaryDays> lines() {
        return lines;
    }

    DayGrid grid() {
        return grid;
    }

    /**
     * Measures a day again, after the lines have changed on it.
     *
     * @param completeEnd the first day that is not complete; a fall of all lines from there on is only lateness
     */
    void measure(int day, int completeEnd) {
        for (int line = 0; line < lines.size(); line++) {
            for (int w = 0; w < WIDTHS.length; w++) {
                raw[line][w][day] = raw(lines.get(line), day, WIDTHS[w], completeEnd);
            }
        }
        for (int w = 0; w < WIDTHS.length; w++) {
            double middle = middle(w, day);
            common[w][day] = day >= completeEnd ? Math.max(0, middle) : middle;
        }
    }

    /** How far a line lies off, without what is common to all; not a number where it cannot be said. */
    double off(int line, int w, int day) {
        return off(line, w, day, following[line][day]);
    }

    /**
     * The same, taking the line to follow the others so far, or up to wholly where that explains more: on a first holiday it
     * is not known yet who rests.
     */
    double off(int line, int w, int day, double follows) {
        double partly = raw[line][w][day] - follows * common[w][day];
        double wholly = raw[line][w][day] - Math.max(1, follows) * common[w][day];
        boolean helps = follows > 0 && raw[line][w][day] * common[w][day] > 0;
        if (!helps) {
            return partly;
        }
        return partly * wholly < 0 ? 0 : Math.abs(wholly) < Math.abs(partly) ? wholly : partly;
    }

    double following(int line, int day) {
        return following[line][day];
    }

    /** What is common to all lines. */
    double common(int w, int day) {
        return common[w][day];
    }

    private double raw(OrdinaryDays line, int day, int width, int completeEnd) {
        int before = Math.min(day - width, completeEnd - 1);
        if (before < 0 || Double.isNaN(line.value(day))) {
            return Double.NaN;
        }
        double level = line.level(before);
        double most = width == 1 ? Double.MAX_VALUE : (width == 2 ? 8 : 4) * line.noise(day);
        double sum = 0;
        int known = 0;
        for (int i = day - width + 1; i <= day; i++) {
            double off = line.value(i) - level;
            if (!Double.isNaN(off)) {
                sum += Math.max(-most, Math.min(most, off));
                known++;
            }
        }
        return 2 * known < width || known == 0 ? Double.NaN : sum / known;
    }

    private double middle(int w, int day) {
        double[][] weighted = Arrays.stream(speakers)
                .filter(line ->
                        lines.get(line).noise(day) > STILL && lines.get(line).noise(day) < WILD)
                .filter(line -> !Double.isNaN(raw[line][w][day]))
                .mapToObj(line ->
                        new double[] {raw[line][w][day], 1 / lines.get(line).noise(day)})
                .sorted(Comparator.comparingDouble(one -> one[0]))
                .toArray(double[][]::new);
        double half = Arrays.stream(weighted).mapToDouble(one -> one[1]).sum() / 2;
        double sum = 0;
        for (double[] one : weighted) {
            sum += one[1];
            if (sum >= half) {
                return weighted.length < FEWEST_LINES ? 0 : one[0];
            }
        }
        return 0;
    }

    /** The lines that speak for the environment: the dearest of those that are not stores that pile up. */
    private int[] speakers() {
        return IntStream.range(0, lines.size())
                .filter(line -> !lines.get(line).line().byMonth())
                .boxed()
                .sorted(Comparator.comparingDouble(line -> -lines.get(line).level(grid.completeEnd() - 1)))
                .limit(MOST_LINES)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private double learnFollowing(int line, int before) {
        double noise = lines.get(line).noise(before);
        if (lines.get(line).line().byMonth() || noise < STILL) {
            return 0;
        }
        double together = 0;
        double alone = 0;
        for (int w : LEARNT_AT) {
            for (int day = Math.max(OrdinaryDays.LEVEL_DAYS, before - OrdinaryDays.MEMORY_DAYS); day < before; day++) {
                double off = Math.max(-4 * noise, Math.min(4 * noise, raw[line][w][day]));
                if (!Double.isNaN(off)) {
                    together += off * common[w][day];
                    alone += common[w][day] * common[w][day];
                }
            }
        }
        double prior = LEARNT_AT.length * noise * noise / FOLLOWING_VARIANCE;
        return Math.max(0, Math.min(MOST_FOLLOWING, (together + USUAL_FOLLOWING * prior) / (alone + prior)));
    }
}
