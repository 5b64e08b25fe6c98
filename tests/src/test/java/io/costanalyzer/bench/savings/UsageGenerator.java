package io.costanalyzer.bench.savings;

import java.time.LocalDate;

/** Draws the daily quantities of one usage type, as they would be without any measure. */
final class UsageGenerator {

    private final LocalDate first;
    private final int days;
    private final Difficulty difficulty;

    UsageGenerator(LocalDate first, int days, Difficulty difficulty) {
        this.first = first;
        this.days = days;
        this.difficulty = difficulty;
    }

    /**
     * @param size dollars in a large environment are multiplied by this
     */
    double[] draw(UsageTemplate template, Traffic traffic, WeeklyPattern pattern, double size, Dice dice) {
        double units = dice.logUniform(template.dollarsFrom(), template.dollarsTo()) * size / template.price();
        return switch (template.shape()) {
            case CONSTANT -> constant(template, units, dice);
            case STORAGE -> storage(units, dice);
            case BATCH -> batch(units, dice);
            case INTERMITTENT -> intermittent(units, dice);
            case INSTANCES -> instances(template, units, traffic, pattern, dice);
            case ELASTIC, AFFINE, LAGGED -> elastic(template, units, traffic, pattern, dice);
        };
    }

    private double[] elastic(UsageTemplate template, double units, Traffic traffic, WeeklyPattern pattern, Dice dice) {
        double elasticity = dice.uniform(template.elasticityFrom(), template.elasticityTo());
        boolean follows = dice.chance(.75);
        WeeklyPattern own = follows ? pattern : WeeklyPattern.flat();
        double strength = follows ? (dice.chance(.6) ? elasticity : dice.uniform(.3, 1)) : 1;
        double[] noise = noise(template, dice);
        double[] quantity = new double[days];
        for (int day = 0; day < days; day++) {
            double use = template.shape() == UsageShape.LAGGED
                    ? .5 * traffic.on(day) + .3 * traffic.on(day - 1) + .2 * traffic.on(day - 2)
                    : traffic.on(day);
            double response = template.shape() == UsageShape.AFFINE
                    ? 1 - elasticity + elasticity * use
                    : Math.pow(use, elasticity);
            quantity[day] = units * response * Math.pow(own.on(weekday(day)), strength) * Math.exp(noise[day]);
        }
        return quantity;
    }

    private double[] noise(UsageTemplate template, Dice dice) {
        double deviation = difficulty.noise() * dice.logUniform(.025, .16);
        if (template.countsRequests()) {
            deviation = difficulty.requests() == Difficulty.Requests.CLEAN
                    ? .008
                    : difficulty.noise() * dice.uniform(.03, .1);
        }
        double[] noise = dice.autoregressive(days, dice.uniform(0, .8), deviation, dice.whole(3, 8));
        double walk = 0;
        double drift = dice.chance(.5) ? difficulty.drift() : 0;
        for (int day = 0; day < days; day++) {
            walk += drift * dice.normal();
            noise[day] += walk;
        }
        return noise;
    }

    private double[] instances(
            UsageTemplate template, double units, Traffic traffic, WeeklyPattern pattern, Dice dice) {
        double elasticity = dice.uniform(template.elasticityFrom(), template.elasticityTo());
        double count = Math.max(2, Math.rint(units / 24));
        double strength = dice.chance(.5) ? 0 : elasticity;
        double[] noise = noise(template, dice);
        double[] quantity = new double[days];
        double running = count;
        for (int day = 0; day < days; day++) {
            double wanted = count
                    * Math.pow(traffic.on(day), elasticity)
                    * Math.pow(pattern.on(weekday(day)), strength)
                    * Math.exp(.5 * noise[day]);
            running = Math.max(wanted, .6 * running + .4 * wanted);
            quantity[day] = Math.rint(24 * Math.max(1, running));
        }
        return quantity;
    }

    private double[] constant(UsageTemplate template, double units, Dice dice) {
        double[] quantity = new double[days];
        double level = template.unit().equals("Hrs") ? 24 * Math.max(1, Math.rint(units / 24)) : units;
        for (int day = 0; day < days; day++) {
            if (dice.chance(1 / 400.0)) {
                level *= dice.uniform(.85, 1.3);
            }
            boolean monthly = template.unit().equals("GB-Mo")
                    || template.unit().equals("Metrics")
                    || template.unit().equals("Keys")
                    || template.unit().equals("Secrets");
            quantity[day] = (monthly ? level / length(day) : level) * (1 + .002 * dice.normal());
        }
        return quantity;
    }

    private double[] storage(double units, Dice dice) {
        double[] quantity = new double[days];
        double gigabytes = units * 30.4;
        double growth = dice.uniform(-.0005, .0035);
        boolean straight = dice.chance(.5);
        double start = gigabytes;
        double wobble = difficulty.noise() * dice.logUniform(.0005, .01);
        for (int day = 0; day < days; day++) {
            gigabytes += (straight ? start : gigabytes) * growth + start * wobble * .5 * dice.heavyTailed(4);
            if (dice.chance(1 / 150.0)) {
                gigabytes *= dice.uniform(.9, 1.12);
            }
            quantity[day] = Math.max(0, gigabytes) / length(day);
        }
        return quantity;
    }

    private double[] batch(double units, Dice dice) {
        int every = dice.pick(java.util.List.of(1, 1, 2, 7, 7));
        boolean workdays = dice.chance(.6);
        double[] noise = dice.autoregressive(days, .3, .25 * difficulty.noise(), 4);
        double[] quantity = new double[days];
        for (int day = 0; day < days; day++) {
            boolean runs = every == 7 ? weekday(day) == 2 : day % every == 0;
            boolean rests = workdays && weekday(day) > 5;
            quantity[day] = runs && !rests ? units * every * Math.exp(noise[day]) : 0;
        }
        return quantity;
    }

    private double[] intermittent(double units, Dice dice) {
        double often = dice.uniform(.2, .9);
        double[] quantity = new double[days];
        for (int day = 0; day < days; day++) {
            quantity[day] = dice.chance(often) ? units * dice.logUniform(.2, 5) : 0;
        }
        return quantity;
    }

    private int weekday(int day) {
        return first.plusDays(day).getDayOfWeek().getValue();
    }

    private int length(int day) {
        return first.plusDays(day).lengthOfMonth();
    }
}
