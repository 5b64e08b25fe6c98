package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.QUARTER;
import static io.costanalyzer.archive.Ledgers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else has changed the files, or a run of another release. */
class LedgerArchiveDamageTest {

    private static final String PARTITION = ArchiveLayout.partition(ArchiveSchema.CHARGES, OCTOBER);

    @TempDir
    Path folder;

    private Archive store;
    private LedgerArchive archive;

    @BeforeEach
    void open() {
        store = new FolderArchive(folder);
        archive = new LedgerArchive(store);
    }

    @Test
    void aFinalMonthWhoseFileWasChangedIsRefusedWithAWordOnWhatToDo() {
        finalMonth("3");
        tamper();
        assertThatThrownBy(() -> archive.load(QUARTER))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("2026-10 is final and its file is not the one that was archived: it was changed")
                .hasMessageContaining("part-0.csv")
                .hasMessageContaining("costs backfill");
        assertThatThrownBy(() -> save("3", "2026-11-20T05:00:00Z")).isInstanceOf(ArchiveUnavailableException.class);

        archive.save(october("3", "2026-11-20T05:00:00Z").restating(Set.of(OCTOBER)));
        assertThat(cost()).contains(Money.of("USD", "3"));
    }

    @Test
    void anOpenMonthWhoseFileWasChangedIsReadAgain() {
        save("3", "2026-10-31T05:00:00Z");
        tamper();
        ArchivedLedger loaded = archive.load(QUARTER).orElseThrow();
        assertThat(loaded.unreadable()).containsExactly(OCTOBER);
        assertThat(loaded.ledger().coverage().isEmpty()).isTrue();
        assertThat(archive.firstDayToRead(LocalDate.of(2026, 10, 31))).isEqualTo("2026-09-01");
        save("3", "2026-10-31T06:00:00Z");
        assertThat(cost()).contains(Money.of("USD", "3"));
    }

    @Test
    void aFinalMonthWhoseFileIsGoneIsRefusedToo() throws IOException {
        finalMonth("3");
        Files.delete(folder.resolve(PARTITION));
        assertThatThrownBy(() -> archive.load(QUARTER))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("2026-10 is final and its file is gone");
        archive.save(october("3", "2026-11-20T05:00:00Z").restating(Set.of(OCTOBER)));
        assertThat(cost()).contains(Money.of("USD", "3"));
        assertThat(archive.catalog().month(OCTOBER).orElseThrow().restatements())
                .extracting(Restatement::file)
                .containsOnlyNulls();
    }

    @Test
    void aLostCatalogueIsAnArchiveThatIsReadAgain() throws IOException {
        finalMonth("3");
        Files.delete(folder.resolve("catalog.json"));
        assertThat(archive.load(QUARTER)).isEmpty();
        assertThat(archive.firstDayToRead(LocalDate.of(2026, 11, 20))).isEqualTo("2026-10-01");
        assertThat(save("3", "2026-11-20T05:00:00Z")).isEqualTo(saved(SaveOutcome.UNCHANGED, MonthStatus.PRELIMINARY));
        assertThat(cost()).contains(Money.of("USD", "3"));
    }

    @Test
    void refusesAnArchiveOfAnotherSchema() {
        save("3", "2026-10-31T05:00:00Z");
        String catalog = store.read("catalog.json").orElseThrow().text();
        store.update(
                "catalog.json",
                before ->
                        bytes(catalog.replace("\"schemaVersion\": " + ArchiveSchema.VERSION, "\"schemaVersion\": 7")));
        assertThatThrownBy(() -> archive.catalog())
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("schema version 7 and this service reads and writes version 3")
                .hasMessageContaining("newer release");
        store.update("catalog.json", before -> bytes("{}"));
        assertThatThrownBy(() -> archive.load(QUARTER))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("schema version 0");
    }

    @Test
    void refusesACatalogueThatWasEditedWrongly() {
        save("3", "2026-10-31T05:00:00Z");
        String catalog = store.read("catalog.json").orElseThrow().text();
        for (String broken : new String[] {
            catalog.replace("\"status\": \"OPEN\"", "\"status\": \"SHUT\""),
            catalog.replace("\"currency\"", "\"curency\""),
            catalog.replace("\"3 USD\"", "\"3 XYZ\""),
            catalog.replace("\"3 USD\"", "3"),
            catalog.substring(0, catalog.length() / 2),
        }) {
            store.update("catalog.json", before -> bytes(broken));
            assertThatThrownBy(() -> archive.load(QUARTER))
                    .as(broken)
                    .isInstanceOf(ArchiveUnavailableException.class)
                    .hasMessageContaining("catalog.json");
        }
    }

    @Test
    void anAccountViewOfAFinalMonthThatWasChangedIsRefusedLikeItsCharges() {
        for (String at : new String[] {"2026-11-08T05:00:00Z", "2026-11-09T05:00:00Z"}) {
            CostLedger ledger = Ledgers.ledger(OCTOBER, "3");
            archive.save(FreshRead.of(ledger, Optional.of(ledger), Ledgers.facts(at)));
        }
        assertThat(archive.loadAccountView(QUARTER)).isPresent();
        store.update(ArchiveLayout.partition(ArchiveSchema.ACCOUNTS, OCTOBER), before -> bytes("changed"));
        assertThatThrownBy(() -> archive.loadAccountView(QUARTER))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("2026-10 is final and its file is not the one that was archived: it was changed")
                .hasMessageContaining("dataset=accounts");
    }

    private void tamper() {
        store.update(
                PARTITION,
                before -> bytes(new String(before, StandardCharsets.UTF_8).replace("\r\n3,3,USD", "\r\n1,1,USD")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private SavedMonth save(String cost, String at) {
        return archive.save(october(cost, at)).get(0);
    }

    private void finalMonth(String cost) {
        save(cost, "2026-11-08T05:00:00Z");
        assertThat(save(cost, "2026-11-09T05:00:00Z").status()).isEqualTo(MonthStatus.FINAL);
    }

    private Optional<Money> cost() {
        return archive.load(QUARTER)
                .orElseThrow()
                .ledger()
                .cost(Scope.bill(), CostMetric.BILLED_COST, ChargePeriod.ofMonth(OCTOBER));
    }

    private static FreshRead october(String cost, String at) {
        return read(Ledgers.ledger(OCTOBER, cost), at);
    }

    private static SavedMonth saved(SaveOutcome outcome, MonthStatus status) {
        return new SavedMonth(OCTOBER, outcome, status);
    }
}
