package io.costanalyzer.analysis.forecast;

import io.costanalyzer.analysis.forecast.ScopeHistory.Line;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * The days from Christmas to New Year, on which most businesses ask less of their machines: they are expected to be cheaper,
 * and what comes after them is not learnt from them.
 */
final class YearEnd {

    private static final int FIRST_DAY = 25;
    private static final int WEEK = 7;

    /** A year, and the days themselves. */
    private static final int LOOK_BACK = 366 + 8;

    /**
     * What such a day costs of an ordinary one, of lines that change from day to day, before a customer's own year ends say
     * better: what served best on the customers used to choose.
     */
    private static final double USUALLY = .87;

    /** Counts as so many days of the customer's own. */
    private static final double PRIOR_DAYS = 4;

    /** What is always on and what piles up stays the same over these days: it changes by less than this part a day. */
    private static final double STEADY = .02;

    private static final int STEADY_DAYS = 28;

    private YearEnd() {}

    static boolean holds(LocalDate day) {
        return (day.getMonth() == Month.DECEMBER && day.getDayOfMonth() >= FIRST_DAY)
                || (day.getMonth() == Month.JANUARY && day.getDayOfMonth() == 1);
    }

    /** How many days before this one the last ordinary day of the same weekday lies; zero for an ordinary day. */
    static int daysBack(LocalDate day) {
        int back = 0;
        while (holds(day.minusDays(back))) {
            back += WEEK;
        }
        return back;
    }

    /**
     * What a day would cost as an ordinary one.
     *
     * @param daysBack of the day at {@code index}
     * @return for one of these days the mean of the same weekday in the two weeks before them; its own cost for any other
     *     day, and where these weeks are not known or the line cost nothing in them
     */
    static double ordinary(ScopeHistory history, Line line, int index, int daysBack) {
        int week = index - daysBack;
        if (daysBack == 0 || !history.covers(week) || !history.covers(week - WEEK)) {
            return line.cost(index);
        }
        double usual = (line.cost(week) + line.cost(week - WEEK)) / 2;
        return usual == 0 ? line.cost(index) : usual;
    }

    /** What such a day costs of an ordinary one, judged by those of the year before {@code end}. */
    static double part(ScopeHistory history, List<Line> lines, int end) {
        double cost = 0;
        double ordinary = 0;
        int days = 0;
        for (int i = end - LOOK_BACK; i < end; i++) {
            int back = history.covers(i) ? daysBack(history.day(i)) : 0;
            if (back > 0 && history.covers(i - back) && history.covers(i - back - WEEK)) {
                days++;
                for (Line line : lines) {
                    cost += line.cost(i);
                    ordinary += ordinary(history, line, i, back);
                }
            }
        }
        double usually = 1 - (1 - USUALLY) * lively(lines, end);
        return cost <= 0 || ordinary <= 0
                ? usually
                : (days * cost / ordinary + PRIOR_DAYS * usually) / (days + PRIOR_DAYS);
    }

    /** How much of the cost lies with lines that change from day to day. */
    private static double lively(List<Line> lines, int end) {
        double all = 0;
        double lively = 0;
        for (Line line : lines) {
            double cost = 0;
            double changes = 0;
            for (int i = end - STEADY_DAYS; i < end; i++) {
                cost += Math.abs(line.cost(i));
                changes += Math.abs(line.cost(i) - line.cost(i - 1));
            }
            all += cost;
            lively += changes > STEADY * cost ? cost : 0;
        }
        return all == 0 ? 0 : lively / all;
    }
}
