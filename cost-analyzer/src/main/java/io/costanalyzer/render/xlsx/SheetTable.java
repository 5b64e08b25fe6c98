package io.costanalyzer.render.xlsx;

import java.util.ArrayList;
import java.util.List;

/**
 * One sheet: a header, rows that can be filtered, and sums below them that cannot.
 *
 * @param name of the sheet
 * @param columns its header with the width of each column in characters
 * @param rows of as many cells as there are columns
 * @param totals likewise
 */
record SheetTable(String name, List<Column> columns, List<List<SheetCell>> rows, List<List<SheetCell>> totals) {

    SheetTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = totals.stream().map(List::copyOf).toList();
        int wanted = columns.size();
        List<List<SheetCell>> all = new ArrayList<>(rows);
        all.addAll(totals);
        if (all.stream().anyMatch(row -> row.size() != wanted)) {
            throw new IllegalArgumentException("A row of the sheet " + name + " has not " + wanted + " cells");
        }
    }

    /**
     * A column.
     *
     * @param title its head
     * @param width in characters
     */
    record Column(String title, int width) {}

    static SheetTable of(String name, List<Column> columns, List<List<SheetCell>> rows) {
        return new SheetTable(name, columns, rows, List.of());
    }
}
