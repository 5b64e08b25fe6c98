package io.costanalyzer.bench.savings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Does to the generated bill what a measure does, and remembers the truth. */
final class MeasureMaker {

    private final LocalDate first;
    private final Dice dice;

    MeasureMaker(LocalDate first, Dice dice) {
        this.first = first;
        this.dice = dice;
    }

    /** Changes the usages, adds new ones where the measure moves use to another usage type, and gives the truth. */
    Truth apply(Planned planned, List<GeneratedUsage> usages) {
        double[] without = cost(planned, usages);
        List<GeneratedUsage> touched =
                usages.stream().filter(usage -> within(planned, usage)).toList();
        double size = dice.chance(.15) ? dice.uniform(.03, .1) : dice.uniform(.1, .55);
        switch (planned.change()) {
            case ARM64 -> arm(planned, touched, usages);
            case RIGHT_SIZING -> resize(planned, touched, usages, 1 - Math.max(.1, size));
            case STORAGE_CLASS -> moveStorage(planned, touched, usages);
            case SCHEDULING -> schedule(planned, touched);
            case SAVINGS_PLAN -> touched.forEach(usage -> scale(planned, usage.price, 1 - dice.uniform(.12, .4), 9999));
            case CAPACITY_CAP -> touched.forEach(usage -> cap(planned, usage.quantity));
            case REMOVAL -> touched.forEach(usage -> scale(planned, usage.quantity, 0, 9999));
            case LOG_REDUCTION, CACHING, STAGED ->
                touched.forEach(usage -> scale(planned, usage.quantity, 1 - size, 9999));
            case WORSE -> touched.forEach(usage -> scale(planned, usage.quantity, 1 + size, 9999));
            case REVERTED -> {
                int back = planned.rollOut() + dice.whole(15, 45);
                touched.forEach(usage -> scale(planned, usage.quantity, 1 - Math.max(.15, size), back));
            }
            case NOTHING, NOTHING_UNDER_FALLING_TRAFFIC, NOTHING_UNDER_RISING_TRAFFIC -> {}
        }
        return new Truth(planned, without, cost(planned, usages));
    }

    private void arm(Planned planned, List<GeneratedUsage> touched, List<GeneratedUsage> usages) {
        double moved = dice.uniform(.6, 1);
        double efficiency = dice.uniform(.81, 1);
        for (GeneratedUsage usage : touched) {
            GeneratedUsage arm = usage.sibling("Lambda-GB-Second-ARM", usage.price[0] * .8);
            for (int day = 0; day < usage.quantity.length; day++) {
                double shifted = usage.quantity[day] * moved * planned.inForce(day);
                usage.quantity[day] -= shifted;
                arm.quantity[day] = shifted * efficiency;
            }
            usages.add(arm);
        }
    }

    private void resize(Planned planned, List<GeneratedUsage> touched, List<GeneratedUsage> usages, double factor) {
        for (GeneratedUsage usage : touched) {
            String family = usage.usageType.substring(0, usage.usageType.indexOf(':') + 1);
            GeneratedUsage smaller = usage.sibling(family + "db.t4g.m", usage.price[0] * factor);
            double share = dice.chance(.6) ? 1 : dice.uniform(.5, 1);
            for (int day = 0; day < usage.quantity.length; day++) {
                double shifted = usage.quantity[day] * share * planned.inForce(day);
                usage.quantity[day] -= shifted;
                smaller.quantity[day] = shifted;
            }
            usages.add(smaller);
        }
    }

    private void moveStorage(Planned planned, List<GeneratedUsage> touched, List<GeneratedUsage> usages) {
        double moved = dice.uniform(.25, .8);
        for (GeneratedUsage usage : touched) {
            GeneratedUsage cold = usage.sibling("TimedStorage-SIA-ByteHrs", usage.price[0] * .5435);
            GeneratedUsage cooler = usage.sibling("TimedStorage-GlacierByteHrs", usage.price[0] * .1565);
            double deep = dice.chance(.5) ? 0 : dice.uniform(0, .5);
            for (int day = 0; day < usage.quantity.length; day++) {
                double shifted = usage.quantity[day] * moved * planned.inForce(day);
                usage.quantity[day] -= shifted;
                cold.quantity[day] = shifted * (1 - deep);
                cooler.quantity[day] = shifted * deep;
            }
            usages.add(cold);
            usages.add(cooler);
        }
    }

    private void schedule(Planned planned, List<GeneratedUsage> touched) {
        double night = dice.uniform(.4, .7);
        double weekend = dice.chance(.7) ? 0 : dice.uniform(0, .5);
        for (GeneratedUsage usage : touched) {
            for (int day = 0; day < usage.quantity.length; day++) {
                boolean rest = first.plusDays(day).getDayOfWeek().getValue() > 5;
                usage.quantity[day] *= 1 - planned.inForce(day) * (1 - (rest ? weekend : night));
            }
        }
    }

    private void cap(Planned planned, double[] quantity) {
        double[] before = java.util.Arrays.copyOfRange(quantity, Math.max(0, planned.day() - 60), planned.day());
        java.util.Arrays.sort(before);
        double limit = before[(int) (before.length * dice.uniform(.02, .6))];
        for (int day = planned.day(); day < quantity.length; day++) {
            double less = Math.min(quantity[day], limit) * (1 - .03 * dice.uniform(0, 1));
            quantity[day] += (less - quantity[day]) * planned.inForce(day);
        }
    }

    private void scale(Planned planned, double[] values, double factor, int until) {
        for (int day = planned.day(); day < Math.min(values.length, planned.day() + until); day++) {
            values[day] *= 1 + (factor - 1) * planned.inForce(day);
        }
    }

    private double[] cost(Planned planned, List<GeneratedUsage> usages) {
        List<double[]> costs = new ArrayList<>();
        for (GeneratedUsage usage : usages) {
            if (within(planned, usage)) {
                costs.add(usage.cost(first));
            }
        }
        double[] sum = new double[usages.get(0).quantity.length];
        costs.forEach(cost -> {
            for (int day = 0; day < sum.length; day++) {
                sum[day] += cost[day];
            }
        });
        return sum;
    }

    static boolean within(Planned planned, GeneratedUsage usage) {
        return usage.environment.equals(planned.environment())
                && usage.template.service().equals(planned.service())
                && planned.usageTypes().stream().anyMatch(pattern -> matches(pattern, usage.usageType));
    }

    private static boolean matches(String pattern, String usageType) {
        return pattern.endsWith("*")
                ? usageType.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(usageType);
    }
}
