package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.statistics.Intervention;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The points that a study looks at: the days themselves or, for what is used on some days only, whole weeks counted from
 * the interventions, so that no week holds days of both sides.
 */
final class Grid {

    private static final int WEEK = 7;

    private final int[] firstDay;
    private final int width;
    private final int days;

    private Grid(int[] firstDay, int width, int days) {
        this.firstDay = firstDay;
        this.width = width;
        this.days = days;
    }

    static Grid ofDays(int days) {
        return new Grid(IntStream.range(0, days).toArray(), 1, days);
    }

    /** Weeks back from the first intervention and on from the end of each roll-out; what is left over is not looked at. */
    static Grid ofWeeks(int days, List<Intervention> interventions) {
        List<Integer> starts = new ArrayList<>();
        for (int day = interventions.get(0).at() - WEEK; day >= 0; day -= WEEK) {
            starts.add(0, day);
        }
        for (int i = 0; i < interventions.size(); i++) {
            int end = i + 1 < interventions.size() ? interventions.get(i + 1).at() : days;
            for (int day = interventions.get(i).from(); day + WEEK <= end; day += WEEK) {
                starts.add(day);
            }
        }
        return new Grid(starts.stream().mapToInt(Integer::intValue).toArray(), WEEK, days);
    }

    boolean isWeekly() {
        return width == WEEK;
    }

    /** The mean of the figures over the days of each point; {@code NaN} where one of them is not known. */
    double[] means(double[] figures) {
        double[] means = new double[firstDay.length];
        for (int point = 0; point < means.length; point++) {
            for (int day = firstDay[point]; day < firstDay[point] + width; day++) {
                means[point] += figures[day] / width;
            }
        }
        return means;
    }

    double @Nullable [] meansIfKnown(double @Nullable [] figures) {
        return figures == null ? null : means(figures);
    }

    /** The weekday of each point, 1 to 7; weeks have none and say 1. */
    int[] weekdays(int[] ofDays) {
        int[] weekdays = new int[firstDay.length];
        Arrays.fill(weekdays, 1);
        if (!isWeekly()) {
            System.arraycopy(ofDays, 0, weekdays, 0, weekdays.length);
        }
        return weekdays;
    }

    /** The interventions, counted in points. */
    List<Intervention> interventions(List<Intervention> ofDays) {
        return ofDays.stream()
                .map(one -> new Intervention(pointAtOrAfter(one.at()), pointAtOrAfter(one.from()), one.limiting()))
                .toList();
    }

    private int pointAtOrAfter(int day) {
        int point = Arrays.binarySearch(firstDay, day);
        return point >= 0 ? point : -point - 1;
    }

    /** What was found for points, spread over the days: a day that is in no point takes the point before it. */
    double[] overDays(double[] figures) {
        double[] spread = new double[days];
        for (int day = 0; day < days; day++) {
            int point = Arrays.binarySearch(firstDay, day);
            int index = point >= 0 ? point : -point - 2;
            spread[day] = index < 0 ? Double.NaN : figures[index];
        }
        return spread;
    }
}
