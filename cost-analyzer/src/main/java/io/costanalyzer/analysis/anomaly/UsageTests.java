package io.costanalyzer.analysis.anomaly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the use of a line is out of the ordinary: further off than its own history of being off, at each width, makes
 * likely, and further than it has been but once in eighteen weeks. The score is the weighted geometric mean of both.
 *
 * <p>The thresholds were chosen on generated customers of their own, others than those that the benchmark reports.
 */
final class UsageTests {

    /** So many deviations. */
    private static final double SURE = 5;

    /** Both tests must be passed to this part at least; what lacks in one, the other must make up for. */
    private static final double LEAST_PASSED = .7;

    /** How much novelty counts beside deviations: noise is rarely normal, and its own history knows its tails best. */
    private static final double NOVELTY = .75;

    /** Beyond so much, either test says no more: after nothing, anything is infinitely far off. */
    private static final double MOST = 10;

    /** So many times the second largest run of the last eighteen weeks. */
    private static final double UNHEARD = 1.3;

    /** Less than a tenth is no news, however quiet the line is. */
    private static final double LEAST_OFF = Math.log(1.1);

    private static final double LEAST_SCALE = .01;

    /** A fall is told within days or not at all: what falls slowly is what was meant to. */
    private static final int LONGEST_FALL = 3;

    /** How unsure it is how much a line follows the others. */
    private static final double FOLLOWING_ERROR = .25;

    private static final int SAME_WEEKDAYS = 9;

    private final Movements movements;
    private final Map<Long, PastMovements> past = new HashMap<>();

    UsageTests(Movements movements) {
        this.movements = movements;
    }

    /** The surest signal of a line that ends on a day; of a day that is not complete, a rise or that nothing is left. */
    Optional<Signal> test(int line, int day, boolean late) {
        OrdinaryDays days = movements.lines().get(line);
        if (WildLines.isWild(days, day)) {
            return late ? Optional.empty() : WildLines.test(days, line, day);
        }
        boolean mayFall = !late || days.line().cost(day) == 0;
        List<Signal> signals = new ArrayList<>();
        for (int w = 0; w < Movements.WIDTHS.length; w++) {
            int width = Movements.WIDTHS[w];
            double off = movements.off(line, w, day);
            boolean looked = off > LEAST_OFF || (mayFall && off < -LEAST_OFF && width <= LONGEST_FALL);
            if (looked && day - width >= OrdinaryDays.LEVEL_DAYS - 1) {
                judge(line, w, day, off).ifPresent(signals::add);
            }
        }
        return signals.stream().reduce((one, other) -> other.score() > one.score() ? other : one);
    }

    private Optional<Signal> judge(int line, int w, int day, double off) {
        Signal signal = signal(line, w, day, off);
        if (signal.isNothing()
                || Math.abs(signal.off()) < LEAST_OFF
                || isMonthLength(line, day, Movements.WIDTHS[w], signal.off())) {
            return Optional.empty();
        }
        PastMovements before = past.computeIfAbsent(
                ((long) line * Movements.WIDTHS.length + w) * 10_000 + day / 7,
                key -> PastMovements.of(movements, line, w, day / 7 * 7));
        double follows = movements.following(line, day) == 0 ? 0 : FOLLOWING_ERROR * movements.common(w, day);
        double scale = Math.hypot(Math.max(before.scale(), w == 0 ? sameWeekday(line, day) : 0), follows);
        double sure = Math.abs(signal.off()) / Math.max(LEAST_SCALE, scale) / SURE;
        double unheard = before.timesUnheard(off) / UNHEARD;
        return sure > LEAST_PASSED && unheard > LEAST_PASSED
                ? Optional.of(signal.withScore(
                        Math.pow(Math.min(sure, MOST), 1 - NOVELTY) * Math.pow(Math.min(unheard, MOST), NOVELTY)))
                : Optional.empty();
    }

    private Signal signal(int line, int w, int day, double off) {
        OrdinaryDays days = movements.lines().get(line);
        int width = Movements.WIDTHS[w];
        double level = days.level(Math.min(day - width, movements.grid().completeEnd() - 1))
                + movements.following(line, day) * movements.common(w, day);
        double factor = days.line().priceFactor(day - width);
        double actual = 0;
        double expected = 0;
        for (int i = day - width + 1; i <= day; i++) {
            actual += Double.isNaN(days.line().cost(i)) ? 0 : days.line().cost(i) / width;
            expected += Double.isNaN(days.line().cost(i)) ? 0 : days.expected(i, level) * factor / width;
        }
        double returning = width > 1 ? 0 : Returning.of(days.line(), movements.grid(), day, off > 0 ? 1 : -1);
        double more = returning == 0 ? 0 : days.shift(expected, expected + returning);
        return new Signal(line, day, width, off - more, actual - expected - returning, expected + returning, 0, false);
    }

    /** By how much the same weekday strays; of jobs that run on one weekday, the other days say nothing. */
    private double sameWeekday(int line, int day) {
        double[] off = new double[SAME_WEEKDAYS];
        Arrays.fill(off, Double.NaN);
        for (int week = 1; week <= SAME_WEEKDAYS; week++) {
            int same = day - 7 * week;
            off[week - 1] = same < OrdinaryDays.LEVEL_DAYS ? Double.NaN : Math.abs(movements.off(line, 0, same));
        }
        Sorted known = Sorted.of(off, 0, off.length);
        return known.count() < 4 ? 0 : Sorted.TO_DEVIATION * known.median();
    }

    /** Whether a steady line costs more or less only because this month has other many days than the last. */
    private boolean isMonthLength(int line, int day, int width, double off) {
        DayGrid grid = movements.grid();
        int before = Math.max(0, day - width - OrdinaryDays.LEVEL_DAYS / 2);
        double length = Math.log((double) grid.monthLength(before) / grid.monthLength(day));
        return length != 0 && movements.lines().get(line).noise(day) < .03 && Math.abs(off - length) < .02;
    }
}
