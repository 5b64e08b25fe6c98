package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.query.QueryAnswer;
import io.costanalyzer.archive.query.QueryColumn;
import io.costanalyzer.archive.query.Values;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rows as they come, as far as they are wanted. */
final class AnswerReader {

    private AnswerReader() {}

    static QueryAnswer read(ResultSet rows, int maxRows) throws SQLException {
        ResultSetMetaData shape = rows.getMetaData();
        List<QueryColumn> columns = new ArrayList<>();
        for (int i = 1; i <= shape.getColumnCount(); i++) {
            columns.add(new QueryColumn(shape.getColumnName(i), isNumber(shape.getColumnType(i))));
        }
        List<List<@Nullable String>> all = new ArrayList<>();
        boolean cut = false;
        while (!cut && rows.next()) {
            if (all.size() == maxRows) {
                cut = true;
            } else {
                List<@Nullable String> row = new ArrayList<>(columns.size());
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(value(rows, i, shape.getColumnType(i)));
                }
                all.add(row);
            }
        }
        return new QueryAnswer(columns, all, cut, List.of());
    }

    private static @Nullable String value(ResultSet rows, int column, int type) throws SQLException {
        if (type == Types.DECIMAL || type == Types.NUMERIC) {
            BigDecimal decimal = rows.getBigDecimal(column);
            return decimal == null ? null : Values.decimal(decimal);
        }
        if (type == Types.TIMESTAMP) {
            LocalDateTime moment = rows.getObject(column, LocalDateTime.class);
            return moment == null ? null : Values.moment(moment);
        }
        String text = rows.getString(column);
        if (text == null) {
            return null;
        }
        return isNumber(type) ? Values.number(text) : text;
    }

    private static boolean isNumber(int type) {
        return switch (type) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.FLOAT,
                    Types.REAL,
                    Types.DOUBLE,
                    Types.DECIMAL,
                    Types.NUMERIC -> true;
            default -> false;
        };
    }
}
