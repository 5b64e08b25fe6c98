package io.costanalyzer.bench.forecast;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/** What plain methods make of a month, from its days' totals alone. */
final class PlainForecasts {

    private static final int LATE = 2;
    private static final int WEEK = 7;
    private static final int WEEKS = 4;

    private final LocalDate start;
    private final double[] totals;
    private final LocalDate asOf;

    /**
     * Knows a bill.
     *
     * @param start the first day that is known
     * @param totals dollars of each day that is known, the last two of them short
     * @param asOf today
     */
    PlainForecasts(LocalDate start, double[] totals, LocalDate asOf) {
        this.start = start;
        this.totals = totals;
        this.asOf = asOf;
    }

    /** The month so far, late days and all, times the days of the month. */
    double runRate() {
        int first = index(month().atDay(1));
        int known = totals.length - first;
        return sum(first, totals.length) / known * month().lengthOfMonth();
    }

    /** The complete days, and the rest by the mean of each weekday over four weeks. */
    double weekdayMean() {
        int end = totals.length - LATE;
        double sum = sum(index(month().atDay(1)), end);
        for (int day = end; day < index(month().plusMonths(1).atDay(1)); day++) {
            double mean = 0;
            for (int week = 0; week < WEEKS; week++) {
                mean += totals[end - 1 - Math.floorMod(end - 1 - day, WEEK) - WEEK * week] / WEEKS;
            }
            sum += mean;
        }
        return sum;
    }

    /** The complete days, and the rest by exponential smoothing with damped trend and additive weekdays. */
    double dampedSmoothing() {
        int end = totals.length - LATE;
        double[] days = Arrays.copyOf(totals, end);
        double best = Double.MAX_VALUE;
        double[] course = {};
        int rest = index(month().plusMonths(1).atDay(1)) - end;
        for (double alpha : new double[] {.05, .1, .2, .4}) {
            for (double beta : new double[] {.01, .05}) {
                for (double gamma : new double[] {.05, .15}) {
                    double[] tried = smooth(days, alpha, beta, gamma, rest);
                    if (tried[rest] < best) {
                        best = tried[rest];
                        course = tried;
                    }
                }
            }
        }
        return sum(index(month().atDay(1)), end)
                + Arrays.stream(course, 0, rest).sum();
    }

    /** The days to come, and after them the squared error of the days before. */
    private static double[] smooth(double[] days, double alpha, double beta, double gamma, int rest) {
        double damped = .95;
        double level = Arrays.stream(days, 0, WEEK).average().orElseThrow();
        double trend = 0;
        double[] season = new double[WEEK];
        for (int i = 0; i < WEEK; i++) {
            season[i] = days[i] - level;
        }
        double[] result = new double[rest + 1];
        for (int i = WEEK; i < days.length; i++) {
            double expected = level + damped * trend + season[i % WEEK];
            double error = days[i] - expected;
            double before = level;
            level = before + damped * trend + alpha * error;
            trend = damped * trend + beta * alpha * error;
            season[i % WEEK] += gamma * error;
            result[rest] += i < days.length / 2 ? 0 : error * error;
        }
        double further = 0;
        for (int i = 0; i < rest; i++) {
            further += Math.pow(damped, i + 1.0) * trend;
            result[i] = level + further + season[(days.length + i) % WEEK];
        }
        return result;
    }

    private YearMonth month() {
        return YearMonth.from(asOf);
    }

    private int index(LocalDate day) {
        return Math.toIntExact(java.time.temporal.ChronoUnit.DAYS.between(start, day));
    }

    private double sum(int from, int toExclusive) {
        return Arrays.stream(totals, from, toExclusive).sum();
    }
}
