package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.AUGUST;
import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static io.costanalyzer.archive.Ledgers.ledger;
import static io.costanalyzer.archive.Ledgers.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.digest.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each thing that can be wrong is found and named; a good archive has nothing to say. */
class ArchiveCheckTest {

    @TempDir
    Path folder;

    private Archive store;

    @BeforeEach
    void write() {
        store = new FolderArchive(folder);
        save(SEPTEMBER, "2.20");
        save(OCTOBER, "3.10");
        new TableArchive(store)
                .merge(
                        ArchiveSchema.ALERTS,
                        OCTOBER,
                        List.of(Row.of(ArchiveSchema.ALERTS)
                                .with("x_MessageId", "m")
                                .with("x_RaisedAt", Instant.parse("2026-10-05T06:00:00Z"))
                                .with("x_Kind", "budget")
                                .with("x_Severity", "LOW")
                                .with("x_State", "opened")
                                .with("x_Title", "t")));
        new ReportArchive(store)
                .store(
                        OCTOBER,
                        "digest",
                        version -> Map.of(
                                "index.html",
                                new byte[] {'a'},
                                "model.json",
                                new byte[] {'{', '}'},
                                ArchiveLayout.environmentFile("prod", "index.html"),
                                new byte[] {'p'}),
                        Instant.parse("2026-11-09T06:00:00Z"));
        new WebArchive(store).refresh(new LedgerArchive(store).catalog());
    }

    @Test
    void aGoodArchiveHasNothingToSay() {
        ArchiveCheck.Checked checked = ArchiveCheck.of(store);
        assertThat(checked.findings()).isEmpty();
        // 2 months, 1 table, 1 manifest with 3 files, 2 × 2 scripts of charges and 1 of tables.
        assertThat(checked.files()).isEqualTo(2 + 1 + 4 + 5);
    }

    /** They belong to the version that they lie in, and have no manifest of their own. */
    @Test
    void thePagesOfTheEnvironmentsAreNoReportsThatWereNotFinished() throws IOException {
        change("reports/2026/10/v1/environments/prod/index.html", "p", "q");
        only(
                "reports/2026/10/v1/environments/prod/index.html",
                "the file is not the one that was archived: it was changed");
    }

    @Test
    void aPartitionThatWasChangedIsFound() throws IOException {
        change(charges(OCTOBER), "3.1,", "3.2,");
        only(charges(OCTOBER), "the file is not the one that was archived: it was changed");
    }

    @Test
    void aPartitionThatIsGoneIsFound() throws IOException {
        Files.delete(folder.resolve(charges(SEPTEMBER)));
        only(charges(SEPTEMBER), "the file is gone");
    }

    @Test
    void aMonthThatIsMissingBetweenOthersIsFound() {
        store = new FolderArchive(folder.resolve("gap"));
        save(AUGUST, "1.00");
        save(OCTOBER, "1.00");
        assertThat(ArchiveCheck.of(store).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(charges(SEPTEMBER));
            assertThat(finding.problem()).isEqualTo("the month is missing between months that are there");
            assertThat(finding.remedy()).contains("costs backfill");
        });
    }

    @Test
    void aSumThatTheCatalogueTellsOtherwiseIsFound() throws IOException {
        change("catalog.json", "\"billedCost\": \"3.1 USD\"", "\"billedCost\": \"3.11 USD\"");
        only(charges(OCTOBER), "its billed costs add up to 3.1 and the catalogue says 3.11");
    }

    @Test
    void aDayThatWasNotCoveredIsFound() throws IOException {
        change("catalog.json", "\"2026-10-01/2026-11-01\"", "\"2026-10-02/2026-11-01\"");
        only(charges(OCTOBER), "it has a charge of 2026-10-01, which the catalogue does not cover");
    }

    @Test
    void aFileThatNobodyKnowsIsFound() throws IOException {
        Path stray = folder.resolve("data/dataset=charges/year=2026/month=11/part-0.csv");
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "what is this\r\n");
        only(charges(YearMonth.of(2026, 11)), "the catalogue does not know this file, and queries read it");
    }

    /** One thing is wrong then, and not each file that the catalogue would know. */
    @Test
    void aCatalogueThatIsGoneIsFound() throws IOException {
        Files.delete(folder.resolve("catalog.json"));
        only(
                "catalog.json",
                "the catalogue is gone, and without it no month of the archive is known, though"
                        + " reports/2026/10/latest/index.html was made with it");
    }

    @Test
    void aTableWithAColumnTooManyIsFoundByItsName() throws IOException {
        String path = ArchiveLayout.partition(ArchiveSchema.ALERTS, OCTOBER);
        String before = Files.readString(folder.resolve(path));
        String after = before.replaceAll("\r\n", ",x_More\r\n");
        Files.writeString(folder.resolve(path), after);
        change(
                "catalog.json",
                Sha256.hex(before.getBytes(StandardCharsets.UTF_8)),
                Sha256.hex(after.getBytes(StandardCharsets.UTF_8)));
        assertThat(problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith(path)
                        .contains("has the column x_More, which the dataset does not have"));
    }

    @Test
    void aReportThatWasChangedOrNotFinishedIsFound() throws IOException {
        change("reports/2026/10/v1/index.html", "a", "b");
        Path unfinished = folder.resolve("reports/2026/10/v2/index.html");
        Files.createDirectories(unfinished.getParent());
        Files.writeString(unfinished, "half");
        assertThat(problems())
                .containsExactly(
                        "reports/2026/10/v1/index.html: the file is not the one that was archived: it was changed",
                        "reports/2026/10/v2/: the report was not finished: it has no manifest.json");
    }

    /** A version is never written again: reading the month again would not bring its file back. */
    @Test
    void aFileOfAReportIsRestoredAndNotReadAgain() throws IOException {
        Files.delete(folder.resolve("reports/2026/10/v1/model.json"));
        assertThat(ArchiveCheck.of(store).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.problem()).isEqualTo("the file is gone");
            assertThat(finding.remedy()).contains("backup").doesNotContain("backfill");
        });
    }

    @Test
    void aReportThatWasTakenAwayWholeIsFound() throws IOException {
        for (String path : store.list("reports/2026/10/v1/")) {
            Files.delete(folder.resolve(path));
        }
        only("reports/2026/10/latest/index.html", "the report that it leads to is gone");
    }

    @Test
    void aScriptOfThePageThatIsGoneIsFound() throws IOException {
        String script = store.list("web/").stream()
                .filter(path -> path.contains("days-2026-10"))
                .findFirst()
                .orElseThrow();
        Files.delete(folder.resolve(script));
        only(script, "the script of the page is gone or was changed");
    }

    private void save(YearMonth month, String cost) {
        new LedgerArchive(store).save(read(ledger(month, cost), LocalDate.of(2026, 11, 20) + "T05:00:00Z"));
    }

    private static String charges(YearMonth month) {
        return ArchiveLayout.partition(ArchiveSchema.CHARGES, month);
    }

    private void change(String path, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(path));
        assertThat(before).contains(from);
        Files.writeString(folder.resolve(path), before.replace(from, to));
    }

    private List<String> problems() {
        return ArchiveCheck.of(store).findings().stream()
                .map(finding -> finding.path() + ": " + finding.problem())
                .toList();
    }

    private void only(String path, String problem) {
        assertThat(problems()).containsExactly(path + ": " + problem);
    }
}
