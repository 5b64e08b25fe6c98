package io.costanalyzer.report;

import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.focus.Dimension;
import java.util.List;
import java.util.Optional;

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
}
