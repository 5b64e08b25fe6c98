package io.costanalyzer.archive.athena;

import io.costanalyzer.archive.query.QueryAnswer;
import io.costanalyzer.archive.query.QueryColumn;
import io.costanalyzer.archive.query.QueryEngine;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.archive.query.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.ColumnInfo;
import software.amazon.awssdk.services.athena.model.Datum;
import software.amazon.awssdk.services.athena.model.GetQueryResultsRequest;
import software.amazon.awssdk.services.athena.model.GetQueryResultsResponse;
import software.amazon.awssdk.services.athena.model.Row;

/** Athena over the tables of {@link AthenaTables}. One question at a time. */
public final class AthenaEngine implements QueryEngine {

    private static final Set<String> NUMBERS =
            Set.of("tinyint", "smallint", "integer", "int", "bigint", "real", "float", "double", "decimal");

    private final AthenaClient athena;
    private final AthenaPlace place;
    private final AthenaStatements statements;

    /**
     * @param athena closed with the engine
     * @param place where questions run
     * @param statements runs them
     */
    public AthenaEngine(AthenaClient athena, AthenaPlace place, AthenaStatements statements) {
        this.athena = athena;
        this.place = place;
        this.statements = statements;
    }

    @Override
    public QueryAnswer run(String sql, int maxRows, QueryProgress progress) {
        ReadingStatement.require(sql);
        AthenaStatements.Finished finished = statements.run(sql, progress);
        return answer(finished, maxRows);
    }

    @Override
    public String explain(String sql) {
        ReadingStatement.require(sql);
        AthenaStatements.Finished finished = statements.run("EXPLAIN " + sql, QueryProgress.none());
        return answer(finished, Integer.MAX_VALUE).rows().stream()
                .map(row -> row.isEmpty() || row.get(0) == null ? "" : row.get(0))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void cancel() {
        statements.cancel();
    }

    @Override
    public void close() {
        athena.close();
    }

    private QueryAnswer answer(AthenaStatements.Finished finished, int maxRows) {
        List<QueryColumn> columns = new ArrayList<>();
        List<ColumnInfo> shape = List.of();
        List<List<@Nullable String>> rows = new ArrayList<>();
        boolean cut = false;
        Set<String> seen = new HashSet<>();
        @Nullable String token = null;
        do {
            GetQueryResultsResponse page = page(finished.id(), token);
            List<Row> found = page.resultSet().rows();
            if (token == null) {
                shape = page.resultSet().resultSetMetadata().columnInfo();
                shape.forEach(column -> columns.add(new QueryColumn(column.name(), NUMBERS.contains(column.type()))));
                found = withoutHeader(found, shape);
            }
            for (Row row : found) {
                if (rows.size() < maxRows) {
                    rows.add(values(row, shape));
                } else {
                    cut = true;
                }
            }
            token = page.nextToken();
            if (token != null && !seen.add(token)) {
                throw AthenaProblems.untrue(
                        "athena:GetQueryResults", place, "a page of the result names a page that was read already");
            }
        } while (token != null && !cut);
        return new QueryAnswer(columns, rows, cut, List.of(finished.bill().sentence()));
    }

    /** The first page of a SELECT begins with a row of the columns' names; that of other statements does not. */
    private static List<Row> withoutHeader(List<Row> rows, List<ColumnInfo> shape) {
        boolean header = !rows.isEmpty()
                && rows.get(0).data().stream()
                        .map(Datum::varCharValue)
                        .toList()
                        .equals(shape.stream().map(ColumnInfo::name).toList());
        return header ? rows.subList(1, rows.size()) : rows;
    }

    private GetQueryResultsResponse page(String id, @Nullable String token) {
        try {
            return athena.getQueryResults(GetQueryResultsRequest.builder()
                    .queryExecutionId(id)
                    .nextToken(token)
                    .build());
        } catch (SdkException e) {
            throw AthenaProblems.refused("athena:GetQueryResults", place, e);
        }
    }

    private static List<@Nullable String> values(Row row, List<ColumnInfo> shape) {
        List<@Nullable String> values = new ArrayList<>(shape.size());
        for (int i = 0; i < shape.size(); i++) {
            @Nullable String text = i < row.data().size() ? row.data().get(i).varCharValue() : null;
            values.add(text == null ? null : value(text, shape.get(i).type()));
        }
        return values;
    }

    private static String value(String text, String type) {
        if (NUMBERS.contains(type)) {
            return Values.number(text);
        }
        return type.startsWith("timestamp") ? Values.moment(text) : text;
    }
}
