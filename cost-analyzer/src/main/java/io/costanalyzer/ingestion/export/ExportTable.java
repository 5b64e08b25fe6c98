package io.costanalyzer.ingestion.export;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An export as a table of an engine.
 *
 * @param name for people
 * @param from what stands behind FROM
 * @param columns every column it has; those that nobody knows are passed over
 * @param constants text columns, as the engine spells them, that say the same in every row, with what they say; empty where
 *     they say nothing. Leaving a column out of here is never wrong, it only takes the engine longer
 */
public record ExportTable(
        String name, String from, List<ExportColumn> columns, Map<String, Optional<String>> constants) {

    public ExportTable {
        columns = List.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** A table of which nothing more is known. */
    public ExportTable(String name, String from, List<ExportColumn> columns) {
        this(name, from, columns, Map.of());
    }

    /** What a column of the {@link #constants} says in every row. */
    Optional<String> constant(ExportColumn column) {
        return constants.getOrDefault(column.name(), Optional.empty());
    }

    /** The column of this name, in any case: query engines lower names. */
    public Optional<ExportColumn> column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /**
     * Refuses a table that lacks what a bill cannot be read without.
     *
     * @throws SourceUnavailableException that names every missing column
     */
    void require(String form, String... names) {
        String missing =
                Arrays.stream(names).filter(wanted -> column(wanted).isEmpty()).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new SourceUnavailableException(
                    "read " + name,
                    "it lacks the columns " + missing + " of " + form,
                    "Export FOCUS 1.0 or 1.2, or CUR 2.0, with these columns.",
                    null);
        }
    }
}
