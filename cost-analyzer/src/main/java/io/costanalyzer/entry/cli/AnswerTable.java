package io.costanalyzer.entry.cli;

import io.costanalyzer.archive.query.QueryAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a query as the rows of a {@link Screen}. Figures are printed as exactly as they are, in every format. */
final class AnswerTable {

    private AnswerTable() {}

    static List<Screen.Heading> headings(QueryAnswer answer) {
        return answer.columns().stream()
                .map(column -> new Screen.Heading(column.name(), column.name(), column.number()))
                .toList();
    }

    static List<List<Screen.Figure>> rows(QueryAnswer answer) {
        return answer.rows().stream()
                .map(row -> row.stream().map(AnswerTable::figure).toList())
                .toList();
    }

    private static Screen.Figure figure(@Nullable String value) {
        return Screen.Figure.of(value == null ? "" : value);
    }
}
