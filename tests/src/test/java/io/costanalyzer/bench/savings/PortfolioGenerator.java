package io.costanalyzer.bench.savings;

import io.costanalyzer.allocation.Environment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Draws customers of 3 to 5 environments with 8 to 12 services and 20 to 28 usage types each, over 420 days.
 *
 * <p>Written in the spirit of what real bills of this size look like; it knows nothing of the code under test.
 */
final class PortfolioGenerator {

    static final int DAYS = 420;
    private static final int EARLIEST = 110;
    private static final int LATEST = DAYS - 108;
    private static final List<String> NAMES = List.of("prod", "staging", "dev", "prod-eu", "sandbox");

    private final long seed;
    private final Dice dice;

    PortfolioGenerator(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed * 0x9E3779B97F4A7C15L + 17);
    }

    Portfolio draw() {
        Difficulty difficulty = Difficulty.draw(dice.split());
        LocalDate first = LocalDate.of(2025, 1, 1).plusDays(dice.whole(0, 300));
        List<Environment> environments =
                NAMES.stream().limit(dice.whole(3, 5)).map(Environment::of).toList();
        List<Planned> plans = new MeasurePlanner(dice.split(), environments).plan(dice.whole(4, 6), EARLIEST, LATEST);
        List<GeneratedUsage> usages = new ArrayList<>();
        UsageGenerator generator = new UsageGenerator(first, DAYS, difficulty);
        for (Environment environment : environments) {
            Dice own = dice.split();
            Traffic traffic = Traffic.draw(own, first, DAYS);
            plans.stream()
                    .filter(plan -> plan.environment().equals(environment))
                    .forEach(plan -> shock(plan, traffic, own));
            usages.addAll(draw(environment, plans, generator, traffic, own));
        }
        if (difficulty.incidents()) {
            new Incidents(first, dice.split()).strike(usages);
        }
        MeasureMaker maker = new MeasureMaker(first, dice.split());
        List<Truth> truths = plans.stream()
                .sorted(Comparator.comparingInt(Planned::day))
                .map(plan -> maker.apply(plan, usages))
                .toList();
        return new Portfolio(seed, first, DAYS, difficulty, List.copyOf(usages), truths);
    }

    private static void shock(Planned plan, Traffic traffic, Dice dice) {
        if (traffic.stepsNear(plan.day())) {
            return;
        }
        int day = plan.day() + dice.whole(-4, 4);
        if (plan.change() == Change.NOTHING_UNDER_FALLING_TRAFFIC) {
            traffic.step(day, dice.uniform(.5, .8));
        } else if (plan.change() == Change.NOTHING_UNDER_RISING_TRAFFIC) {
            traffic.step(day, dice.uniform(1.25, 1.7));
        }
    }

    private static List<GeneratedUsage> draw(
            Environment environment, List<Planned> plans, UsageGenerator generator, Traffic traffic, Dice dice) {
        boolean production = environment.name().startsWith("prod");
        WeeklyPattern pattern = WeeklyPattern.draw(dice, !production && dice.chance(.6));
        double size = production ? 1 : dice.logUniform(.05, .6);
        int wanted = dice.whole(20, 28);
        List<GeneratedUsage> usages = new ArrayList<>();
        for (UsageTemplate template : choose(environment, plans, wanted, dice)) {
            double[] quantity = generator.draw(template, traffic, pattern, size, dice.split());
            usages.add(new GeneratedUsage(environment, template, template.usageType(), quantity, template.price()));
        }
        return usages;
    }

    private static Set<UsageTemplate> choose(Environment environment, List<Planned> plans, int wanted, Dice dice) {
        Set<UsageTemplate> chosen = new LinkedHashSet<>();
        for (Planned plan : plans) {
            UsageTemplate.ALL.stream()
                    .filter(template -> MeasureMaker.within(
                            plan, new GeneratedUsage(environment, template, template.usageType(), new double[0], 0)))
                    .forEach(chosen::add);
        }
        List<UsageTemplate> rest = new ArrayList<>(UsageTemplate.ALL);
        while (chosen.size() < wanted) {
            chosen.add(rest.remove(dice.whole(0, rest.size() - 1)));
        }
        return chosen;
    }
}
