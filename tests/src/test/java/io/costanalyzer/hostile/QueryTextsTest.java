package io.costanalyzer.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.archive.duckdb.DuckDbEngine;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.archive.query.QueryEngine;
import io.costanalyzer.archive.query.QueryFailedException;
import io.costanalyzer.archive.query.QueryLimits;
import io.costanalyzer.archive.query.QueryProgress;
import io.costanalyzer.archive.query.QueryText;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that are sent to the archive as questions: nothing is written, no other file is read, no value ends its quotes. */
class QueryTextsTest {

    private static final String SECRET = "outside-the-archive";
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private static final List<String> TEXTS = List.of(
            "SELECT * FROM charges",
            "SELECT ServiceName, sum(BilledCost) FROM charges GROUP BY 1",
            "WITH x AS (SELECT 1 AS a) SELECT * FROM x",
            "FROM charges",
            "TABLE charges",
            "VALUES (1)",
            "SELECT * FROM read_csv('FILE')",
            "SELECT * FROM read_text('FILE')",
            "SELECT * FROM read_blob('FILE')",
            "SELECT * FROM 'FILE'",
            "SELECT * FROM glob('FOLDER/*')",
            "SELECT content FROM read_text(['FILE'])",
            "SELECT * FROM sniff_csv('FILE')",
            "SELECT * FROM read_json_auto('FILE')",
            "SELECT * FROM parquet_metadata('FILE')",
            "SELECT getenv('HOME')",
            "SELECT current_setting('home_directory')",
            "SELECT * FROM duckdb_settings()",
            "SELECT * FROM duckdb_secrets()",
            "SELECT * FROM query('SELECT * FROM read_text(''FILE'')')",
            "SELECT * FROM query_table('FILE')",
            "COPY (SELECT 1) TO 'FOLDER/stolen.csv'",
            "COPY charges FROM 'FILE'",
            "EXPORT DATABASE 'FOLDER/all'",
            "ATTACH 'FOLDER/other.db' AS o",
            "CREATE TABLE t AS SELECT 1",
            "INSTALL httpfs",
            "LOAD httpfs",
            "SET enable_external_access = true",
            "RESET enable_external_access",
            "PRAGMA database_list",
            "CALL pragma_database_size()",
            "DROP VIEW charges",
            "CREATE SECRET s (TYPE s3)",
            "CHECKPOINT",
            "VACUUM",
            "PREPARE p AS SELECT 1",
            "EXPLAIN ANALYZE SELECT 1",
            "SELECT 1; COPY (SELECT 1) TO 'FOLDER/stolen.csv'");

    private static final List<String> GLUE = List.of(
            "",
            " ",
            ";",
            "\n",
            "--",
            "/*",
            "*/",
            "'",
            "\"",
            "(",
            ")",
            " UNION ALL ",
            " LIMIT 1) ",
            "$$",
            "\u0000",
            "\u00a0",
            ";;");

    @TempDir
    static Path folder;

    private static Path root;
    private static QueryEngine engine;
    private static Map<String, byte[]> before;

    @BeforeAll
    static void write() throws IOException {
        root = folder.resolve("archive");
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        FolderArchive archive = new FolderArchive(root);
        CostLedgerBuilder ledger = new CostLedgerBuilder(CurrencyUnit.USD, ChargePeriod.ofMonth(OCTOBER))
                .cover(ChargePeriod.ofMonth(OCTOBER));
        Random random = new Random(5);
        for (int i = 0; i < 50; i++) {
            Charge charge = Charge.builder(OCTOBER.atDay(1 + i % 28), Names.any(random), Money.of("USD", "1"))
                    .usageType(Names.any(random))
                    .build();
            ledger.add(Environment.of("prod"), charge);
        }
        ReadFacts facts = new ReadFacts(
                "a test", Instant.EPOCH, "0", new Reconciliation(List.of()), IngestionProblems.none(), List.of());
        new LedgerArchive(archive).save(FreshRead.of(ledger.build(), Optional.empty(), facts));
        engine = new DuckDbEngine(archive, folder.resolve("cache"), new QueryLimits(Duration.ofSeconds(5), 200, 10));
        assertThat(rows("SELECT sum(BilledCost) FROM charges")).containsExactly(List.of("50"));
        before = MemoryArchive.files(folder);
    }

    @Test
    void noTextDoesMoreThanRead() {
        Trial.of("query-texts", 250, Duration.ofSeconds(30), Set.of("answered", "refused"), random -> {
            String text = text(random)
                    .replace("FILE", folder.resolve("secret.txt").toString())
                    .replace("FOLDER", folder.toString());
            String outcome;
            try {
                assertThat(rows(text).toString()).doesNotContain(SECRET);
                outcome = "answered";
            } catch (QueryFailedException refused) {
                assertThat(refused.getMessage()).doesNotContain(SECRET);
                outcome = "refused";
            }
            return outcome;
        });
        Map<String, byte[]> after = MemoryArchive.files(folder);
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(before.get(path)));
    }

    /** A value is a value, whatever it holds: it comes back character by character, and finds what is called so. */
    @Test
    void noValueEndsItsQuotes() {
        Trial.of("query-values", 250, Duration.ofSeconds(10), Set.of("same"), random -> {
            String value = Names.any(random).replace("\u0000", "");
            String whole = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            String sql = QueryText.bind("SELECT :v AS v, ':v' AS w -- :v", Map.of("v", whole));
            assertThat(rows(sql)).containsExactly(List.of(whole, ":v"));
            return "same";
        });
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(Mutations.pick(TEXTS, random));
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(text.length() + 1);
            String piece = random.nextBoolean() ? Mutations.pick(GLUE, random) : Mutations.pick(TEXTS, random);
            if (random.nextInt(3) == 0) {
                text.insert(at, piece);
            } else {
                text.append(Mutations.pick(GLUE, random)).append(piece);
            }
        }
        return text.toString();
    }

    private static List<List<String>> rows(String sql) {
        return engine.run(sql, 1000, QueryProgress.none()).rows();
    }
}
