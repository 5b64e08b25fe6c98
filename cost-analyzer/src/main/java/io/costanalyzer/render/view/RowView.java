package io.costanalyzer.render.view;

import java.util.List;

/**
 * One row of a table.
 *
 * @param total whether it is a sum of rows above
 * @param cells in the order of the heads
 */
public record RowView(boolean total, List<CellView> cells) {
    public RowView {
        cells = List.copyOf(cells);
    }
}
