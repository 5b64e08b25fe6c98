package io.costanalyzer.ingestion.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConstantColumnsTest {

    @TempDir
    Path folder;

    @Test
    void onlyWhatIsTheSameInEveryRowOfEveryFileIsConstant() throws SQLException {
        assertThat(constants(
                        "SELECT 'USD' AS currency, 'AWS' AS provider, NULL::VARCHAR AS class, 'a' || i AS usage,"
                                + " 'it''s' AS name, '' AS nothing, 'x' AS once, CASE WHEN i > 0 THEN 'y' END AS gap"
                                + " FROM range(5) r(i)",
                        "SELECT 'USD' AS currency, 'Other' AS provider, NULL::VARCHAR AS class, 'a' || i AS usage,"
                                + " 'it''s' AS name, '' AS nothing, 'y' AS gap FROM range(5) r(i)"))
                .isEqualTo(Map.of(
                        "currency",
                        Optional.of("USD"),
                        "class",
                        Optional.empty(),
                        "name",
                        Optional.of("it's"),
                        "nothing",
                        Optional.of("")));
    }

    /** A column that is spelled otherwise in another file is two columns to the statistics, and one to the engine. */
    @Test
    void aColumnThatAnotherFileSpellsOtherwiseIsNotConstant() throws SQLException {
        assertThat(constants("SELECT 'USD' AS currency", "SELECT 'EUR' AS Currency"))
                .isEmpty();
    }

    /** Long texts, of which a writer may keep the beginning alone, and texts that engines print in another way. */
    @Test
    void whatIsNotKnownForSureIsNotConstant() throws SQLException {
        String same = "repeat('x', 3000)";
        assertThat(constants(
                        "SELECT " + same + " || i AS long, 'Zürich' AS other, 'a\\x41' AS escaped FROM range(2) r(i)",
                        "SELECT " + same + " AS long, 'Zürich' AS other, 'a\\x41' AS escaped"))
                .isEmpty();
    }

    private Map<String, Optional<String>> constants(String one, String other) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            Path first = folder.resolve("one.parquet");
            Path second = folder.resolve("other.parquet");
            statement.execute("COPY (" + one + ") TO '" + first + "' (FORMAT parquet)");
            statement.execute("COPY (" + other + ") TO '" + second + "' (FORMAT parquet)");
            return ConstantColumns.of(
                    statement,
                    List.of(
                            "currency",
                            "provider",
                            "class",
                            "usage",
                            "name",
                            "nothing",
                            "once",
                            "gap",
                            "long",
                            "other",
                            "escaped"),
                    new ExportFiles(List.of(), List.of(first, second)).list());
        }
    }
}
