package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.digest.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableArchiveTest {

    private static final String PATH = ArchiveLayout.partition(ArchiveSchema.RUNS, OCTOBER);

    @TempDir
    Path folder;

    private Archive store;
    private TableArchive tables;

    @BeforeEach
    void open() {
        store = new FolderArchive(folder);
        tables = new TableArchive(store);
    }

    @Test
    void readsWhatItWroteInTheOrderOfTheKey() {
        tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(run("b", "=HYPERLINK(\"x\")\r\n"), run("a", null)));
        assertThat(tables.read(ArchiveSchema.RUNS, OCTOBER))
                .containsExactly(run("a", null), run("b", "=HYPERLINK(\"x\")\r\n"));
        Row first = tables.read(ArchiveSchema.RUNS, OCTOBER).get(0);
        assertThat(first.value("x_RequestsPrice", BigDecimal.class)).contains(new BigDecimal("0.05"));
        assertThat(first.value("x_StartedAt", Instant.class)).contains(Instant.parse("2026-10-31T05:00:00Z"));
        assertThat(first.value("x_AsOf", LocalDate.class)).contains(LocalDate.of(2026, 10, 31));
        assertThat(first.value("x_Requests", Long.class)).contains(5L);
        assertThat(first.value("x_Message", String.class)).isEmpty();
    }

    @Test
    void aRowTakesThePlaceOfTheOneWithItsKey() {
        tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(run("a", "first"), run("b", null)));
        tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(run("a", "second")));
        assertThat(tables.read(ArchiveSchema.RUNS, OCTOBER)).containsExactly(run("a", "second"), run("b", null));
        tables.replaceAll(ArchiveSchema.RUNS, OCTOBER, List.of(run("c", null)));
        assertThat(tables.read(ArchiveSchema.RUNS, OCTOBER)).containsExactly(run("c", null));
        tables.replaceAll(ArchiveSchema.RUNS, OCTOBER, List.of());
        assertThat(tables.read(ArchiveSchema.RUNS, OCTOBER)).isEmpty();
    }

    /** Both stand as the same text in the file, so they are one key. */
    @Test
    void aKeyIsTheOneThatStandsInTheFile() {
        tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(run("a\u007F", "first")));
        tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(run("a\u007F", "second")));
        assertThat(tables.read(ArchiveSchema.RUNS, OCTOBER)).containsExactly(run("a\uFFFD", "second"));
    }

    @Test
    void theCatalogueKnowsTheFileAsItIs() {
        IntStream.range(0, 12)
                .parallel()
                .forEach(i -> tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(run("run-" + i, null))));
        byte[] content = store.read(PATH).orElseThrow().content();
        CatalogFile file = new LedgerArchive(store).catalog().files().get(PATH);
        assertThat(file).isEqualTo(new CatalogFile("runs", 12, content.length, Sha256.hex(content), 3));
        assertThat(store.read(ArchiveLayout.csvMetadata(ArchiveSchema.RUNS))
                        .orElseThrow()
                        .text())
                .contains("year=2026/month=10/part-0.csv");
    }

    /** A run may have broken off between the rows and their description; the next one has nothing new to write. */
    @Test
    void rowsThatAreThereAlreadyAreDescribedAllTheSame() {
        tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(run("a", null)));
        String description = ArchiveLayout.csvMetadata(ArchiveSchema.RUNS);
        StoredFile described = store.read(description).orElseThrow();
        assertThat(store.delete(description, described.version())).isTrue();
        tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(run("a", null)));
        assertThat(store.read(description).orElseThrow().text()).isEqualTo(described.text());
    }

    @Test
    void refusesARowThatDoesNotFit() {
        Row row = run("a", null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.with("x_Requests", 5))
                .withMessage("The column x_Requests of runs takes a Long, not \"5\"");
        assertThatIllegalArgumentException().isThrownBy(() -> row.with("x_RequestsPrice", 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> row.with("x_Message", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> row.with("Cost", "1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(row.with("x_Job", null))))
                .withMessage("The column x_Job of runs needs a value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tables.merge(ArchiveSchema.ALERTS, OCTOBER, List.of(row)));
        assertThatIllegalArgumentException().isThrownBy(() -> tables.merge(ArchiveSchema.CHARGES, OCTOBER, List.of()));
        assertThat(store.list("")).isEmpty();
    }

    @Test
    void namesTheCellThatDoesNotFit() {
        tables.merge(ArchiveSchema.RUNS, OCTOBER, List.of(run("a", null)));
        store.update(
                PATH,
                before -> new String(before, StandardCharsets.UTF_8)
                        .replace("2026-10-31T05:00:00Z", "yesterday")
                        .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> tables.read(ArchiveSchema.RUNS, OCTOBER))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("part-0.csv: line 2, column x_StartedAt: \"yesterday\" cannot be read");
    }

    private static Row run(String id, String message) {
        return Row.of(ArchiveSchema.RUNS)
                .with("x_RunId", id)
                .with("x_Job", "daily")
                .with("x_AsOf", LocalDate.of(2026, 10, 31))
                .with("x_StartedAt", Instant.parse("2026-10-31T05:00:00Z"))
                .with("x_EndedAt", Instant.parse("2026-10-31T05:00:09.5Z"))
                .with("x_Outcome", message == null ? "succeeded" : "failed")
                .with("x_Message", message)
                .with("x_Charges", 1500L)
                .with("x_Problems", 0L)
                .with("x_Requests", 5L)
                .with("x_RequestsPrice", new BigDecimal("0.050"))
                .with("x_SoftwareVersion", "0.1.0");
    }
}
