package io.costanalyzer.bench.portfolio;

import io.costanalyzer.allocation.Environment;
import java.time.LocalDate;

/** One usage type of one account and region of an environment, day by day. Events are written into its arrays. */
public final class Line {

    private final Environment environment;
    private final String subAccountId;
    private final String regionId;
    private final Template template;
    private final String usageType;
    private final LocalDate first;

    /** Units a month after which the price changes; infinite where it never does. */
    private final double border;

    private final double[] quantity;
    private final double[] price;

    Line(
            Environment environment,
            String subAccountId,
            Region region,
            Template template,
            LocalDate first,
            double border,
            double[] quantity) {
        this.environment = environment;
        this.subAccountId = subAccountId;
        this.regionId = region.id();
        this.template = template;
        this.usageType = region.prefix() + template.usageType();
        this.first = first;
        this.border = border;
        this.quantity = quantity;
        this.price = new double[quantity.length];
        java.util.Arrays.fill(price, template.price());
    }

    /** A place to run things. */
    record Region(String id, String prefix) {}

    public Environment environment() {
        return environment;
    }

    public String serviceName() {
        return template.serviceName();
    }

    public String usageType() {
        return usageType;
    }

    String subAccountId() {
        return subAccountId;
    }

    String regionId() {
        return regionId;
    }

    public Template template() {
        return template;
    }

    /** Units used on each day; to be written into. */
    double[] quantity() {
        return quantity;
    }

    /** Dollars for a unit on each day, before free and cheaper parts of the month; to be written into. */
    double[] price() {
        return price;
    }

    int days() {
        return quantity.length;
    }

    /** Dollars of each day. */
    public double[] cost() {
        double[] cost = new double[quantity.length];
        double used = 0;
        for (int day = 0; day < cost.length; day++) {
            if (day == 0 || first.plusDays(day).getDayOfMonth() == 1) {
                used = 0;
            }
            double below = Math.max(0, Math.min(quantity[day], border - used));
            double beyond = quantity[day] - below;
            used += quantity[day];
            cost[day] = price[day] * (below * share(true) + beyond * share(false));
        }
        return cost;
    }

    /** Dollars of an ordinary day around this one. */
    double level(int day) {
        double[] cost = cost();
        double sum = 0;
        int from = Math.max(0, day - 28);
        for (int i = from; i < day; i++) {
            sum += cost[i];
        }
        return sum / Math.max(1, day - from);
    }

    private double share(boolean below) {
        return switch (template.shape()) {
            case FREE_TIER -> below ? 0 : 1;
            case TIERED -> below ? 1 : .78;
            default -> 1;
        };
    }
}
