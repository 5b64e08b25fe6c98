package io.costanalyzer.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table of the archive, one CSV file a month.
 *
 * @param name lower case, as in paths and SQL
 * @param description what a row is, a sentence
 * @param columns in the order of the file
 * @param key the columns whose values, taken together, no two rows of a month share
 */
public record Dataset(String name, String description, List<Column> columns, List<String> key) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");

    public Dataset {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        Set<String> names = new HashSet<>();
        columns.forEach(column -> names.add(column.name()));
        if (!NAME.matcher(name).matches() || names.size() != columns.size() || !names.containsAll(key)) {
            throw new IllegalArgumentException("The dataset " + name + " is not well formed");
        }
    }

    /** The column of this name. */
    public Column column(String column) {
        return columns.get(requireIndex(column));
    }

    /** The place of a column, counted from 0; -1 when the dataset has none of this name. */
    int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    int requireIndex(String column) {
        int index = indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("The dataset " + name + " has no column " + column);
        }
        return index;
    }

    String[] header() {
        return columns.stream().map(Column::name).toArray(String[]::new);
    }
}
