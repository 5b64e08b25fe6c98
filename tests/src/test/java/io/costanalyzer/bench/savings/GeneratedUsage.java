package io.costanalyzer.bench.savings;

import io.costanalyzer.allocation.Environment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;

/** One usage type of one environment: quantities and prices by day, from which its cost follows. Mutable. */
final class GeneratedUsage {

    final Environment environment;
    final UsageTemplate template;
    final String usageType;
    final double[] quantity;
    final double[] price;

    GeneratedUsage(Environment environment, UsageTemplate template, String usageType, double[] quantity, double price) {
        this.environment = environment;
        this.template = template;
        this.usageType = usageType;
        this.quantity = quantity;
        this.price = new double[quantity.length];
        Arrays.fill(this.price, price);
    }

    /** A usage type that starts from nothing, as when functions move to another architecture. */
    GeneratedUsage sibling(String newUsageType, double newPrice) {
        return new GeneratedUsage(environment, template, newUsageType, new double[quantity.length], newPrice);
    }

    /** Dollars by day; free units of a month are used up first. */
    double[] cost(LocalDate first) {
        double[] cost = new double[quantity.length];
        double free = template.freeUnits()
                * 30
                * Arrays.stream(quantity).limit(60).average().orElse(0);
        double used = 0;
        for (int day = 0; day < cost.length; day++) {
            if (YearMonth.from(first.plusDays(day)).atDay(1).equals(first.plusDays(day))) {
                used = 0;
            }
            double paid = Math.max(0, used + quantity[day] - free) - Math.max(0, used - free);
            used += quantity[day];
            cost[day] = paid * price[day];
        }
        return cost;
    }
}
