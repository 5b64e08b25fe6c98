package io.costanalyzer.bench.portfolio;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What the users of an environment ask of it: an index around 1, without the weekly pattern. */
final class Traffic {

    private final double[] index;

    private Traffic(double[] index) {
        this.index = index;
    }

    /** Growth, a random walk, waves, a yearly swing, holidays and steps with releases. */
    static Traffic draw(Dice dice, LocalDate first, int days) {
        double growth = dice.uniform(-.15, .7) / 365;
        double walk = dice.logUniform(.002, .012);
        double[] waves = dice.autoregressive(days, dice.uniform(.4, .85), dice.uniform(.015, .05), 5);
        double yearly = dice.uniform(0, .1);
        double phase = dice.uniform(0, 2 * Math.PI);
        double holiday = Math.log(dice.uniform(.5, .97));
        Set<LocalDate> off = holidays(dice, first, days);
        double[] index = new double[days];
        double level = 0;
        for (int day = 0; day < days; day++) {
            level += growth + walk * dice.normal();
            if (dice.chance(1 / 110.0)) {
                level += dice.uniform(-.15, .2);
            }
            double log = level + waves[day] + yearly * Math.sin(2 * Math.PI * day / 365 + phase);
            index[day] = Math.exp(log + (off.contains(first.plusDays(day)) ? holiday : 0));
        }
        return new Traffic(index);
    }

    /** Christmas to New Year, and single days of no fixed date. */
    private static Set<LocalDate> holidays(Dice dice, LocalDate first, int days) {
        Set<LocalDate> off = new HashSet<>();
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            boolean yearEnd = (date.getMonthValue() == 12 && date.getDayOfMonth() > 24)
                    || (date.getMonthValue() == 1 && date.getDayOfMonth() == 1);
            if (yearEnd || dice.chance(7 / 365.0)) {
                off.add(date);
            }
        }
        return off;
    }

    double on(int day) {
        return index[Math.max(0, day)];
    }
}
