package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.config.ConfigReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An archive of the months from January 2024 to August 2026. */
class CostHistoryTest {

    @TempDir
    private static Path folder;

    private static Archive archive;

    @BeforeAll
    static void keep() {
        archive = new FolderArchive(folder);
        KeptMonths.save(
                archive,
                LedgerSketch.of("2024-01", "2026-08")
                        .daily("prod", "AWS Lambda", "EU-Request", "1")
                        .build(),
                "2026-11-04T06:00:00Z");
    }

    @Test
    void fourteenMonthsAreLookedAt() {
        assertThat(first("", "2026-08")).isEqualTo(YearMonth.of(2025, 7));
        assertThat(first("baseline: {captured: {from: 2024-02, to: 2024-04}}", "2026-08"))
                .isEqualTo(YearMonth.of(2025, 7));
    }

    /** 90 days before the first measure; a measure that is still to come rests on nothing yet. */
    @ParameterizedTest
    @CsvSource({
        "2024-10-15, 2026-08, 2024-07",
        "2024-10-29, 2026-08, 2024-07",
        "2024-10-30, 2026-08, 2024-08",
        "2024-03-30, 2026-08, 2024-01",
        "2025-12-01, 2026-08, 2025-07",
        "2026-09-01, 2026-08, 2025-07",
        "2026-08-31, 2026-08, 2025-07",
        "2024-10-15, 2025-12, 2024-07",
        "2024-10-15, 2025-08, 2024-07",
        "2024-10-15, 2025-07, 2024-06"
    })
    void theDaysBeforeTheFirstMeasureAreLookedAtForAsLongAsItActs(String applied, String month, YearMonth first) {
        assertThat(first(
                        "measures: {list: [{id: log-reduction, applied: 2026-07-01}, {id: lambda-arm64, applied: "
                                + applied
                                + "}]}",
                        month))
                .isEqualTo(first);
    }

    /** The bridge starts there. */
    @Test
    void theFrozenBaselineIsLookedAtBesideMeasures() {
        assertThat(first("""
                        baseline: {captured: {from: 2024-02, to: 2024-04}}
                        measures: {list: [{id: lambda-arm64, applied: 2026-05-01}]}
                        """, "2026-08")).isEqualTo(YearMonth.of(2024, 2));
    }

    /** What a forecast says does not depend on the age of a measure. */
    @Test
    void onlyTheProgrammeLooksFurtherBackThanEveryAnalysis() {
        KnownCosts known = history("measures: {list: [{id: lambda-arm64, applied: 2024-10-15}]}")
                .upTo(YearMonth.of(2026, 8));
        assertThat(known.tagged().coverage().span()).contains(LedgerSketch.days("2024-07-01", "2026-09-01"));
        assertThat(known.ledger().coverage().span()).contains(LedgerSketch.days("2025-07-01", "2026-09-01"));
        assertThat(known.ledger().series()).hasSize(1);
        assertThat(known.since()).contains(LocalDate.of(2024, 1, 1));
        assertThat(history("").upTo(YearMonth.of(2026, 8)).since()).contains(LocalDate.of(2024, 1, 1));
    }

    private static YearMonth first(String more, String month) {
        CostHistory history = history(more);
        YearMonth last = YearMonth.parse(month);
        assertThat(history.packedUpTo(last).months())
                .isEqualTo(history.upTo(last).months());
        assertThat(history.upTo(last).months().lastKey()).isEqualTo(last);
        return history.upTo(last).months().firstKey();
    }

    private static CostHistory history(String more) {
        String yaml = """
                environments:
                  - {name: prod, tag: {key: Env, values: [prod]}}
                source: {cost-explorer: {}}
                archive: {location: ./archive}
                """ + more;
        return new CostHistory(new LedgerArchive(archive), ConfigReader.read("costs.yaml", yaml));
    }
}
