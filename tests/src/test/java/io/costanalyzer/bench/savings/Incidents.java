package io.costanalyzer.bench.savings;

import java.time.LocalDate;
import java.util.List;

/** What happens to a bill besides: spikes, shifts, ramps, drop-outs, rate changes and leaking weekends. */
final class Incidents {

    private static final double PER_DAY = .3 / 7;

    private final LocalDate first;
    private final Dice dice;

    Incidents(LocalDate first, Dice dice) {
        this.first = first;
        this.dice = dice;
    }

    void strike(List<GeneratedUsage> usages) {
        int days = usages.get(0).quantity.length;
        for (int day = 20; day < days - 5; day++) {
            if (dice.chance(PER_DAY)) {
                strike(dice.pick(usages), day);
            }
        }
    }

    private void strike(GeneratedUsage usage, int day) {
        switch (dice.whole(0, 5)) {
            case 0 -> scale(usage.quantity, day, dice.whole(1, 3), dice.uniform(1.4, 4));
            case 1 -> scale(usage.quantity, day, dice.pick(List.of(10, 25, 400)), dice.uniform(1.15, 1.8));
            case 2 -> ramp(usage.quantity, day, dice.uniform(1.2, 1.8));
            case 3 -> scale(usage.quantity, day, dice.whole(2, 5), dice.uniform(0, .3));
            case 4 -> scale(usage.price, day, 400, dice.uniform(1.05, 1.3));
            default -> leak(usage.quantity, day);
        }
    }

    private static void scale(double[] values, int from, int days, double factor) {
        for (int day = from; day < Math.min(values.length, from + days); day++) {
            values[day] *= factor;
        }
    }

    private static void ramp(double[] values, int from, double factor) {
        for (int day = from; day < Math.min(values.length, from + 60); day++) {
            values[day] *= 1 + (factor - 1) * Math.min(1, (day - from) / 28.0);
        }
    }

    private void leak(double[] values, int from) {
        double factor = dice.uniform(1.3, 2);
        for (int day = from; day < Math.min(values.length, from + 30); day++) {
            if (first.plusDays(day).getDayOfWeek().getValue() > 5) {
                values[day] *= factor;
            }
        }
    }
}
