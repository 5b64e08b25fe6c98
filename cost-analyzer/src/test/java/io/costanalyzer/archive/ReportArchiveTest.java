package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.folder.FolderArchive;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ReportArchiveTest {

    private static final Instant NOW = Instant.parse("2026-11-09T05:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-10T05:00:00Z");

    @TempDir
    Path folder;

    private Archive store;
    private ReportArchive reports;

    @BeforeEach
    void open() {
        store = new FolderArchive(folder.resolve("archive"));
        reports = new ReportArchive(store);
    }

    @Test
    void aReportThatSaysSomethingElseIsANewVersion() {
        assertThat(reports.latest(OCTOBER)).isEmpty();
        StoredReport first = reports.store(OCTOBER, "digest-1", version -> files("one"), NOW);
        StoredReport second = reports.store(OCTOBER, "digest-2", version -> files("two"), LATER);
        reports.store(SEPTEMBER, "digest-3", version -> files("three"), LATER);
        assertThat(first.created()).isTrue();
        assertThat(second.manifest().version()).isEqualTo(2);
        assertThat(reports.versions(OCTOBER))
                .containsExactly(new ReportVersion(OCTOBER, 1), new ReportVersion(OCTOBER, 2));
        assertThat(reports.versions())
                .startsWith(new ReportVersion(SEPTEMBER, 1))
                .hasSize(3);
        assertThat(reports.latest(OCTOBER)).contains(second.manifest());
        assertThat(reports.read(new ReportVersion(OCTOBER, 1), "index.html"))
                .hasValueSatisfying(content -> assertThat(content).isEqualTo(bytes("one")));
        assertThat(store.read(ArchiveLayout.latestReport(OCTOBER)).orElseThrow().text())
                .contains("url=../v2/index.html");
    }

    @Test
    void aReportThatSaysTheSameIsTheSameVersion() {
        StoredReport first = reports.store(OCTOBER, "digest", version -> files("made at 5"), NOW);
        StoredReport again = reports.store(OCTOBER, "digest", version -> files("made at 6"), LATER);
        assertThat(again.created()).isFalse();
        assertThat(again.manifest()).isEqualTo(first.manifest());
        assertThat(reports.versions(OCTOBER)).hasSize(1);
    }

    @Test
    void aReportThatGoesBackToWhatItSaidFirstIsANewVersionToo() {
        reports.store(OCTOBER, "a", version -> files("one"), NOW);
        reports.store(OCTOBER, "b", version -> files("two"), NOW);
        assertThat(reports.store(OCTOBER, "a", version -> files("one"), LATER)
                        .manifest()
                        .version())
                .isEqualTo(3);
    }

    @TestFactory
    Stream<DynamicTest> aRunThatDiesLeavesNoHalfReport() {
        return IntStream.rangeClosed(1, 5)
                .boxed()
                .flatMap(write -> Stream.of(true, false)
                        .map(before -> DynamicTest.dynamicTest(
                                "killed " + (before ? "before" : "after") + " write " + write,
                                () -> dies(write, before))));
    }

    private void dies(int write, boolean before) {
        Archive left = new FolderArchive(folder.resolve("killed-" + write + before));
        ReportArchive dying = new ReportArchive(WatchedArchive.killedAt(left, write, before));
        assertThatExceptionOfType(WatchedArchive.Killed.class)
                .isThrownBy(() -> dying.store(OCTOBER, "digest", version -> files("one"), NOW));
        ReportArchive again = new ReportArchive(left);
        again.versions(OCTOBER).forEach(version -> assertWhole(again, version, "one"));

        again.store(OCTOBER, "digest", version -> files("one"), LATER);
        assertThat(again.versions(OCTOBER)).containsExactly(new ReportVersion(OCTOBER, 1));
        assertWhole(again, new ReportVersion(OCTOBER, 1), "one");
        assertThat(left.read(ArchiveLayout.latestReport(OCTOBER)).orElseThrow().text())
                .contains("../v1/");
    }

    @Test
    void aHalfReportIsNeverMixedWithAnother() {
        ReportArchive dying = new ReportArchive(WatchedArchive.killedAt(store, 2, false));
        assertThatExceptionOfType(WatchedArchive.Killed.class)
                .isThrownBy(() -> dying.store(OCTOBER, "a", version -> files("one"), NOW));
        StoredReport other = reports.store(OCTOBER, "b", version -> files("two"), LATER);
        assertThat(other.manifest().version()).isEqualTo(2);
        assertThat(reports.versions(OCTOBER)).containsExactly(new ReportVersion(OCTOBER, 2));
        assertWhole(reports, new ReportVersion(OCTOBER, 2), "two");
    }

    @TestFactory
    Stream<DynamicTest> twoRunsAtOnceStoreTwoWholeReports() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(write -> DynamicTest.dynamicTest("the other comes before write " + write, () -> {
                    Archive both = new FolderArchive(folder.resolve("both-" + write));
                    ReportArchive one = new ReportArchive(new WatchedArchive(
                            both,
                            write,
                            true,
                            () -> new ReportArchive(both).store(OCTOBER, "b", version -> files("two"), LATER)));
                    one.store(OCTOBER, "a", version -> files("one"), NOW);
                    ReportArchive left = new ReportArchive(both);
                    assertThat(left.versions(OCTOBER)).hasSize(2).allSatisfy(version -> {
                        String digest = left.manifest(version).orElseThrow().modelDigest();
                        assertWhole(left, version, digest.equals("a") ? "one" : "two");
                    });
                    int latest = left.latest(OCTOBER).orElseThrow().version();
                    assertThat(both.read(ArchiveLayout.latestReport(OCTOBER))
                                    .orElseThrow()
                                    .text())
                            .contains("../v" + latest + "/");
                }));
    }

    @Test
    void noticesAFileThatWasChanged() {
        reports.store(OCTOBER, "digest", version -> files("one"), NOW);
        ReportVersion first = new ReportVersion(OCTOBER, 1);
        assertThat(reports.read(first, "nothing.html")).isEmpty();
        assertThat(reports.read(new ReportVersion(OCTOBER, 9), "index.html")).isEmpty();
        store.update(ArchiveLayout.report(OCTOBER, 1, "index.html"), before -> bytes("forged"));
        assertThatThrownBy(() -> reports.read(first, "index.html"))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("it was changed");
    }

    @Test
    void refusesWhatIsNoReport() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.store(OCTOBER, "d", version -> Map.of("report.csv", bytes("x")), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.store(
                        OCTOBER, "d", version -> Map.of("index.html", bytes("x"), "manifest.json", bytes("x")), NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.store(
                        OCTOBER, "d", version -> Map.of("index.html", bytes("x"), "../../x", bytes("x")), NOW));
        assertThat(store.list("")).isEmpty();
    }

    private static void assertWhole(ReportArchive archive, ReportVersion version, String text) {
        for (String name : files(text).keySet()) {
            assertThat(archive.read(version, name))
                    .hasValueSatisfying(
                            content -> assertThat(content).isEqualTo(files(text).get(name)));
        }
    }

    private static Map<String, byte[]> files(String text) {
        return Map.of("index.html", bytes(text), "model.json", bytes("{" + text + "}"), "report.csv", bytes("same"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
