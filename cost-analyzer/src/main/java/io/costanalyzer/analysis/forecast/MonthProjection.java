package io.costanalyzer.analysis.forecast;

import io.costanalyzer.analysis.calendar.MonthlyPrice;
import io.costanalyzer.analysis.calendar.MonthlyRhythm;
import io.costanalyzer.analysis.forecast.ScopeHistory.Line;
import io.costanalyzer.focus.ChargeCategory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A month seen from one of its days: what is known of it, and what the days before make one expect of the rest.
 *
 * <ul>
 *   <li>Series that cost something on more than two of the last 28 days go on by their weekdays, and at their new level where
 *       they have clearly taken one ({@link NewLevel}); from Christmas to New Year they are cheaper ({@link YearEnd}).
 *   <li>All others, such as hosted zones on the 1st, reservations and one-off purchases, are not multiplied: they return
 *       on a day only if they stood on that day in both months before.
 *   <li>Tax and support follow the bill ({@link Followers}).
 * </ul>
 */
final class MonthProjection {

    private static final int POSTING_WINDOW = 28;
    private static final int FEWEST_POSTINGS = 3;
    private static final int PROFILE_DAYS = WeekdayProfile.WEEKS * 7;

    private final double known;
    private final double[] rest;
    private final double support;
    private final double tax;
    private final boolean onlyGrows;

    private MonthProjection(double known, double[] rest, double support, double tax, boolean onlyGrows) {
        this.known = known;
        this.rest = rest;
        this.support = support;
        this.tax = tax;
        this.onlyGrows = onlyGrows;
    }

    /**
     * Projects a month.
     *
     * @param history the scope
     * @param month the month; the one before it must be covered to say what tax and support come to
     * @param end the index of the first day of the month that counts as not known
     * @return nothing when the days before are too few or have too many gaps
     */
    static Optional<MonthProjection> of(ScopeHistory history, YearMonth month, int end) {
        int start = history.index(month.atDay(1));
        int before = history.index(month.minusMonths(1).atDay(1));
        if (!history.covers(before, end)) {
            return Optional.empty();
        }
        List<Line> running = new ArrayList<>();
        List<Line> returning = new ArrayList<>();
        for (Line line : history.lines()) {
            if (!line.is(ChargeCategory.TAX) && !line.is(ChargeCategory.SUPPORT)) {
                boolean runs = line.postings(end - POSTING_WINDOW, end) >= FEWEST_POSTINGS;
                (runs ? running : returning).add(line);
            }
        }
        return WeekdayProfile.before(end, dailyCosts(history, running, month, end))
                .map(profile -> {
                    double[] rest = new double[history.index(month.plusMonths(1).atDay(1)) - end];
                    double yearEnd = YearEnd.part(history, running, end);
                    for (int i = 0; i < rest.length; i++) {
                        double part = YearEnd.holds(history.day(end + i)) ? yearEnd : 1;
                        rest[i] = profile.expected(end + i) * part + returning(history, returning, end + i);
                    }
                    double known = sum(history, MonthProjection::isPayable, start, end);
                    double usage = sum(history, line -> line.is(ChargeCategory.USAGE), start, end)
                            + Arrays.stream(rest).sum();
                    double support = new Followers(history, month).support(usage);
                    double tax = new Followers(history, month).tax(usage);
                    boolean onlyGrows =
                            profile.neverNegative() && Arrays.stream(rest).allMatch(cost -> cost >= 0);
                    return new MonthProjection(known, rest, support, tax, onlyGrows);
                });
    }

    /** What each day that is not known will cost, without tax and support. */
    double[] rest() {
        return rest.clone();
    }

    /** What support will come to. */
    double support() {
        return support;
    }

    /** What tax will come to. */
    double tax() {
        return tax;
    }

    /** Whether nothing in sight makes the month cheaper again, as a credit would. */
    boolean onlyGrows() {
        return onlyGrows;
    }

    /** All that is not known: the days to come, support and the whole of the tax. */
    double toCome() {
        return Arrays.stream(rest).sum() + support + tax;
    }

    /** The whole month. */
    double total() {
        return known + toCome();
    }

    static double sum(ScopeHistory history, Predicate<Line> which, int from, int toExclusive) {
        return history.lines().stream()
                .filter(which)
                .mapToDouble(line -> line.cost(from, toExclusive))
                .sum();
    }

    static boolean isPayable(Line line) {
        return !line.is(ChargeCategory.TAX) && !line.is(ChargeCategory.SUPPORT);
    }

    private static double[] dailyCosts(ScopeHistory history, List<Line> lines, YearMonth month, int end) {
        double[] sum = new double[PROFILE_DAYS];
        double[] monthly = new double[PROFILE_DAYS];
        int[] daysBack = new int[PROFILE_DAYS];
        for (int i = 0; i < PROFILE_DAYS; i++) {
            int index = end - PROFILE_DAYS + i;
            monthly[i] = MonthlyPrice.factor(history.day(index), month);
            daysBack[i] = YearEnd.daysBack(history.day(index));
            sum[i] = history.covers(index) ? 0 : Double.NaN;
        }
        for (Line line : lines) {
            double[] costs = new double[PROFILE_DAYS];
            for (int i = 0; i < PROFILE_DAYS; i++) {
                double cost = YearEnd.ordinary(history, line, end - PROFILE_DAYS + i, daysBack[i]);
                costs[i] = cost * (line.monthlyPriced() ? monthly[i] : 1);
            }
            double lift = NewLevel.lift(costs);
            for (int i = 0; i < PROFILE_DAYS; i++) {
                sum[i] += costs[i] + (i < PROFILE_DAYS - NewLevel.DAYS ? lift : 0);
            }
        }
        return sum;
    }

    private static double returning(ScopeHistory history, List<Line> lines, int index) {
        LocalDate day = history.day(index);
        List<LocalDate> lastMonth = MonthlyRhythm.like(day, 1);
        List<LocalDate> monthBefore = MonthlyRhythm.like(day, 2);
        double sum = 0;
        for (int i = 0; i < lastMonth.size(); i++) {
            if (i > 0 && lastMonth.get(i).equals(lastMonth.get(i - 1))) {
                continue;
            }
            int last = history.index(lastMonth.get(i));
            int earlier = history.index(monthBefore.get(i));
            for (Line line : lines) {
                sum += line.cost(earlier) == 0 ? 0 : line.cost(last);
            }
        }
        return sum;
    }
}
