package io.costanalyzer.archive.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query gives.
 *
 * @param columns in the order of the query
 * @param rows every value as text, the same whatever the engine: decimals exact, plain and without trailing zeros, days as
 *     {@code 2026-10-31}, moments as {@code 2026-10-31T00:00:00Z}; nothing where SQL says NULL
 * @param cut whether there were more rows than were wanted
 * @param remarks what to know of it beside the rows, sentences for people: what was scanned and its price
 */
public record QueryAnswer(
        List<QueryColumn> columns, List<List<@Nullable String>> rows, boolean cut, List<String> remarks) {

    public QueryAnswer {
        columns = List.copyOf(columns);
        List<List<@Nullable String>> copies = new ArrayList<>(rows.size());
        rows.forEach(row -> copies.add(Collections.unmodifiableList(row)));
        rows = Collections.unmodifiableList(copies);
        remarks = List.copyOf(remarks);
    }
}
