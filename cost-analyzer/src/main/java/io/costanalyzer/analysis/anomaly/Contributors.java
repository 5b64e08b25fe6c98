package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.analysis.anomaly.Anomaly.Contributor;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes a difference apart along a dimension. */
final class Contributors {

    private static final int NAMED = 5;

    private Contributors() {}

    /**
     * What pulls in the direction of the excess, largest first, and "other" for all the rest: what pulls the other way, what
     * is small, and what the bill does not name. They add up to the excess exactly.
     */
    static List<Contributor> of(List<LineDifference> lines, Dimension dimension, Money excess) {
        Money zero = Money.zero(excess.currency());
        Map<String, Money> byName = lines.stream()
                .collect(Collectors.toMap(
                        line -> name(line.series().key(), dimension),
                        LineDifference::difference,
                        Money::plus,
                        TreeMap::new));
        List<Contributor> named = byName.entrySet().stream()
                .filter(part -> !part.getKey().equals(Contributor.OTHER))
                .map(part -> new Contributor(part.getKey(), part.getValue()))
                .filter(part -> part.difference().signum() == excess.signum())
                .sorted(Comparator.comparing(
                                (Contributor part) -> part.difference().abs())
                        .reversed()
                        .thenComparing(Contributor::name))
                .limit(NAMED)
                .toList();
        Money other = named.stream().map(Contributor::difference).reduce(excess, Money::minus);
        List<Contributor> all = new ArrayList<>(named);
        if (!other.isZero()) {
            all.add(new Contributor(Contributor.OTHER, other));
        }
        return named.isEmpty() && all.isEmpty() ? List.of(new Contributor(Contributor.OTHER, zero)) : all;
    }

    /** The name of a line's part; a usage type that the bill does not give goes by its charge category. */
    static String name(SeriesKey key, Dimension dimension) {
        String value = key.value(dimension);
        return Objects.requireNonNullElse(
                value, dimension == Dimension.USAGE_TYPE ? key.chargeCategory().displayName() : Contributor.OTHER);
    }
}
