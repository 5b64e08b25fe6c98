package io.costanalyzer.analysis.forecast;

import io.costanalyzer.focus.ChargePeriod;
import java.time.YearMonth;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * How wrong the same forecast was in earlier months at the same day of the month: the source of its range.
 *
 * <p>The range is split-conformal: of the absolute errors, relative to the total, the one at place ⌈0.9 (n + 1)⌉. With
 * fewer than nine months there is no such place; then the largest error is widened by the factor that makes it hold 90 %
 * of normally distributed errors (quantiles of |X| / max(|X₁|…|Xₙ|), simulated).
 */
final class PastErrors {

    static final int CONFIDENCE_PERCENT = 90;

    /** With fewer earlier months the range would be too wide to be of use. */
    static final int FEWEST_MONTHS = 2;

    private static final double[] WIDENING = {Double.NaN, 6.34, 2.31, 1.66, 1.40, 1.25, 1.16, 1.09, 1.04};

    private PastErrors() {}

    /**
     * The half-width of the range, as a part of the total.
     *
     * @param history the scope
     * @param month the month that is forecast; earlier ones are replayed
     * @param knownDays how many of its days are known
     * @return nothing when too few earlier months can be replayed
     */
    static OptionalDouble halfWidth(ScopeHistory history, YearMonth month, int knownDays) {
        double[] errors = ChargePeriod.of(history.day(0), month.atDay(1).plusDays(1)).months().stream()
                .filter(earlier -> earlier.isBefore(month))
                .flatMapToDouble(earlier -> error(history, earlier, knownDays))
                .sorted()
                .toArray();
        if (errors.length < FEWEST_MONTHS) {
            return OptionalDouble.empty();
        }
        if (errors.length < WIDENING.length) {
            return OptionalDouble.of(errors[errors.length - 1] * WIDENING[errors.length]);
        }
        int place = (int) Math.ceil(CONFIDENCE_PERCENT / 100.0 * (errors.length + 1));
        return OptionalDouble.of(errors[place - 1]);
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
            double scale = Math.max(Math.abs(actual), Math.abs(projection.total()));
            return scale == 0 ? 0 : Math.abs(actual - projection.total()) / scale;
        });
    }
}
