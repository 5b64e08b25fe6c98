package io.costanalyzer.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The first line of a dataset's file, held against the columns that the dataset has today.
 *
 * @param dataset what the file must be
 * @param names what its first line says
 */
record CsvHeader(Dataset dataset, List<String> names) {

    CsvHeader {
        names = List.copyOf(names);
    }

    /** Whether it is word for word that of today. */
    boolean isPresent() {
        return names.equals(Arrays.asList(dataset.header()));
    }

    /** Whether an earlier release may have written it: only columns are missing that may be empty, none is out of place. */
    boolean isEarlier() {
        List<String> left = dataset.columns().stream()
                .filter(column -> names.contains(column.name()) || !column.nullable())
                .map(Column::name)
                .toList();
        return names.equals(left);
    }

    /** What is wrong with it, a clause for people. */
    String problem() {
        List<String> missing = new ArrayList<>(Arrays.asList(dataset.header()));
        missing.removeAll(names);
        List<String> unknown = new ArrayList<>(names);
        unknown.removeAll(Arrays.asList(dataset.header()));
        List<String> parts = new ArrayList<>();
        if (!missing.isEmpty()) {
            parts.add("lacks " + listed(missing));
        }
        if (!unknown.isEmpty()) {
            parts.add("has " + listed(unknown) + ", which the dataset does not have");
        }
        if (parts.isEmpty()) {
            parts.add("has its columns in another order, or one of them twice");
        }
        return "the header is not that of the dataset " + dataset.name() + ", schema version " + ArchiveSchema.VERSION
                + ": it " + String.join(" and ", parts);
    }

    private static String listed(List<String> names) {
        return (names.size() == 1 ? "the column " : "the columns ")
                + names.stream().map(ArchivePath::printable).limit(5).collect(Collectors.joining(", "))
                + (names.size() > 5 ? " and " + (names.size() - 5) + " more" : "");
    }
}
