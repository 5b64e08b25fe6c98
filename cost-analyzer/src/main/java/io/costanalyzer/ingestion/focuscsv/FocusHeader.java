package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where each column stands in one file. Unknown columns are passed over; a column that is there twice is known to be. */
final class FocusHeader {

    private final Map<FocusColumn, List<Integer>> positions = new EnumMap<>(FocusColumn.class);
    private final List<FocusColumn> repeated;

    private FocusHeader(Iterable<String> names) {
        int position = 0;
        for (String name : names) {
            int here = position++;
            FocusColumn.named(name)
                    .ifPresent(column -> positions
                            .computeIfAbsent(column, added -> new ArrayList<>())
                            .add(here));
        }
        repeated = positions.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Reads a header.
     *
     * @param names the fields of the first line
     * @param place the file, for the message
     * @throws SourceUnavailableException when a required column is missing; names every one of them
     */
    static FocusHeader of(Iterable<String> names, String place) {
        FocusHeader header = new FocusHeader(names);
        String missing = Arrays.stream(FocusColumn.values())
                .filter(column -> column.required() && !header.positions.containsKey(column))
                .map(FocusColumn::id)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new SourceUnavailableException(
                    "read " + place,
                    "its first line lacks the FOCUS columns " + missing,
                    "Export FOCUS 1.0 or 1.2 with these columns and a header line, comma-separated and in UTF-8.",
                    null);
        }
        return header;
    }

    /** Where the column stands, counted from 0; -1 when the file does not have it. The first one counts. */
    int position(FocusColumn column) {
        List<Integer> all = positions.get(column);
        return all == null ? -1 : all.get(0);
    }

    /** The columns that stand there more than once. */
    List<FocusColumn> repeated() {
        return repeated;
    }

    /** Every place at which the column stands. */
    List<Integer> positions(FocusColumn column) {
        return positions.getOrDefault(column, List.of());
    }
}
