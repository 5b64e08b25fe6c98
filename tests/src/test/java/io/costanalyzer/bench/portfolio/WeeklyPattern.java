package io.costanalyzer.bench.portfolio;

import java.util.List;

/**
 * How much of an ordinary day each weekday is.
 *
 * @param shares seven factors, from Monday
 */
record WeeklyPattern(List<Double> shares) {

    static final WeeklyPattern FLAT = new WeeklyPattern(List.of(1., 1., 1., 1., 1., 1., 1.));

    /** Off at weekends, as a development environment is. */
    static WeeklyPattern off(Dice dice) {
        return new WeeklyPattern(List.of(1., 1.04, 1.05, 1.02, .95, dice.uniform(.02, .35), dice.uniform(.02, .35)));
    }

    /** Offices, consumers or nobody in particular. */
    static WeeklyPattern draw(Dice dice) {
        double weekend = dice.uniform(.3, .75);
        return dice.pick(List.of(
                FLAT,
                new WeeklyPattern(List.of(1.0, 1.03, 1.05, 1.02, .97, weekend, weekend * .92)),
                new WeeklyPattern(List.of(.95, .93, .94, .97, 1.03, 1.16, 1.12))));
    }

    /** On a day of the week, 1 for Monday. */
    double on(int dayOfWeek) {
        return shares.get(dayOfWeek - 1);
    }
}
