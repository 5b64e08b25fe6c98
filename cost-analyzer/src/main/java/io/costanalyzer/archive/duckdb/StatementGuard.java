package io.costanalyzer.archive.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryFailedException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Lets one SELECT through and nothing else. DuckDB's own parser is the judge: {@code json_serialize_sql} takes texts apart
 * that select, and refuses every other kind of statement.
 */
final class StatementGuard {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int AROUND = 30;

    private StatementGuard() {}

    /** @throws QueryFailedException when the text is no SQL, does not read, or is several statements */
    static void requireOneSelect(Connection connection, String sql) throws SQLException {
        JsonNode parsed = parse(connection, sql);
        if (parsed.path("error").asBoolean()) {
            throw refused(parsed, sql);
        }
        int statements = parsed.path("statements").size();
        if (statements != 1) {
            throw QueryFailedException.wrong(
                    statements == 0
                            ? "There is no query in the text."
                            : "The text holds " + statements + " statements.",
                    "Ask one question at a time.");
        }
    }

    private static JsonNode parse(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT json_serialize_sql(?::VARCHAR)")) {
            statement.setString(1, sql);
            try (ResultSet answer = statement.executeQuery()) {
                if (!answer.next()) {
                    throw new IllegalStateException("DuckDB did not say what the statement is");
                }
                return JSON.readTree(answer.getString(1));
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("DuckDB did not say in JSON what the statement is", e);
        }
    }

    private static QueryFailedException refused(JsonNode error, String sql) {
        if (!"parser".equals(error.path("error_type").asText())) {
            return new QueryFailedException(
                    Reason.FORBIDDEN,
                    "The archive can be read by a query and not changed.",
                    "Ask with SELECT; tables are listed by \"costs query --tables\".",
                    null);
        }
        return QueryFailedException.wrong(
                "The query is not SQL: " + error.path("error_message").asText() + place(error, sql) + ".",
                "Correct it there.");
    }

    private static String place(JsonNode error, String sql) {
        int position = error.path("position").asInt(-1);
        if (position < 0 || position > sql.length()) {
            return "";
        }
        String before = sql.substring(0, position);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = position - (before.lastIndexOf('\n') + 1) + 1;
        String rest = sql.substring(position, Math.min(sql.length(), position + AROUND))
                .lines()
                .findFirst()
                .orElse("");
        return " (line " + line + ", column " + column + (rest.isEmpty() ? "" : ": \"" + rest + "\"") + ")";
    }
}
