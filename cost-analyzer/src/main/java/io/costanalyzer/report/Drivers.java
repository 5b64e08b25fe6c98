package io.costanalyzer.report;

import io.costanalyzer.money.Money;
import java.util.Comparator;
import java.util.List;

/**
 * What changed since the days before, and why. {@code shown + other = total}, exactly.
 *
 * @param shown the largest, rises and falls alike, at most {@value #SHOWN}
 * @param other what no shown driver explains
 * @param total this month minus the days before
 */
public record Drivers(List<CostDriver> shown, Money other, Money total) {

    /** How many drivers are shown by themselves. */
    public static final int SHOWN = 7;

    public Drivers {
        shown = List.copyOf(shown);
    }

    /** The largest of all drivers; what they do not explain, and the smaller ones, are Other. */
    public static Drivers of(List<CostDriver> all, Money total) {
        List<CostDriver> shown = all.stream()
                .filter(driver -> !driver.difference().isZero())
                .sorted(Comparator.comparing(
                                (CostDriver driver) -> driver.difference().abs())
                        .reversed()
                        .thenComparing(CostDriver::sortName))
                .limit(SHOWN)
                .toList();
        Money explained = shown.stream().map(CostDriver::difference).reduce(Money.zero(total.currency()), Money::plus);
        return new Drivers(shown, total.minus(explained), total);
    }
}
