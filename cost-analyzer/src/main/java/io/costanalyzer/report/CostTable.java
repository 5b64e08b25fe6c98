package io.costanalyzer.report;

import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cost taken apart along one dimension. Rows and {@code other} add up to {@code total}, exactly.
 *
 * @param dimension what it is taken apart by
 * @param metric the basis
 * @param rows largest first, environments in their own order
 * @param other what is not shown by itself; absent when everything is
 * @param others how many rows {@code other} stands for
 * @param total all of it
 */
public record CostTable(
        Dimension dimension,
        CostMetric metric,
        List<CostRow> rows,
        Optional<CostRow> other,
        int others,
        CostRow total) {

    /** How many rows a table shows by themselves. */
    public static final int ROWS = 15;

    public CostTable {
        rows = List.copyOf(rows);
    }

    /**
     * The same table with fewer rows: what they told stands in {@code other}, so that all adds up as before.
     *
     * @param most how many rows stand by themselves, at least one
     * @param keepLast whether the last row is one of them, whatever it costs
     */
    public CostTable shortened(int most, boolean keepLast) {
        if (rows.size() <= most) {
            return this;
        }
        int first = keepLast ? most - 1 : most;
        int end = keepLast ? rows.size() - 1 : rows.size();
        List<CostRow> kept = new ArrayList<>(rows.subList(0, first));
        kept.addAll(rows.subList(end, rows.size()));
        CostRow rest = Stream.concat(rows.subList(first, end).stream(), other.stream())
                .reduce(CostRow::plus)
                .orElseThrow();
        return new CostTable(dimension, metric, kept, Optional.of(rest.nameless()), others + end - first, total);
    }
}
