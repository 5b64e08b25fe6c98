package io.costanalyzer.archive;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row of a dataset, its values of the types of the columns. Immutable.
 *
 * <p>Made as in {@code Row.of(ArchiveSchema.RUNS).with("x_Job", "daily")…}; a value is checked when it is given, and that
 * none is missing when the row is written.
 */
public final class Row {

    private final Dataset dataset;
    private final List<@Nullable Object> values;

    private Row(Dataset dataset, List<@Nullable Object> values) {
        this.dataset = dataset;
        this.values = values;
    }

    /** A row in which nothing is said yet. */
    public static Row of(Dataset dataset) {
        return new Row(dataset, Collections.nCopies(dataset.columns().size(), null));
    }

    /**
     * This row with a value in a column.
     *
     * @param value of the column's {@linkplain ColumnType#javaType() type}, or {@code null} for none
     * @throws IllegalArgumentException if the dataset has no such column, or the value does not fit it
     */
    public Row with(String column, @Nullable Object value) {
        int index = dataset.requireIndex(column);
        ColumnType type = dataset.columns().get(index).type();
        if (value != null && (!type.javaType().isInstance(value) || value.equals(""))) {
            throw new IllegalArgumentException("The column " + column + " of " + dataset.name() + " takes a "
                    + type.javaType().getSimpleName() + (type == ColumnType.TEXT ? " of at least one character" : "")
                    + ", not \"" + ArchivePath.printable(value.toString()) + "\"");
        }
        @Nullable Object[] all = values.toArray();
        all[index] = value;
        return new Row(dataset, Collections.unmodifiableList(Arrays.asList(all)));
    }

    /** This row with a value where there is one. */
    public Row withOptional(String column, Optional<?> value) {
        return with(column, value.orElse(null));
    }

    /** The dataset that it is a row of. */
    public Dataset dataset() {
        return dataset;
    }

    /**
     * The value of a column.
     *
     * @param type the column's {@linkplain ColumnType#javaType() type}
     * @return nothing when the cell is empty
     */
    public <T> Optional<T> value(String column, Class<T> type) {
        return Optional.ofNullable(values.get(dataset.requireIndex(column))).map(type::cast);
    }

    /** The cells as they stand in the file. */
    @Nullable
    String[] cells() {
        @Nullable String[] cells = new String[values.size()];
        for (int i = 0; i < cells.length; i++) {
            Object value = values.get(i);
            cells[i] =
                    value == null ? null : Cells.format(dataset.columns().get(i).type(), value);
        }
        return cells;
    }

    /** The cells of the dataset's key, absent ones empty. */
    List<String> key() {
        @Nullable String[] cells = cells();
        return dataset.key().stream()
                .map(column ->
                        Optional.ofNullable(cells[dataset.requireIndex(column)]).orElse(""))
                .toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && dataset.equals(row.dataset) && Arrays.equals(cells(), row.cells());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(cells());
    }

    @Override
    public String toString() {
        return dataset.name() + Arrays.toString(cells());
    }
}
