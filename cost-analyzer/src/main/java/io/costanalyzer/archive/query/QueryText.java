package io.costanalyzer.archive.query;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with named parameters, {@code :month}. A value takes their place as a text literal in which quotes are doubled, the
 * one notation that standard SQL has, so that no value can end the literal; engines have no other placeholder in common.
 */
public final class QueryText {

    /**
     * What a colon means nothing in (texts, quoted names, comments), then casts, then a parameter. Texts and names hold
     * their own quote doubled. Possessive, since a turn that may be taken back costs stack, and texts are long.
     */
    private static final Pattern TOKEN = Pattern.compile("'(?:[^']|'')*+'?"
            + "|\"(?:[^\"]|\"\")*+\"?"
            + "|--[^\\n]*"
            + "|/\\*(?s:.*?)(?:\\*/|$)"
            + "|::"
            + "|:(?<name>[A-Za-z_][A-Za-z0-9_]*)");

    private QueryText() {}

    /** The names of the parameters, in the order in which they appear first. */
    public static Set<String> parameters(String sql) {
        Set<String> names = new LinkedHashSet<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group("name") != null) {
                names.add(token.group("name"));
            }
        }
        return names;
    }

    /**
     * The text with a value for each parameter.
     *
     * @param values by name
     * @throws QueryFailedException when one is missing, or one is given that the text does not have
     */
    public static String bind(String sql, Map<String, String> values) {
        Set<String> names = parameters(sql);
        Set<String> missing = new TreeSet<>(names);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            String first = missing.iterator().next();
            throw QueryFailedException.wrong(
                    "The query asks for " + String.join(", ", missing) + " and got no value.",
                    "Give it as --param " + first + "=VALUE.");
        }
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw QueryFailedException.wrong(
                    "The query has no parameter " + String.join(", ", unknown) + ".",
                    names.isEmpty() ? "It has none." : "It has " + String.join(", ", names) + ".");
        }
        return TOKEN.matcher(sql)
                .replaceAll(token -> Matcher.quoteReplacement(
                        token.group(1) == null ? token.group() : literal(values.getOrDefault(token.group(1), ""))));
    }

    /** A text as a literal of standard SQL. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
