package io.costanalyzer.archive.athena;

import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryFailedException.Reason;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets one statement through that reads. Statements of Athena say by their first word what they do, and none that begins
 * with one of these writes. The permissions of the caller are the second lock, not the first.
 */
final class ReadingStatement {

    private static final Set<String> READING = Set.of("select", "with", "values", "table", "show", "describe");
    /** Possessive, as the other: a turn that may be taken back costs stack, and texts are long. */
    private static final Pattern NO_WORD = Pattern.compile("(?s)^(?:\\s+|--[^\\n]*(?:\\n|$)|/\\*.*?\\*/|\\()++");

    private static final Pattern WORD = Pattern.compile("^[A-Za-z]+");
    private static final Pattern TOKEN =
            Pattern.compile("'(?:[^']|'')*+'?|\"(?:[^\"]|\"\")*+\"?|--[^\\n]*|/\\*(?s:.*?)(?:\\*/|$)|(;)");

    private ReadingStatement() {}

    /** @throws QueryFailedException when the text does something else, or is several statements */
    static void require(String sql) {
        Matcher tokens = TOKEN.matcher(sql);
        while (tokens.find()) {
            if (tokens.group(1) != null) {
                throw QueryFailedException.wrong("The text holds several statements.", "Ask one question at a time.");
            }
        }
        Matcher word = WORD.matcher(NO_WORD.matcher(sql).replaceFirst(""));
        if (!word.find()) {
            throw QueryFailedException.wrong("There is no query in the text.", "Write SQL, beginning with SELECT.");
        }
        if (!READING.contains(word.group().toLowerCase(Locale.ROOT))) {
            throw new QueryFailedException(
                    Reason.FORBIDDEN,
                    "The archive can be read by a query and not changed; this one begins with "
                            + word.group().toUpperCase(Locale.ROOT) + ".",
                    "Ask with SELECT; tables are listed by \"costs query --tables\".",
                    null);
        }
    }
}
