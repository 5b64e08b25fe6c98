package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.QUARTER;
import static io.costanalyzer.archive.Ledgers.ledger;
import static io.costanalyzer.archive.Ledgers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive of schema version 1, as the release before wrote it: no JSON names its version, savings lack a column. */
class ArchiveMigrationTest {

    private static final String SAVINGS = ArchiveLayout.partition(ArchiveSchema.SAVINGS, OCTOBER);

    @TempDir
    Path folder;

    private Archive store;

    @BeforeEach
    void writeAsTheReleaseBefore() throws IOException {
        store = new FolderArchive(folder);
        new LedgerArchive(store).save(read(ledger(OCTOBER, "3.10"), "2026-11-20T05:00:00Z"));
        new TableArchive(store).merge(ArchiveSchema.SAVINGS, OCTOBER, List.of(saving()));
        byte[] savings = withoutLastColumn(file(SAVINGS));
        Files.write(folder.resolve(SAVINGS), savings);
        String catalog = file("catalog.json")
                .replaceAll("\"schemaVersion\": " + ArchiveSchema.VERSION, "\"schemaVersion\": 1")
                .replaceAll("(savings/year=2026/month=10/part-0.csv\": \\{[^}]*\"bytes\": )\\d+", "$1" + savings.length)
                .replaceAll(
                        "(savings/year=2026/month=10/part-0.csv\": \\{[^}]*\"sha256\": \")\\w+",
                        "$1" + Sha256.hex(savings));
        Files.writeString(folder.resolve("catalog.json"), catalog);
    }

    @Test
    void isRefusedUntilItIsBroughtHereAndThenSaysTheSame() {
        assertThatThrownBy(() -> new LedgerArchive(store).catalog())
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("schema version 1")
                .hasMessageContaining("costs archive compact");

        ArchiveMigration.Migrated done = new ArchiveMigration(store).run().orElseThrow();

        assertThat(done.from()).isEqualTo(1);
        assertThat(done.rewritten()).containsExactly(SAVINGS);
        assertThat(new TableArchive(store).read(ArchiveSchema.SAVINGS, OCTOBER)).containsExactly(saving());
        Ledgers.assertSame(new LedgerArchive(store).load(QUARTER).orElseThrow().ledger(), ledger(OCTOBER, "3.10"));
        ArchiveCatalog catalog = new LedgerArchive(store).catalog();
        assertThat(catalog.schemaVersion()).isEqualTo(ArchiveSchema.VERSION);
        assertThat(catalog.files().values())
                .extracting(CatalogFile::schemaVersion)
                .containsOnly(ArchiveSchema.VERSION);
        assertThat(ArchiveCheck.of(store).findings()).isEmpty();
        assertThat(file(ArchiveLayout.csvMetadata(ArchiveSchema.SAVINGS))).contains("\"schema:version\": \"3\"");
    }

    @Test
    void aSecondTimeThereIsNothingToDo() throws IOException {
        new ArchiveMigration(store).run();
        List<String> before = everything();
        assertThat(new ArchiveMigration(store).run()).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoeverDiesInBetweenLeavesWhatTheNextOneFinishes() throws IOException {
        Path spare = folder.resolveSibling(folder.getFileName() + "-spare");
        copy(folder, spare);
        new ArchiveMigration(store).run();
        List<String> expected = everything();
        int deaths = 0;
        for (int write = 1; ; write++) {
            for (boolean before : new boolean[] {true, false}) {
                copy(spare, folder);
                WatchedArchive watched = WatchedArchive.killedAt(store, write, before);
                try {
                    new ArchiveMigration(watched).run();
                } catch (WatchedArchive.Killed killed) {
                    deaths++;
                    new ArchiveMigration(store).run();
                    new TableArchive(store).read(ArchiveSchema.SAVINGS, OCTOBER);
                }
                assertThat(catalogAndData(everything())).isEqualTo(catalogAndData(expected));
            }
            if (write > 6) {
                assertThat(deaths).isGreaterThanOrEqualTo(6);
                return;
            }
        }
    }

    @Test
    void aFileThatWasChangedStopsItAndTheArchiveKeepsItsVersion() throws IOException {
        Files.writeString(folder.resolve(SAVINGS), file(SAVINGS).replace("all", "none"));
        List<String> before = everything();
        assertThatThrownBy(() -> new ArchiveMigration(store).run())
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining(SAVINGS)
                .hasMessageContaining("it was changed");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aColumnThatNoReleaseEverWroteIsRefusedByName() {
        byte[] content = "x_RunId,x_Colour\r\n1,red\r\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EarlierCsv.toPresent(ArchiveSchema.RUNS, content, "runs.csv"))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("lacks the columns x_Job, x_AsOf")
                .hasMessageContaining("has the column x_Colour, which the dataset does not have");
    }

    @Test
    void anArchiveOfALaterReleaseIsLeftAlone() throws IOException {
        Files.writeString(
                folder.resolve("catalog.json"),
                file("catalog.json").replaceFirst("\"schemaVersion\": 1", "\"schemaVersion\": 99"));
        List<String> before = everything();
        assertThat(new ArchiveMigration(store).run()).isEmpty();
        assertThat(everything()).isEqualTo(before);
        assertThatThrownBy(() -> new LedgerArchive(store).catalog()).hasMessageContaining("Install the newer release");
    }

    private static Row saving() {
        return Row.of(ArchiveSchema.SAVINGS)
                .with("BillingCurrency", "USD")
                .with("BillingPeriodStart", java.time.Instant.parse("2026-10-01T00:00:00Z"))
                .with("BillingPeriodEnd", java.time.Instant.parse("2026-11-01T00:00:00Z"))
                .with("x_AsOf", LocalDate.of(2026, 11, 1))
                .with("x_Kind", "target")
                .with("x_Name", "all, \"quoted\"")
                .with("x_Scope", "everything")
                .with("x_Verdict", "met");
    }

    /** The last column of savings is one that may be empty, and no cell of it holds a comma. */
    private static byte[] withoutLastColumn(String csv) {
        return csv.replaceAll(",[^,\r\n]*\r\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private String file(String path) {
        return store.read(path).orElseThrow().text();
    }

    private List<String> everything() throws IOException {
        return store.list("").stream().map(path -> path + "\n" + file(path)).toList();
    }

    private static List<String> catalogAndData(List<String> files) {
        return files.stream()
                .filter(file -> !file.contains("csv-metadata.json\n"))
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }
}
