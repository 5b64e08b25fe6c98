package io.costanalyzer.ingestion.duckdb;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.sql.SQLException;

/** Says in words for people what DuckDB says in its own. */
final class Unreadable {

    private Unreadable() {}

    static SourceUnavailableException of(String name, EngineLimits limits, SQLException e) {
        String message = String.valueOf(e.getMessage());
        String first = message.lines().findFirst().orElse("").strip();
        if (message.startsWith("Out of Memory Error")) {
            return new SourceUnavailableException(
                    "read " + name,
                    "summing it up needs more than the " + limits.memoryMegabytes()
                            + " MB of memory that it may use, and the" + " disk at " + limits.folder()
                            + " has no more room",
                    "Give it more (source.export.memory), or sum the export up with Athena (source.athena-export).",
                    e);
        }
        if (message.contains("GZIP")) {
            return new SourceUnavailableException(
                    "read " + name,
                    "a compressed file ends before its end, or is none (" + first + ")",
                    "Bring the file here again; half of a bill is no bill.",
                    e);
        }
        return new SourceUnavailableException(
                "read " + name, "a file cannot be read (" + first + ")", "Export the data again.", e);
    }
}
