package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.AUGUST;
import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static io.costanalyzer.archive.Ledgers.ledger;
import static io.costanalyzer.archive.Ledgers.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.folder.FolderArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCompactionTest {

    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    @TempDir
    Path folder;

    private Archive store;
    private LedgerArchive ledgers;

    @BeforeEach
    void write() {
        store = new FolderArchive(folder);
        ledgers = new LedgerArchive(store);
        for (YearMonth month : List.of(AUGUST, SEPTEMBER, OCTOBER)) {
            ledgers.save(read(ledger(month, "3.10"), "2026-11-20T05:00:00Z"));
        }
        ledgers.save(read(ledger(AUGUST, "3.20"), "2026-11-20T06:00:00Z").restating(Set.of(AUGUST)));
        delivery("old", "2026-08-31T23:59:59Z");
        delivery("young", "2026-09-01T00:00:00Z");
        put("deliveries/broken/mail.json", "{");
        put("baselines/before.json", "{}");
    }

    @Test
    void whatHasNoRetentionIsKeptForEver() {
        List<String> before = store.list("");
        assertThat(compaction(Retention.forever()).expire()).isEmpty();
        assertThat(store.list("")).isEqualTo(before);
    }

    @Test
    void aMonthPastItsRetentionGoesWithItsHistoryAndTheCatalogueForgetsIt() {
        List<String> removed = compaction(new Retention(Map.of("charges", 2))).expire();
        assertThat(removed)
                .containsExactly(
                        "data/dataset=charges/year=2026/month=08/part-0.csv", "history/charges/2026-08/v1.csv");
        assertThat(ledgers.catalog().months()).containsOnlyKeys(SEPTEMBER, OCTOBER);
        assertThat(ledgers.load(Ledgers.QUARTER).orElseThrow().months()).containsOnlyKeys(SEPTEMBER, OCTOBER);
        assertThat(store.read("data/dataset=charges/csv-metadata.json")
                        .orElseThrow()
                        .text())
                .doesNotContain("month=08")
                .contains("month=09");
        assertThat(ArchiveCheck.of(store).findings())
                .extracting(ArchiveFinding::path)
                .containsExactly("baselines/before.json");
    }

    @Test
    void marksOfMessagesGoByTheirMonthAndOneThatCannotBeReadStays() {
        assertThat(compaction(new Retention(Map.of("deliveries", 2))).expire())
                .containsExactly("deliveries/old/mail.json");
        assertThat(store.list("deliveries/"))
                .containsExactly("deliveries/broken/mail.json", "deliveries/young/mail.json");
    }

    @Test
    void whoeverDiesInBetweenIsFinishedByTheNextOne() {
        Retention retention = new Retention(Map.of("charges", 2, "deliveries", 2));
        int deaths = 0;
        for (int write = 1; write <= 6; write++) {
            try {
                new ArchiveCompaction(WatchedArchive.killedAt(store, write, false), retention, NOVEMBER).expire();
            } catch (WatchedArchive.Killed killed) {
                deaths++;
            }
        }
        compaction(retention).expire();
        assertThat(deaths).isPositive();
        assertThat(store.list("data/")).noneMatch(path -> path.contains("month=08"));
        assertThat(store.list("history/")).isEmpty();
        assertThat(ledgers.catalog().months()).containsOnlyKeys(SEPTEMBER, OCTOBER);
    }

    @Test
    void scriptsThatThePageNamesNoMoreGoAndTheOthersStay() {
        new WebArchive(store).refresh(ledgers.catalog());
        List<String> old = store.list("web/");
        put("assets/aaaa/page.js", "old");
        put("assets/bbbb/page.js", "new");
        ledgers.save(read(ledger(OCTOBER, "9.99"), "2026-11-20T07:00:00Z").restating(Set.of(OCTOBER)));
        new WebArchive(store).refresh(ledgers.catalog());

        List<String> removed = compaction(Retention.forever()).sweep("bbbb");

        assertThat(removed)
                .hasSize(3)
                .contains("assets/aaaa/page.js")
                .filteredOn(path -> path.startsWith("web/"))
                .isSubsetOf(old)
                .allMatch(path -> path.contains("2026-10"));
        assertThat(store.list("web/")).hasSameSizeAs(old);
        assertThat(store.list("assets/")).containsExactly("assets/bbbb/page.js");
    }

    private ArchiveCompaction compaction(Retention retention) {
        return new ArchiveCompaction(store, retention, NOVEMBER);
    }

    private void delivery(String id, String claimedAt) {
        put(ArchiveLayout.delivery(id, "mail"), "{\"schema\": 1, \"claimedAt\": \"" + claimedAt + "\"}");
    }

    private void put(String path, String text) {
        store.create(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
