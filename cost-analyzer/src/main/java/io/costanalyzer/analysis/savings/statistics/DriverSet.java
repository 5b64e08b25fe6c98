package io.costanalyzer.analysis.savings.statistics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may drive a series beside the interventions; the sets are rivals.
 *
 * @param source where the figures come from
 * @param usage columns of use
 * @param growth a straight line, if it belongs to the set
 */
record DriverSet(Source source, List<Term> usage, List<Term> growth) {

    /** Where a driver's figures come from. */
    enum Source {
        NOTHING,
        TRAFFIC,
        NAMED
    }

    /** Growth of a hundred days, as a logarithm, that is not surprising. */
    private static final double GROWTH = .15;

    private static final double ELASTICITY = .6;
    private static final double ELASTICITY_SPREAD = .5;
    private static final double HALF_SPREAD = .4;
    private static final int DAYS_BACK = 5;

    List<Term> terms() {
        List<Term> all = new ArrayList<>(usage);
        all.addAll(growth);
        return all;
    }

    /**
     * The rival sets: nothing, the traffic of the day, that of the day and of the days before, or the named driver; each
     * with and without a straight line of growth.
     *
     * @param days how many
     * @param traffic logarithm of the environment's traffic by day, if it is known
     * @param named logarithm of the driver that the measure names, if there is one
     */
    static List<DriverSet> rivals(int days, double @Nullable [] traffic, double @Nullable [] named) {
        double[] line = new double[days];
        for (int day = 0; day < days; day++) {
            line[day] = (day - days / 2.0) / 100;
        }
        List<Term> growth = List.of(Term.expecting(line, 0, GROWTH));
        List<DriverSet> sets = new ArrayList<>();
        add(sets, Source.NOTHING, List.of(), growth);
        if (traffic != null) {
            add(sets, Source.TRAFFIC, List.of(Term.expecting(traffic, ELASTICITY, ELASTICITY_SPREAD)), growth);
            List<Term> spread = List.of(
                    Term.expecting(traffic, ELASTICITY / 2, HALF_SPREAD),
                    Term.expecting(trailing(traffic), ELASTICITY / 2, HALF_SPREAD));
            add(sets, Source.TRAFFIC, spread, growth);
        }
        if (named != null) {
            add(sets, Source.NAMED, List.of(Term.expecting(named, ELASTICITY, ELASTICITY_SPREAD)), growth);
        }
        return sets;
    }

    private static void add(List<DriverSet> sets, Source source, List<Term> usage, List<Term> growth) {
        sets.add(new DriverSet(source, usage, List.of()));
        sets.add(new DriverSet(source, usage, growth));
    }

    private static double[] trailing(double[] values) {
        double[] means = new double[values.length];
        for (int day = 0; day < values.length; day++) {
            int first = Math.max(0, day - DAYS_BACK);
            for (int before = first; before <= day; before++) {
                means[day] += values[before] / (day - first + 1);
            }
        }
        return means;
    }
}
