package io.costanalyzer.analysis.savings.verification;

import io.costanalyzer.analysis.savings.measure.Lever;
import io.costanalyzer.analysis.savings.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The figures of a measured part in which its measures can be seen: the price of a unit where they move prices alone, else
 * the cost at the prices from before the first of them, or, where they move both, the cost as billed.
 */
final class Response {

    private static final int REFERENCE_DAYS = 60;
    private static final int REFERENCE_DAYS_AFTER = 30;

    /** With so much use in new usage types, a change of price may well be one of use too. */
    private static final double MOVED = .2;

    private final double[] values;
    private final double[] dollars;
    private final boolean perUnit;

    private Response(double[] values, double[] dollars, boolean perUnit) {
        this.values = values;
        this.dollars = dollars;
        this.perUnit = perUnit;
    }

    static Response of(MeasuredPart part, DayAxis axis) {
        double[] cost = new double[axis.days()];
        for (UsageSeries series : part.series()) {
            for (int day = 0; day < cost.length; day++) {
                cost[day] += series.cost()[day];
            }
        }
        Set<Lever> levers = part.stages().stream()
                .flatMap(stage -> stage.measures().stream())
                .map(Measure::lever)
                .collect(Collectors.toSet());
        boolean counted = part.series().stream().allMatch(series -> series.quantity() != null);
        if (counted && levers.equals(Set.of(Lever.MIX))) {
            return perUnit(part, cost, false);
        }
        if (counted && levers.equals(Set.of(Lever.PRICE)) && newShare(part) < MOVED) {
            return perUnit(part, cost, true);
        }
        boolean steady = levers.equals(Set.of(Lever.COST)) || newShare(part) >= MOVED;
        return atOldPrices(part, axis, cost, steady);
    }

    /** The cost over what the same quantities cost at the prices before the first measure, of the type or of its unit. */
    private static Response perUnit(MeasuredPart part, double[] cost, boolean ofType) {
        int from = Math.max(0, part.start() - REFERENCE_DAYS);
        Map<String, List<UsageSeries>> byUnit = new TreeMap<>();
        part.series()
                .forEach(series -> byUnit.computeIfAbsent(
                                series.key().serviceName() + "\n"
                                        + series.unit().orElseThrow(),
                                absent -> new ArrayList<>())
                        .add(series));
        double[] old = new double[cost.length];
        for (List<UsageSeries> group : byUnit.values()) {
            double ofUnit = ratio(
                    group.stream()
                            .mapToDouble(series -> sum(series.cost(), from, part.start()))
                            .sum(),
                    group.stream()
                            .mapToDouble(series -> sum(quantity(series), from, part.start()))
                            .sum());
            for (UsageSeries series : group) {
                double own = ratio(sum(series.cost(), from, part.start()), sum(quantity(series), from, part.start()));
                for (int day = 0; day < old.length; day++) {
                    old[day] += quantity(series)[day] * (ofType && own > 0 ? own : ofUnit);
                }
            }
        }
        double[] values = new double[cost.length];
        for (int day = 0; day < values.length; day++) {
            values[day] = old[day] > 0 ? cost[day] / old[day] : 0;
        }
        return new Response(values, old, true);
    }

    /** The share of the cost after the first measure that usage types have which had none before. */
    private static double newShare(MeasuredPart part) {
        double all = 0;
        double fresh = 0;
        for (UsageSeries series : part.series()) {
            double after = sum(series.cost(), part.start(), series.cost().length);
            all += after;
            fresh += sum(series.cost(), 0, part.start()) > 0 ? 0 : after;
        }
        return ratio(fresh, all);
    }

    /** Quantities at the prices from before the first measure; as billed where a measure moves prices. */
    private static Response atOldPrices(MeasuredPart part, DayAxis axis, double[] cost, boolean steadyPrices) {
        double[] values = new double[cost.length];
        for (UsageSeries series : part.series()) {
            double price = steadyPrices ? price(series, part.start()) : 0;
            double[] amounts = price > 0 ? quantity(series) : series.cost();
            for (int day = 0; day < values.length; day++) {
                double length = series.isMonthly() ? axis.monthLength(day) : 1;
                values[day] += amounts[day] * length * (price > 0 ? price : 1);
            }
        }
        double[] dollars = new double[cost.length];
        int from = Math.max(0, part.start() - REFERENCE_DAYS);
        double usual = ratio(sum(cost, from, part.start()), sum(values, from, part.start()));
        for (int day = 0; day < dollars.length; day++) {
            dollars[day] = values[day] > 0 && cost[day] > 0 ? cost[day] / values[day] : usual;
        }
        return new Response(values, dollars, false);
    }

    /** The usual price of a unit before a day, or else after it; 0 if the bill gives no quantity. */
    private static double price(UsageSeries series, int start) {
        if (series.quantity() == null) {
            return 0;
        }
        List<Double> prices = new ArrayList<>();
        for (int day = Math.max(0, start - REFERENCE_DAYS); day < start; day++) {
            addPrice(prices, series, day);
        }
        boolean isNew = prices.isEmpty();
        for (int day = start; isNew && day < series.cost().length && prices.size() < REFERENCE_DAYS_AFTER; day++) {
            addPrice(prices, series, day);
        }
        prices.sort(Double::compare);
        return prices.isEmpty() ? 0 : prices.get(prices.size() / 2);
    }

    private static void addPrice(List<Double> prices, UsageSeries series, int day) {
        if (series.cost()[day] > 0 && quantity(series)[day] > 0) {
            prices.add(series.cost()[day] / quantity(series)[day]);
        }
    }

    private static double[] quantity(UsageSeries series) {
        return Objects.requireNonNull(series.quantity());
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int day = from; day < to; day++) {
            sum += values[day];
        }
        return sum;
    }

    private static double ratio(double above, double below) {
        return below > 0 ? above / below : 0;
    }

    /** The figure of each day; 0 where there is none. */
    double[] values() {
        return values;
    }

    /** What one of the figures is in dollars on each day. */
    double[] dollars() {
        return dollars;
    }

    /** Whether the figures are prices, which no traffic drives. */
    boolean isPerUnit() {
        return perUnit;
    }
}
