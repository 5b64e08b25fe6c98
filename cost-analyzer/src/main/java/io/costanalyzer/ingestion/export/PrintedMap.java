package io.costanalyzer.ingestion.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A map as query engines print it into CSV, {@code {env=prod, org=trey}}: entries between a comma and a blank, each with a key
 * and a sign. Rows that are read one by one know it as well.
 */
final class PrintedMap {

    /** An entry without a key or without a sign. */
    private static final String NO_ENTRY = Sql.literal("(^\\{|, )(=|[^=]*(, |\\}$))");

    private PrintedMap() {}

    /** The value of the first of these keys that is there; NULL for none, an empty one, or another kind of text. */
    static String value(String text, List<String> keys, SqlDialect dialect) {
        return keys.stream()
                .map(key -> "NULLIF(regexp_extract(" + text + ", "
                        + Sql.literal("(?s)^\\{(?:.*, )?" + quoted(key) + "=(.*?)(?:, .*)?\\}$") + ", 1), '')")
                .collect(Collectors.joining(", ", "CASE WHEN " + is(text, dialect) + " THEN COALESCE(", ", NULL) END"));
    }

    /** Whether a text is one. What JSON is not stands first: it has quotation marks near its beginning. */
    static String is(String text, SqlDialect dialect) {
        return "(strpos(" + text + ", '\"') = 0 AND " + text + " LIKE '{%}' AND NOT " + dialect.matches(text, NO_ENTRY)
                + ")";
    }

    /** Whatever has a meaning in a pattern, without it. */
    private static String quoted(String key) {
        return key.replaceAll("[\\p{Punct}]", "\\\\$0");
    }
}
