package io.costanalyzer.archive.query;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that ships with the service. Its text is plain SQL that SQLite, DuckDB and Trino read alike.
 *
 * @param name what it is asked by
 * @param title a word or two
 * @param question what it answers, a sentence
 * @param parameters what it asks for
 * @param sql the text, comments included
 */
public record CannedQuery(String name, String title, String question, List<QueryParameter> parameters, String sql) {

    private static final Pattern HEAD = Pattern.compile("(?m)^-- (title|question|param): (.*)$");
    private static final Pattern PARAMETER = Pattern.compile("(\\w+) =\\s?(\\S*) \\| (.+)");

    public CannedQuery {
        parameters = List.copyOf(parameters);
    }

    /** Reads a text with its head of comments. */
    static CannedQuery parse(String name, String text) {
        String title = "";
        String question = "";
        List<QueryParameter> parameters = new ArrayList<>();
        Matcher line = HEAD.matcher(text);
        while (line.find()) {
            String value = line.group(2).strip();
            switch (line.group(1)) {
                case "title" -> title = value;
                case "question" -> question = value;
                default -> parameters.add(parameter(name, value));
            }
        }
        return new CannedQuery(name, title, question, parameters, text);
    }

    /**
     * The values to ask with: those given, and for the others what the query says.
     *
     * @param given by name
     * @param latest the newest month that is over; absent when the archive is empty
     * @throws QueryFailedException when a default needs a month and there is none, or a value is not what is asked for
     */
    public Map<String, String> values(Map<String, String> given, Optional<YearMonth> latest) {
        Map<String, String> values = new LinkedHashMap<>(given);
        for (QueryParameter parameter : parameters) {
            if (parameter.value().equals(QueryParameter.LATEST)) {
                values.computeIfAbsent(
                        parameter.name(), name -> known(latest, name).toString());
            } else if (!parameter.value().equals(QueryParameter.PREVIOUS)) {
                values.putIfAbsent(parameter.name(), parameter.value());
            }
        }
        for (QueryParameter parameter : parameters) {
            if (parameter.value().equals(QueryParameter.PREVIOUS)) {
                values.computeIfAbsent(
                        parameter.name(),
                        name -> YearMonth.parse(values.getOrDefault("month", ""))
                                .minusMonths(1)
                                .toString());
            }
            parameter.check(values.getOrDefault(parameter.name(), ""));
        }
        return values;
    }

    private static YearMonth known(Optional<YearMonth> latest, String name) {
        return latest.orElseThrow(() -> QueryFailedException.wrong(
                "The archive has no month yet.",
                "Fill it with costs backfill, or name one: --param " + name + "=2026-10."));
    }

    private static QueryParameter parameter(String query, String text) {
        Matcher parts = PARAMETER.matcher(text);
        if (!parts.matches()) {
            throw new IllegalStateException("The head of the query " + query + " has no parameter in \"" + text + "\"");
        }
        return new QueryParameter(parts.group(1), parts.group(2), parts.group(3));
    }
}
