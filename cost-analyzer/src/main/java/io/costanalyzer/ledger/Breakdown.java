package io.costanalyzer.ledger;

import io.costanalyzer.focus.Dimension;
import io.costanalyzer.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A cost taken apart along one dimension. The parts add up to the total, exactly.
 *
 * @param dimension what it is taken apart by
 * @param parts largest first
 * @param total the sum of the parts
 */
public record Breakdown(Dimension dimension, List<Part> parts, Money total) {

    public Breakdown {
        parts = List.copyOf(parts);
    }

    /**
     * One part of the total.
     *
     * @param value the value of the dimension; nothing where the bill names none
     * @param cost its cost
     */
    public record Part(Optional<String> value, Money cost) {}

    static Breakdown of(Dimension dimension, Map<Optional<String>, Money> costs, Money zero) {
        List<Part> parts = costs.entrySet().stream()
                .map(entry -> new Part(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Part::cost)
                        .reversed()
                        .thenComparing(part -> part.value().orElse("")))
                .toList();
        return new Breakdown(dimension, parts, parts.stream().map(Part::cost).reduce(zero, Money::plus));
    }

    /** The cost of one value; zero when it has none. */
    public Money cost(Optional<String> value) {
        return parts.stream()
                .filter(part -> part.value().equals(value))
                .map(Part::cost)
                .findFirst()
                .orElse(Money.zero(total.currency()));
    }

    /** What the parts beyond the {@code limit} largest cost together: the row "Other". */
    public Money beyond(int limit) {
        return parts.stream().skip(limit).map(Part::cost).reduce(Money.zero(total.currency()), Money::plus);
    }
}
