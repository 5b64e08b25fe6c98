package io.costanalyzer.archive.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveSchema;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.FreshRead;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.ReadFacts;
import io.costanalyzer.archive.Row;
import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.archive.TableArchive;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ingestion.IngestionProblems;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Parquet beside the CSV says what the CSV says, whatever happened between the two. */
class ParquetArchiveTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String CHARGES = "dataset=charges/year=2026/month=10/part-0";

    @TempDir
    Path folder;

    /** A store that may refuse every write below {@code parquet/}, and may let somebody else in before a write. */
    private static final class Moody implements Archive {

        private final Archive archive;
        private boolean refusing;
        private Runnable before = () -> {};

        Moody(Archive archive) {
            this.archive = archive;
        }

        @Override
        public Optional<StoredFile> read(String path) {
            return archive.read(path);
        }

        @Override
        public List<String> list(String prefix) {
            return archive.list(prefix);
        }

        @Override
        public boolean create(String path, byte[] content) {
            moods(path);
            return archive.create(path, content);
        }

        @Override
        public boolean replace(String path, byte[] content, String expected) {
            moods(path);
            return archive.replace(path, content, expected);
        }

        @Override
        public boolean delete(String path, String expected) {
            return archive.delete(path, expected);
        }

        @Override
        public String locate(String path) {
            return archive.locate(path);
        }

        private void moods(String path) {
            if (path.startsWith("parquet/")) {
                Runnable now = before;
                before = () -> {};
                now.run();
                if (refusing) {
                    throw new ArchiveUnavailableException("write " + path, "it is full", "Make room.", null);
                }
            }
        }
    }

    @Test
    void aRepeatedRunBringsTheParquetUpThatTheOneBeforeCouldNotWrite() throws Exception {
        Moody store = new Moody(new FolderArchive(folder));
        Archive archive = new ParquetArchive(store);
        save(archive, "1");
        store.refusing = true;
        assertThatThrownBy(() -> save(archive, "2")).isInstanceOf(ArchiveUnavailableException.class);
        store.refusing = false;
        save(archive, "2");
        assertThat(inParquet()).isEqualByComparingTo("2");
    }

    @Test
    void aTableThatIsWrittenAgainAlikeBringsItsParquetUp() {
        Moody store = new Moody(new FolderArchive(folder));
        Archive archive = new ParquetArchive(store);
        store.refusing = true;
        assertThatThrownBy(() -> alert(archive)).isInstanceOf(ArchiveUnavailableException.class);
        store.refusing = false;
        alert(archive);
        assertThat(store.list("parquet/")).containsExactly("parquet/dataset=alerts/year=2026/month=10/part-0.parquet");
    }

    @Test
    void ofTwoRunsTheParquetIsThatOfTheOneWhoseCsvStayed() throws Exception {
        Moody store = new Moody(new FolderArchive(folder));
        Archive archive = new ParquetArchive(store);
        store.before = () -> save(new ParquetArchive(new FolderArchive(folder)), "2");
        save(archive, "1");
        assertThat(inCsv()).isEqualByComparingTo("2");
        assertThat(inParquet()).isEqualByComparingTo("2");
    }

    private static void save(Archive archive, String cost) {
        ChargePeriod days = ChargePeriod.ofMonth(OCTOBER);
        new LedgerArchive(archive)
                .save(FreshRead.of(
                        new CostLedgerBuilder(CurrencyUnit.USD, days)
                                .add(
                                        Environment.of("prod"),
                                        Charge.builder(LocalDate.of(2026, 10, 5), "Amazon S3", Money.of("USD", cost))
                                                .build())
                                .cover(days)
                                .build(),
                        Optional.empty(),
                        new ReadFacts(
                                "a test",
                                Instant.parse("2026-11-02T05:00:00Z"),
                                "0123456789abcdef",
                                new Reconciliation(List.of()),
                                IngestionProblems.none(),
                                List.of())));
    }

    private static void alert(Archive archive) {
        new TableArchive(archive)
                .merge(
                        ArchiveSchema.ALERTS,
                        OCTOBER,
                        List.of(Row.of(ArchiveSchema.ALERTS)
                                .with("x_MessageId", "one")
                                .with("x_RaisedAt", Instant.parse("2026-10-05T05:00:00Z"))
                                .with("x_Kind", "anomaly")
                                .with("x_Severity", "LOW")
                                .with("x_State", "opened")
                                .with("x_Title", "A title")));
    }

    private BigDecimal inParquet() throws SQLException {
        return sum("read_parquet('" + folder.resolve("parquet/" + CHARGES + ".parquet") + "')");
    }

    private BigDecimal inCsv() throws SQLException {
        return sum("read_csv('" + folder.resolve("data/" + CHARGES + ".csv") + "', all_varchar = true)");
    }

    private static BigDecimal sum(String from) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sum(BilledCost::DECIMAL(38,20)) FROM " + from)) {
            assertThat(rows.next()).isTrue();
            return rows.getBigDecimal(1);
        }
    }
}
