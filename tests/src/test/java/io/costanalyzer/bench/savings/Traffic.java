package io.costanalyzer.bench.savings;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The use that an environment's users make of it: an index around 1, without the weekly pattern. */
final class Traffic {

    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private final double[] index;
    private final List<Integer> drops = new ArrayList<>();

    private Traffic(double[] index) {
        this.index = index;
    }

    static Traffic draw(Dice dice, LocalDate first, int days) {
        double growth = dice.uniform(-.15, .7) / 365;
        double walk = dice.logUniform(.002, .014);
        double[] waves = dice.autoregressive(days, dice.uniform(.4, .85), dice.uniform(.01, .05), 5);
        double yearly = dice.uniform(0, .1);
        double phase = dice.uniform(0, 2 * Math.PI);
        double holiday = Math.log(dice.uniform(.4, 1.05));
        double level = 0;
        double[] index = new double[days];
        for (int day = 0; day < days; day++) {
            level += growth + walk * dice.normal();
            if (dice.chance(1 / 120.0)) {
                level += dice.uniform(-.15, .2);
            }
            LocalDate date = first.plusDays(day);
            double log = level + waves[day] + yearly * Math.sin(2 * Math.PI * day / 365 + phase);
            boolean off =
                    HOLIDAYS.contains(MonthDay.from(date)) || (date.getMonthValue() == 12 && date.getDayOfMonth() > 26);
            index[day] = Math.exp(log + (off ? holiday : 0));
        }
        return new Traffic(index);
    }

    /** Multiplies the traffic from a day on, for good, over a few days. */
    void step(int day, double factor) {
        drops.add(day);
        for (int i = day; i < index.length; i++) {
            double share = Math.min(1, (i - day + 1) / 3.0);
            index[i] *= 1 + (factor - 1) * share;
        }
    }

    boolean stepsNear(int day) {
        return drops.stream().anyMatch(drop -> Math.abs(drop - day) < 80);
    }

    double on(int day) {
        return index[Math.max(0, day)];
    }
}
