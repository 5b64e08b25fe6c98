package io.costanalyzer.bench.portfolio;

import java.time.LocalDate;
import java.util.List;

/** Draws the daily use of one usage type, as it would be if nothing happened. */
final class LineMaker {

    private final LocalDate first;
    private final int days;
    private final double noisiness;
    private final double drift;

    /**
     * Sets what all lines of a portfolio share.
     *
     * @param noisiness factor on every noise
     * @param drift daily deviation of some usage types' own random walk, in logs
     */
    LineMaker(LocalDate first, int days, double noisiness, double drift) {
        this.first = first;
        this.days = days;
        this.noisiness = noisiness;
        this.drift = drift;
    }

    /** Units of each day, for a usage type that costs about so many dollars a day. */
    double[] draw(Template template, double dollars, Traffic traffic, WeeklyPattern pattern, Dice dice) {
        double units = dollars / template.price();
        return switch (template.shape()) {
            case ELASTIC, LAGGED, FREE_TIER, TIERED -> elastic(template, units, traffic, pattern, dice);
            case INSTANCES -> instances(units, traffic, pattern, dice);
            case CONSTANT -> constant(template, units, dice);
            case STORAGE -> storage(units, dice);
            case BATCH -> batch(units, dice);
            case INTERMITTENT -> intermittent(units, dice);
            case MONTHLY -> monthly(units, dice);
        };
    }

    private double[] elastic(Template template, double units, Traffic traffic, WeeklyPattern pattern, Dice dice) {
        double elasticity = dice.chance(.2) ? dice.uniform(0, .3) : dice.uniform(.3, 1);
        double rhythm = dice.chance(.8) ? (dice.chance(.4) ? elasticity : dice.uniform(.3, 1)) : 0;
        double[] noise = noise(dice);
        double[] quantity = new double[days];
        for (int day = 0; day < days; day++) {
            double use = template.shape() == Shape.LAGGED
                    ? .5 * traffic.on(day) + .3 * traffic.on(day - 1) + .2 * traffic.on(day - 2)
                    : traffic.on(day);
            quantity[day] = units
                    * Math.pow(use, elasticity)
                    * Math.pow(pattern.on(weekday(day)), rhythm)
                    * Math.exp(noise[day]);
        }
        return quantity;
    }

    private double[] noise(Dice dice) {
        double[] noise = dice.autoregressive(
                days, dice.uniform(0, .75), noisiness * dice.logUniform(.03, .25), dice.whole(4, 10));
        double step = dice.chance(.5) ? drift : 0;
        double walk = 0;
        for (int day = 0; day < days; day++) {
            walk += step * dice.normal();
            noise[day] += walk;
        }
        return noise;
    }

    private double[] instances(double units, Traffic traffic, WeeklyPattern pattern, Dice dice) {
        double count = Math.max(1, Math.rint(units / 24));
        double elasticity = dice.uniform(.1, .8);
        double rhythm = dice.chance(.5) ? 1 : 0;
        double[] noise = dice.autoregressive(days, .5, noisiness * dice.uniform(.01, .06), 5);
        double[] quantity = new double[days];
        for (int day = 0; day < days; day++) {
            double wanted = count * Math.pow(traffic.on(day), elasticity) * Math.pow(pattern.on(weekday(day)), rhythm);
            quantity[day] = Math.max(1, Math.rint(24 * wanted * Math.exp(noise[day])));
        }
        return quantity;
    }

    private double[] constant(Template template, double units, Dice dice) {
        boolean hourly = template.unit().equals("Hrs");
        double level = hourly ? 24 * Math.max(1, Math.rint(units / 24)) : units;
        boolean monthly = !hourly && dice.chance(.8);
        double jitter = dice.pick(List.of(0., .0005, .004, .01));
        double[] quantity = new double[days];
        for (int day = 0; day < days; day++) {
            double length = monthly ? 30.4 / first.plusDays(day).lengthOfMonth() : 1;
            quantity[day] = level * length * (1 + jitter * dice.normal());
        }
        return quantity;
    }

    private double[] storage(double units, Dice dice) {
        double gigabytes = units * 30.4;
        double growth = dice.uniform(-.0005, .003);
        double wobble = noisiness * dice.logUniform(.0005, .006);
        double stock = gigabytes;
        double[] quantity = new double[days];
        for (int day = 0; day < days; day++) {
            stock = Math.max(0, stock + gigabytes * (growth + wobble * .5 * dice.heavyTailed(4)));
            quantity[day] = stock / first.plusDays(day).lengthOfMonth();
        }
        return quantity;
    }

    private double[] batch(double units, Dice dice) {
        int every = dice.pick(List.of(1, 2, 3, 5, 7, 7, 30));
        boolean workdays = dice.chance(.6);
        int weekday = dice.whole(1, 5);
        double[] noise = dice.autoregressive(days, .3, .25 * noisiness, 4);
        double[] quantity = new double[days];
        for (int day = 0; day < days; day++) {
            LocalDate date = first.plusDays(day);
            boolean runs = every == 7
                    ? weekday(day) == weekday
                    : every == 30 ? date.getDayOfMonth() == date.lengthOfMonth() : day % every == 0;
            boolean rests = every < 7 && workdays && weekday(day) > 5;
            quantity[day] = runs && !rests ? units * Math.min(every, 8) * Math.exp(noise[day]) : 0;
        }
        return quantity;
    }

    private double[] intermittent(double units, Dice dice) {
        double often = dice.uniform(.25, .9);
        double spread = dice.uniform(1.5, 5);
        double[] quantity = new double[days];
        for (int day = 0; day < days; day++) {
            quantity[day] = dice.chance(often) ? units * dice.logUniform(1 / spread, spread) : 0;
        }
        return quantity;
    }

    private double[] monthly(double units, Dice dice) {
        int on = dice.chance(.8) ? 1 : dice.whole(2, 28);
        double[] quantity = new double[days];
        double level = Math.max(1, Math.rint(units * 2));
        for (int day = 0; day < days; day++) {
            if (first.plusDays(day).getDayOfMonth() == on) {
                level += dice.chance(.1) ? 1 : 0;
                quantity[day] = level;
            }
        }
        return quantity;
    }

    private int weekday(int day) {
        return first.plusDays(day).getDayOfWeek().getValue();
    }
}
