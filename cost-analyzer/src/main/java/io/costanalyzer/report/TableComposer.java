package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import io.costanalyzer.ledger.SeriesKey;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up series into the rows of tables. Every table adds up to the sum of its series. */
final class TableComposer {

    private static final Comparator<CostRow> LARGEST_FIRST = Comparator.comparing(
                    (CostRow row) -> row.cost().actual())
            .reversed()
            .thenComparing(
                    row -> row.cost().previous().map(Money::amount).orElse(BigDecimal.ZERO), Comparator.reverseOrder())
            .thenComparing(row -> row.name().orElse(""))
            .thenComparing(row -> row.qualifier().orElse(""));

    private final Frame frame;
    private final CostMetric metric;
    private final List<SeriesSums> sums;

    TableComposer(Frame frame, CostMetric metric, List<SeriesSums> sums) {
        this.frame = frame;
        this.metric = metric;
        this.sums = sums;
    }

    /**
     * What a row is about.
     *
     * @param name the value of the dimension
     * @param qualifier what the name needs to be understood
     */
    record Name(Optional<String> name, Optional<String> qualifier) {
        static Name of(SeriesKey key, Dimension dimension) {
            return new Name(Optional.ofNullable(key.value(dimension)), Optional.empty());
        }
    }

    /** Every environment in its order, be it without a charge, and UNALLOCATED last. */
    CostTable environments(List<Environment> order) {
        Map<Environment, List<SeriesSums>> groups = new LinkedHashMap<>();
        order.stream()
                .filter(environment -> !environment.isUnallocated())
                .forEach(environment -> groups.put(environment, new ArrayList<>()));
        sums.stream()
                .map(one -> one.key().environment())
                .sorted()
                .filter(environment -> !environment.isUnallocated())
                .forEach(environment -> groups.putIfAbsent(environment, new ArrayList<>()));
        groups.put(Environment.UNALLOCATED, new ArrayList<>());
        sums.forEach(one -> groups.computeIfAbsent(one.key().environment(), any -> new ArrayList<>())
                .add(one));
        List<CostRow> lines = new ArrayList<>();
        groups.forEach((environment, group) -> lines.add(
                new Row(new Name(Optional.of(environment.name()), Optional.empty()), new RowSums(frame, group))
                        .line(true)));
        return new CostTable(Dimension.ENVIRONMENT, metric, lines, Optional.empty(), 0, total(true));
    }

    /** One environment alone, in a ledger that holds no other. */
    CostTable environment(Environment only) {
        CostRow row =
                new Row(new Name(Optional.of(only.name()), Optional.empty()), new RowSums(frame, sums)).line(true);
        return new CostTable(Dimension.ENVIRONMENT, metric, List.of(row), Optional.empty(), 0, total(true));
    }

    /** Along a dimension, largest first. */
    CostTable table(Dimension dimension, boolean withHistory) {
        return table(dimension, key -> Name.of(key, dimension), withHistory);
    }

    /** By the names that series go by, largest first; rows that cost nothing in either period are left out. */
    CostTable table(Dimension dimension, Function<SeriesKey, Name> naming, boolean withHistory) {
        List<CostRow> lines =
                sums.stream().collect(Collectors.groupingBy(one -> naming.apply(one.key()))).entrySet().stream()
                        .map(entry -> new Row(entry.getKey(), new RowSums(frame, entry.getValue())).line(withHistory))
                        .filter(TableComposer::isSomething)
                        .sorted(LARGEST_FIRST)
                        .toList();
        int shown = lines.size() <= CostTable.ROWS + 1 ? lines.size() : CostTable.ROWS;
        Optional<CostRow> other =
                lines.stream().skip(shown).reduce(CostRow::plus).map(CostRow::nameless);
        return new CostTable(
                dimension, metric, lines.subList(0, shown), other, lines.size() - shown, total(withHistory));
    }

    /** A row before it is shown. */
    private record Row(Name name, RowSums sums) {
        CostRow line(boolean withHistory) {
            return new CostRow(
                    name.name(),
                    name.qualifier(),
                    sums.cost(),
                    withHistory ? sums.history() : List.of(),
                    sums.quantity());
        }
    }

    private static boolean isSomething(CostRow row) {
        return !row.cost().actual().isZero()
                || row.cost().previous().filter(before -> !before.isZero()).isPresent();
    }

    private CostRow total(boolean withHistory) {
        return new Row(new Name(Optional.empty(), Optional.empty()), new RowSums(frame, sums))
                .line(withHistory)
                .nameless();
    }
}
