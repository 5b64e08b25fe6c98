package io.costanalyzer.ingestion.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By DuckDB; that sums and rows read one file alike is held to in the contract tests. */
class PrintedMapTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "{env=prod}                  | env           | prod   | true",
                "{org=x, env=it's}           | env           | it's   | true",
                "{env=a=b, x=y}              | env           | a=b    | true",
                "{env=}                      | env           | NULL   | true",
                "{my env=x}                  | env           | NULL   | true",
                "{a.b-c_d:(e)=1}             | a.b-c_d:(e)   | 1      | true",
                "{axb=1}                     | a.b           | NULL   | true",
                "{kö$t=größe}                | kö$t          | größe  | true",
                "{env=prod, staging}         | env           | NULL   | false",
                "{=x, env=prod}              | env           | NULL   | false",
                "{env=prod                   | env           | NULL   | false",
                "env=prod                    | env           | NULL   | false",
                "{\"env\": \"prod\"}         | env           | NULL   | false",
            })
    void aPrintedMapIsTakenApart(String text, String key, String value, boolean printed) throws SQLException {
        String literal = Sql.literal(text);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet answer = statement.executeQuery("SELECT "
                        + PrintedMap.value(literal, List.of("none", key), SqlDialect.DUCKDB) + ", "
                        + PrintedMap.is(literal, SqlDialect.DUCKDB))) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getString(1)).isEqualTo(value);
            assertThat(answer.getBoolean(2)).isEqualTo(printed);
        }
    }
}
