package io.costanalyzer.render.table;

import io.costanalyzer.render.view.CellView;
import io.costanalyzer.render.view.HeadView;
import io.costanalyzer.render.view.RowView;
import io.costanalyzer.render.view.TableView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Puts a table together: columns first, then rows of as many cells. The first column names the rows. Not thread-safe. */
public final class TableBuilder {

    private final String caption;
    private final String basis;
    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row before it is placed.
     *
     * @param total whether it is a sum
     * @param cells one for each column
     */
    record Row(boolean total, List<Cell> cells) {}

    /**
     * @param caption what the table shows
     * @param basis by which cost; may be empty
     */
    public TableBuilder(String caption, String basis) {
        this.caption = caption;
        this.basis = basis;
    }

    /** A column of words or drawings. */
    public TableBuilder words(String title, Place... places) {
        columns.add(Column.of(title, false, places));
        return this;
    }

    /** A column of figures. */
    public TableBuilder figures(String title, Place... places) {
        columns.add(Column.of(title, true, places));
        return this;
    }

    public TableBuilder row(List<Cell> cells) {
        return add(new Row(false, List.copyOf(cells)));
    }

    /**
     * A row for each of the first, and one for all others together.
     *
     * @param all what rows are about
     * @param most how many stand by themselves
     * @param cells the row of one
     * @param others the row of those that do not; asked only when there are any
     */
    public <T> TableBuilder rows(
            List<T> all, int most, Function<T, List<Cell>> cells, Function<List<T>, List<Cell>> others) {
        all.stream().limit(most).forEach(one -> row(cells.apply(one)));
        if (all.size() > most) {
            row(others.apply(all.subList(most, all.size())));
        }
        return this;
    }

    /** A row that sums up rows above it. */
    public TableBuilder total(List<Cell> cells) {
        return add(new Row(true, List.copyOf(cells)));
    }

    public TableView build() {
        List<HeadView> heads = columns.stream()
                .map(column -> new HeadView(
                        column.title(),
                        column.number(),
                        column.places().contains(Place.PHONE),
                        column.places().contains(Place.MAIL)))
                .toList();
        List<RowView> views =
                rows.stream().map(row -> new RowView(row.total(), cells(row))).toList();
        List<String> lines = new TextTable(columns, rows).lines();
        return new TableView(
                caption, basis, heads.stream().anyMatch(HeadView::mail), !lines.isEmpty(), heads, views, lines);
    }

    private TableBuilder add(Row row) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException("The table \"" + caption + "\" has " + columns.size()
                    + " columns and was given a row of " + row.cells().size());
        }
        rows.add(row);
        return this;
    }

    private List<CellView> cells(Row row) {
        List<CellView> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Cell cell = row.cells().get(i);
            cells.add(new CellView(
                    cell.text(),
                    cell.note(),
                    i == 0,
                    column.number(),
                    column.places().contains(Place.PHONE),
                    column.places().contains(Place.MAIL),
                    cell.isWhole(),
                    cell.sign() > 0,
                    cell.sign() < 0,
                    cell.sparkline(),
                    cell.strip()));
        }
        return cells;
    }
}
