package io.costanalyzer.bench.savings;

import java.util.List;

/**
 * How much of an ordinary day each weekday is, from Monday.
 *
 * @param shares seven factors
 */
record WeeklyPattern(List<Double> shares) {

    private static final WeeklyPattern FLAT = new WeeklyPattern(List.of(1., 1., 1., 1., 1., 1., 1.));

    static WeeklyPattern draw(Dice dice, boolean development) {
        double weekend = dice.uniform(.25, .7);
        List<WeeklyPattern> choices = List.of(
                FLAT,
                new WeeklyPattern(List.of(1.0, 1.03, 1.05, 1.02, .97, weekend, weekend * .9)),
                new WeeklyPattern(List.of(.95, .93, .94, .97, 1.03, 1.15, 1.12)));
        return development
                ? new WeeklyPattern(List.of(1., 1.05, 1.05, 1.03, .95, dice.uniform(.02, .3), dice.uniform(.02, .3)))
                : dice.pick(choices);
    }

    static WeeklyPattern flat() {
        return FLAT;
    }

    double on(int dayOfWeek) {
        return shares.get(dayOfWeek - 1);
    }
}
