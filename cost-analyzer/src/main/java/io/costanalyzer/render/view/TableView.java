package io.costanalyzer.render.view;

import java.util.List;

/**
 * A table.
 *
 * @param caption what it shows
 * @param basis by which cost, of what, in which currency; may be empty
 * @param mail whether it is shown in mail
 * @param plain whether it is shown in plain text
 * @param heads the columns
 * @param rows the rows, totals included
 * @param lines the same table as lines of plain text, at most 78 columns wide
 */
public record TableView(
        String caption,
        String basis,
        boolean mail,
        boolean plain,
        List<HeadView> heads,
        List<RowView> rows,
        List<String> lines) {
    public TableView {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }
}
