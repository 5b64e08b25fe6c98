package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryFailedException.Reason;
import io.costanalyzer.archive.query.QueryLimits;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** Says in words for people what DuckDB says in its own. */
final class Problems {

    private Problems() {}

    /** A query that was stopped because its time was over. */
    static QueryFailedException tooLong(QueryLimits limits, SQLException cause) {
        return new QueryFailedException(
                Reason.LIMIT,
                "The query was stopped after " + limits.time().toSeconds() + " s.",
                "Ask for fewer months or groups, or give it more time with --timeout.",
                cause);
    }

    /** A query that somebody stopped. */
    static QueryFailedException cancelled(SQLException cause) {
        return new QueryFailedException(Reason.CANCELLED, "The query was stopped.", "Nothing was changed.", cause);
    }

    /** What went wrong with the query of a user. */
    static QueryFailedException of(SQLException e, QueryLimits limits) {
        String message = String.valueOf(e.getMessage());
        if (message.startsWith("Out of Memory Error")) {
            return new QueryFailedException(
                    Reason.LIMIT,
                    "The query needs more than the " + limits.memoryMegabytes() + " MB of memory and "
                            + limits.spillMegabytes() + " MB of disk that it may use.",
                    "Ask for fewer months or groups, or give it more with --memory.",
                    e);
        }
        if (message.startsWith("Permission Error") || message.startsWith("Invalid Configuration Error")) {
            return new QueryFailedException(
                    Reason.FORBIDDEN,
                    "A query sees the tables of the archive and nothing else of this machine.",
                    "Name a table; they are listed by \"costs query --tables\".",
                    e);
        }
        if (message.startsWith("IO Error")) {
            return new QueryFailedException(
                    Reason.DAMAGED,
                    "The copies of the archive on this machine cannot be read: " + firstLine(message) + ".",
                    "Ask again with --no-cache.",
                    e);
        }
        if (message.startsWith("Catalog Error: Table with name")) {
            // DuckDB goes on with a guess of its own catalogue ("pg_enum"), which no query of the archive may read.
            return QueryFailedException.wrong(
                    "The query cannot be run: " + sentence(message.replaceFirst("(?s)Did you mean.*", "")),
                    "The tables are listed by \"costs query --tables\".");
        }
        return QueryFailedException.wrong("The query cannot be run: " + sentence(message), "Correct it.");
    }

    /** The first line of a message. */
    static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    /** The message without the stack of places that DuckDB adds, its lines joined. */
    private static String sentence(String message) {
        String text = message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .takeWhile(line -> !line.startsWith("LINE "))
                .collect(Collectors.joining(" "));
        return text.endsWith(".") || text.endsWith("?") || text.endsWith("!") ? text : text + ".";
    }
}
