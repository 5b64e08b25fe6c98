package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Measure;
import io.costanalyzer.analysis.savings.statistics.Effect;
import io.costanalyzer.analysis.savings.statistics.Intervention;
import io.costanalyzer.analysis.savings.statistics.InterventionStudy;
import io.costanalyzer.analysis.savings.statistics.Study;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the measures of one part of the bill did to it, in dollars by day. */
final class PartStudy {

    /** Used on fewer days than this, a part is looked at by the week. */
    private static final double DAILY = .85;

    /** Used in fewer weeks before, it cannot be studied. */
    private static final int FEWEST_WEEKS = 4;

    private static final int DAYS_A_WEEK = 7;

    private final MeasuredPart part;
    private final DayAxis axis;
    private final Response response;
    private final Grid grid;
    private final Study study;
    /** Dollars by day without the first k stages, for k = 0 without any; the last are the actual ones. */
    private final double[][] levels;

    /** Whether the part is used on enough days, or in enough weeks, before its first measure to be studied. */
    static boolean isPossible(MeasuredPart part, DayAxis axis) {
        double[] values = Response.of(part, axis).values();
        Set<Integer> weeks = new HashSet<>();
        for (int day = part.begin(); day < part.start(); day++) {
            if (axis.isCovered(day) && values[day] > 0) {
                weeks.add((part.start() - 1 - day) / DAYS_A_WEEK);
            }
        }
        return weeks.size() >= FEWEST_WEEKS;
    }

    PartStudy(MeasuredPart part, DayAxis axis, EnvironmentTraffic traffic) {
        this.part = part;
        this.axis = axis;
        this.response = Response.of(part, axis);
        List<Intervention> days =
                part.stages().stream().map(Stage::intervention).toList();
        this.grid = isUsedDaily() ? Grid.ofDays(axis.days()) : Grid.ofWeeks(axis.days(), days);
        Set<String> drivers = part.stages().stream()
                .flatMap(stage -> stage.measures().stream())
                .map(Measure::drivers)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        double @Nullable [] factor = response.isPerUnit() ? null : traffic.traffic(Optional.empty());
        double @Nullable [] named = response.isPerUnit() ? null : traffic.named(drivers);
        this.study = new InterventionStudy(
                        logs(),
                        grid.weekdays(axis.weekdays()),
                        grid.meansIfKnown(factor),
                        grid.meansIfKnown(named),
                        grid.interventions(days))
                .run();
        this.levels = levels();
    }

    private boolean isUsedDaily() {
        int used = 0;
        for (int day = part.begin(); day < part.start(); day++) {
            used += axis.isCovered(day) && response.values()[day] > 0 ? 1 : 0;
        }
        return used >= DAILY * axis.covered(part.begin(), part.start());
    }

    private double[] logs() {
        double[] known = response.values().clone();
        for (int day = 0; day < known.length; day++) {
            boolean learnt = axis.isCovered(day) && day >= part.begin() && day < part.end();
            known[day] = learnt ? known[day] : Double.NaN;
        }
        double[] means = grid.means(known);
        for (int point = 0; point < means.length; point++) {
            means[point] = means[point] > 0 ? Math.log(means[point]) : Double.NaN;
        }
        return means;
    }

    private double[][] levels() {
        int stages = part.stages().size();
        double[][] dollars = new double[stages + 1][];
        dollars[stages] = actual();
        for (int stage = stages - 1; stage >= 0; stage--) {
            Effect effect = study.effects().get(stage);
            Intervention own = part.stages().get(stage).intervention();
            dollars[stage] = dollars[stage + 1].clone();
            double[] path = grid.overDays(effect.path());
            double[] expected = grid.overDays(effect.expected());
            double full = own.from() < axis.days() && !Double.isNaN(path[own.from()]) ? path[own.from()] : 0;
            for (int day = own.at(); day < axis.days(); day++) {
                double inForce = (day - own.at() + 1.0) / (own.from() - own.at() + 1.0);
                if (day < own.from()) {
                    dollars[stage][day] *= effect.foretold() ? 1 : Math.exp(-full * inForce);
                } else if (effect.foretold() && !Double.isNaN(expected[day])) {
                    dollars[stage][day] = Math.exp(expected[day]) * response.dollars()[day];
                } else if (!Double.isNaN(path[day])) {
                    dollars[stage][day] *= Math.exp(-path[day]);
                }
            }
        }
        return dollars;
    }

    private double[] actual() {
        double[] sum = new double[axis.days()];
        for (UsageSeries series : part.series()) {
            for (int day = 0; day < sum.length; day++) {
                sum[day] += series.cost()[day];
            }
        }
        return sum;
    }

    MeasuredPart part() {
        return part;
    }

    Study study() {
        return study;
    }

    Response response() {
        return response;
    }

    boolean isWeekly() {
        return grid.isWeekly();
    }

    /** The estimated dollars of a day had this stage not come, the earlier ones in place and the later ones not. */
    double without(int stage, int day) {
        return levels[stage][day];
    }

    /** The dollars of a day with this stage and the earlier ones, without the later ones. */
    double with(int stage, int day) {
        return levels[stage + 1][day];
    }

    /** What the drivers of use contribute to the logarithm of each day's cost. */
    double[] usage() {
        double[] usage = grid.overDays(study.usage());
        return Arrays.stream(usage)
                .map(value -> Double.isNaN(value) ? 0 : value)
                .toArray();
    }
}
