package io.costanalyzer.analysis.forecast;

import io.costanalyzer.analysis.statistics.Median;
import io.costanalyzer.focus.ChargePeriod;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * How wrong the same forecast was in earlier months at the same day of the month, as parts of what was still to come: the
 * source of its correction and of its range.
 *
 * <p>Bills that keep outgrowing their forecasts are corrected by the middle of their errors, drawn towards a small rise,
 * for what nobody foresees makes bills dearer more often than cheaper. The range is split-conformal: of the absolute errors
 * that remain, the one at place 0.9 (n + 1). With fewer than nine months there is no such place; then the largest error is
 * widened by the factor that makes it hold 90 % of errors with heavy tails (Student's t, 5 degrees of freedom: quantiles of
 * |X| / max(|X₁|…|Xₙ|), simulated).
 *
 * @param correction what is added to what is to come, as a part of it
 * @param halfWidth of the range, as a part of what is to come
 */
record PastErrors(double correction, double halfWidth) {

    static final int CONFIDENCE_PERCENT = 90;

    /** With fewer earlier months the range would be too wide to be of use. */
    static final int FEWEST_MONTHS = 2;

    private static final double[] WIDENING = {Double.NaN, 7.08, 2.56, 1.84, 1.52, 1.33, 1.22, 1.13, 1.05};

    /**
     * What comes unforeseen with four weeks to come, before a customer's own months say better; in proportion with fewer, in
     * which less can begin. Counts as so many months.
     */
    private static final double USUAL_RISE = .01;

    private static final double USUAL_RISE_DAYS = 28;

    private static final double PRIOR_MONTHS = 12;

    /** One wild month corrects no more than this. */
    private static final double MOST = .1;

    /**
     * The errors are those of forecasts that were corrected by the same months, and bills change their ways: what holds 90 %
     * of the next month on the customers used to choose is so many times as wide.
     */
    private static final double NEXT_MONTH = 1.15;

    /**
     * While hardly a day is known, nearly the whole month is to come in every month alike. Where several environments make up
     * for each other, their errors then hold the next month nearly as they are: so many times as wide with {@value #FIRST_DAYS}
     * known days, then rising to {@link #NEXT_MONTH} at {@value #SETTLED_DAYS}. One environment alone has wilder months.
     */
    private static final double NEXT_MONTH_EARLY = .95;

    private static final int FIRST_DAYS = 2;
    private static final int SETTLED_DAYS = 7;

    /** What is to come is taken for no less than this part of the whole month, or a last day's fee would be all of it. */
    private static final double LEAST_TO_COME = .02;

    /**
     * Replays earlier months.
     *
     * @param history the scope
     * @param month the month that is forecast
     * @param knownDays how many of its days are known
     * @return nothing when too few earlier months can be replayed
     */
    static Optional<PastErrors> of(ScopeHistory history, YearMonth month, int knownDays) {
        double[] errors = ChargePeriod.of(history.day(0), month.atDay(1).plusDays(1)).months().stream()
                .filter(earlier -> earlier.isBefore(month))
                .flatMapToDouble(earlier -> error(history, earlier, knownDays))
                .toArray();
        if (errors.length < FEWEST_MONTHS) {
            return Optional.empty();
        }
        double rise = USUAL_RISE * (month.lengthOfMonth() - knownDays) / USUAL_RISE_DAYS;
        double correction = correction(errors, rise);
        double[] left = Arrays.stream(errors)
                .map(error -> Math.abs(error - correction))
                .sorted()
                .toArray();
        return Optional.of(
                new PastErrors(correction, nextMonth(history.severalEnvironments(), knownDays) * ninety(left)));
    }

    /** What is to be taken for the amount that a part refers to. */
    static double scale(MonthProjection projection) {
        return Math.max(Math.abs(projection.toCome()), LEAST_TO_COME * Math.abs(projection.total()));
    }

    private static double nextMonth(boolean severalEnvironments, int knownDays) {
        if (!severalEnvironments) {
            return NEXT_MONTH;
        }
        double settled = (double) (knownDays - FIRST_DAYS) / (SETTLED_DAYS - FIRST_DAYS);
        return NEXT_MONTH_EARLY + (NEXT_MONTH - NEXT_MONTH_EARLY) * Math.max(0, Math.min(1, settled));
    }

    private static double correction(double[] errors, double rise) {
        double usual = Median.of(Arrays.stream(errors).map(Math::abs).toArray());
        double middle = Median.of(Arrays.stream(errors)
                .map(error -> Math.max(-MOST, Math.min(MOST, error)))
                .toArray());
        return (errors.length * middle + PRIOR_MONTHS * Math.min(rise, usual)) / (errors.length + PRIOR_MONTHS);
    }

    private static double ninety(double[] sorted) {
        int count = sorted.length;
        if (count < WIDENING.length) {
            return sorted[count - 1] * WIDENING[count];
        }
        double place = CONFIDENCE_PERCENT / 100.0 * (count + 1);
        int below = Math.min(count, (int) place);
        double between = place - below;
        return below == count ? sorted[count - 1] : sorted[below - 1] * (1 - between) + sorted[below] * between;
    }

    private static DoubleStream error(ScopeHistory history, YearMonth month, int knownDays) {
        int start = history.index(month.atDay(1));
        int end = start + month.lengthOfMonth();
        if (!history.covers(start, end)) {
            return DoubleStream.empty();
        }
        int known = Math.min(knownDays, month.lengthOfMonth() - 1);
        return MonthProjection.of(history, month, start + known).stream().mapToDouble(projection -> {
            double actual = MonthProjection.sum(history, line -> true, start, end);
            double scale = scale(projection);
            return scale == 0 ? 0 : (actual - projection.total()) / scale;
        });
    }
}
