package io.costanalyzer.analysis.anomaly;

import io.costanalyzer.analysis.anomaly.RootCause.Node;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Takes the difference of an anomaly apart. */
final class RootCauses {

    private static final List<Dimension> DIMENSIONS =
            List.of(Dimension.USAGE_TYPE, Dimension.SUB_ACCOUNT, Dimension.REGION, Dimension.CHARGE_CATEGORY);

    /** A node explains an anomaly from two thirds of it on. */
    private static final int MOST_PERCENT = 67;

    private RootCauses() {}

    static RootCause of(List<LineDifference> lines, Money excess) {
        Map<Dimension, List<Anomaly.Contributor>> byDimension = new EnumMap<>(Dimension.class);
        DIMENSIONS.forEach(dimension -> byDimension.put(dimension, Contributors.of(lines, dimension, excess)));
        Money zero = Money.zero(excess.currency());
        List<LineDifference> split =
                lines.stream().filter(LineDifference::isSplit).toList();
        Money price = split.stream().map(LineDifference::price).reduce(zero, Money::plus);
        Money use = split.stream()
                .map(LineDifference::difference)
                .reduce(zero, Money::plus)
                .minus(price);
        Money mix = mix(split, zero);
        return new RootCause(
                byDimension, price, use.minus(mix), mix, excess.minus(price).minus(use), node(lines, excess));
    }

    /** In each unit that several usage types share: what moved between them, beyond what the volume explains. */
    private static Money mix(List<LineDifference> split, Money zero) {
        Map<String, List<LineDifference>> families = split.stream()
                .collect(Collectors.groupingBy(
                        line -> line.series().consumedUnit().orElse(""), TreeMap::new, Collectors.toList()));
        double mix = 0;
        for (List<LineDifference> family : families.values()) {
            double before = sum(family, line -> line.quantityBefore());
            double after = sum(family, LineDifference::quantity);
            double costBefore = sum(family, line -> line.quantityBefore() * line.priceBefore());
            double atOldPrices = sum(family, line -> line.quantity() * line.priceBefore());
            mix += family.size() > 1 && before > 0 ? atOldPrices - costBefore * after / before : 0;
        }
        return mix == 0 ? zero : LineDifference.money(zero.currency(), mix);
    }

    private static double sum(List<LineDifference> lines, java.util.function.ToDoubleFunction<LineDifference> what) {
        return lines.stream().mapToDouble(what).sum();
    }

    private static Node node(List<LineDifference> lines, Money excess) {
        List<LineDifference> best = new ArrayList<>(lines);
        List<Optional<String>> values = new ArrayList<>();
        for (Dimension dimension : List.of(Dimension.USAGE_TYPE, Dimension.SUB_ACCOUNT, Dimension.REGION)) {
            Map<String, List<LineDifference>> parts = best.stream()
                    .filter(line -> value(line.series(), dimension).isPresent())
                    .collect(Collectors.groupingBy(
                            line -> value(line.series(), dimension).orElseThrow(), TreeMap::new, Collectors.toList()));
            Optional<String> most = parts.entrySet().stream()
                    .filter(part -> percent(part.getValue(), excess) >= MOST_PERCENT)
                    .max(Map.Entry.comparingByValue(
                            (one, other) -> Integer.compare(percent(one, excess), percent(other, excess))))
                    .map(Map.Entry::getKey);
            values.add(most);
            most.ifPresent(name -> best.retainAll(Objects.requireNonNull(parts.get(name))));
        }
        return new Node(values.get(0), values.get(1), values.get(2), percent(best, excess));
    }

    private static int percent(List<LineDifference> lines, Money excess) {
        Money sum = lines.stream().map(LineDifference::difference).reduce(Money.zero(excess.currency()), Money::plus);
        return excess.isZero()
                ? 0
                : sum.shareOf(excess)
                        .multiply(BigDecimal.valueOf(100))
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue();
    }

    private static Optional<String> value(CostSeries series, Dimension dimension) {
        return Optional.ofNullable(series.key().value(dimension));
    }
}
