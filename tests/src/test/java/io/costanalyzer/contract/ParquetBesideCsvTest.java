package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code archive.parquet}, every table of the archive is there a second time, as Parquet, with the same figures. */
class ParquetBesideCsvTest {

    @TempDir
    Path folder;

    @Test
    void bothHoldTheSame() throws Exception {
        Path config = Files.writeString(folder.resolve("costs.yaml"), """
                environments: [{name: prod, tag: {key: Environment, values: [prod]}}]
                source: {sample: {name: serenya, as-of: 2026-11-20}}
                archive: {location: "%s", parquet: true}
                """.formatted(folder.resolve("archive")));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Costs.run(
                stream,
                stream,
                new ProcessEnvironment(Map.of()),
                Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC),
                "backfill",
                "--yes",
                "--config",
                config.toString());
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(files("parquet", ".parquet")).isNotEmpty().isEqualTo(files("data", ".csv"));
        assertThat(sum("read_parquet", "parquet/dataset=charges/*/*/*.parquet", ""))
                .isEqualByComparingTo(sum("read_csv", "data/dataset=charges/*/*/*.csv", ", all_varchar = true"));
    }

    private List<String> files(String tree, String ending) throws Exception {
        Path root = folder.resolve("archive").resolve(tree);
        try (Stream<Path> all = Files.walk(root)) {
            return all.map(path -> root.relativize(path).toString())
                    .filter(path -> path.endsWith(ending))
                    .map(path -> path.substring(0, path.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    private BigDecimal sum(String reader, String files, String options) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sum(BilledCost::DECIMAL(38,20)) FROM " + reader + "('"
                        + folder.resolve("archive").resolve(files) + "'" + options + ")")) {
            assertThat(rows.next()).isTrue();
            return rows.getBigDecimal(1);
        }
    }
}
