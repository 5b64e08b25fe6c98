package io.costanalyzer.bench.anomaly;

import com.github.servicenow.ds.stats.stl.SeasonalTrendLoess;
import java.util.Arrays;

/** Rules on what is left of a series when season and trend are taken out. */
final class Decomposed {

    private static final int WEEK = 7;
    private static final int DAYS = 12 * WEEK;

    private Decomposed() {}

    /** STL with its own trend; the score is sturdy deviations of what is left. */
    static DayRule trendAndSeason() {
        return new DayRule((before, value) -> {
            double[] days = window(before, value);
            SeasonalTrendLoess.Decomposition parts = decompose(days);
            return last(parts.getResidual(), Scale.median(days));
        });
    }

    /** S-H-ESD: the season of STL and the median instead of the trend; the score is the sturdy studentised deviate. */
    static DayRule hybridDeviate() {
        return new DayRule((before, value) -> {
            double[] days = window(before, value);
            double[] season = decompose(days).getSeasonal();
            double[] left = new double[DAYS];
            for (int i = 0; i < DAYS; i++) {
                left[i] = days[i] - season[i];
            }
            return last(left, Scale.median(days));
        });
    }

    private static double last(double[] left, double level) {
        return (left[DAYS - 1] - Scale.median(left)) / Scale.floored(Scale.deviation(left), level);
    }

    private static double[] window(double[] before, double value) {
        double[] days = Arrays.copyOfRange(before, before.length - DAYS + 1, before.length + 1);
        days[DAYS - 1] = value;
        return days;
    }

    private static SeasonalTrendLoess.Decomposition decompose(double[] days) {
        return new SeasonalTrendLoess.Builder()
                .setPeriodLength(WEEK)
                .setPeriodic()
                .setRobust()
                .buildSmoother(days)
                .decompose();
    }
}
