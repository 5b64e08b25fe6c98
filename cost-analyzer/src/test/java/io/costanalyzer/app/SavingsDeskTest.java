package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.savings.verification.SavingsVerdict;
import io.costanalyzer.analysis.savings.verification.SketchedBill;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.BaselineStore;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.report.programme.MeasureLine;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bill in the archive whose functions cost 20 dollars a day, and 14 from the 120th day on. */
class SavingsDeskTest {

    private static final int AT = 120;
    private static final String YAML = """
            environments:
              - {name: prod, tag: {key: Env, values: [prod]}}
            source: {cost-explorer: {}}
            archive: {location: ./archive}
            measures: {list: [{id: lambda-arm64, applied: %s, promise: 30 %%, guardrails: []}]}
            """.formatted(SketchedBill.date(AT));

    @TempDir
    Path folder;

    private Archive archive;

    @BeforeEach
    void keep() {
        archive = new FolderArchive(folder);
        KeptMonths.save(
                archive,
                SketchedBill.ofSteadyTraffic()
                        .usage(SketchedBill.LAMBDA, "EU-Lambda-GB-Second", 20, 1, day -> day < AT ? 1 : .7)
                        .ledger(),
                "2026-08-04T06:00:00Z");
    }

    @Test
    void theStandingComesFromTheArchiveAlone() {
        assertThat(desk().standing(SketchedBill.AS_OF).measures())
                .extracting(MeasureLine::id, MeasureLine::verdict)
                .containsExactly(Tuple.tuple("lambda-arm64", SavingsVerdict.VERIFIED));
        assertThat(verdict(SketchedBill.date(AT))).isEqualTo(SavingsVerdict.APPLIED);
        assertThat(verdict(SketchedBill.date(AT - 1))).isEqualTo(SavingsVerdict.PROMISED);
    }

    /** On the first of a month the month before is what is looked at. */
    @Test
    void theFirstOfAMonthLooksAtTheMonthBefore() {
        SavingsDesk.Standing standing = desk().explained(LocalDate.of(2026, 7, 1));
        assertThat(standing.report().bridgeDays()).isEmpty();
        assertThat(standing.report().days().orElseThrow().endExclusive()).isEqualTo(LocalDate.of(2026, 6, 29));
        assertThat(standing.verification().find("lambda-arm64").orElseThrow().verdict())
                .isEqualTo(standing.report().measures().get(0).verdict());
    }

    @Test
    void anEmptyArchiveKnowsNothingAndClaimsNothing() {
        archive = new FolderArchive(folder.resolve("elsewhere"));
        MeasureLine line = desk().standing(SketchedBill.AS_OF).measures().get(0);
        assertThat(line.saved()).isEmpty();
        assertThat(line.counted()).isEmpty();
    }

    @Test
    void itWritesNothingAndReadsWhatTheRunsWroteDown() {
        SavingsDesk desk = desk();
        SavingsDesk.Standing standing = desk.explained(SketchedBill.AS_OF);
        assertThat(desk.histories().measures()).isEmpty();
        new LifeCycleKeeper(archive).record(standing.verification(), SketchedBill.AS_OF);
        assertThat(desk.histories().of("lambda-arm64").current()).contains(SavingsVerdict.VERIFIED);
    }

    /** What was proven stays proven for as long as the archive has the months that prove it. */
    @Test
    void aMeasureOfTwoYearsAgoIsHeldAgainstTheDaysBeforeIt() {
        LocalDate applied = LocalDate.of(2024, 10, 15);
        archive = new FolderArchive(folder.resolve("years"));
        KeptMonths.save(archive, years(applied), "2026-08-04T06:00:00Z");
        SavingsDesk desk = desk(YAML.replace(SketchedBill.date(AT).toString(), applied.toString()));
        MeasureLine line = desk.standing(SketchedBill.AS_OF).measures().get(0);
        assertThat(line.verdict()).isEqualTo(SavingsVerdict.VERIFIED);
    }

    /** Functions at 20 dollars a day, and at 14 from a day on, beside a dozen others, from 2024 on. */
    private static CostLedger years(LocalDate applied) {
        Random random = new Random(1);
        LedgerSketch sketch = LedgerSketch.of(LedgerSketch.days("2024-01-01", "2026-08-04"));
        for (int i = 0; i < 12; i++) {
            sketch.daily("prod", "Amazon SQS", "EU-Other-" + i, day -> String.valueOf(9 + random.nextDouble()));
        }
        return sketch.daily(
                        "prod",
                        SketchedBill.LAMBDA,
                        "EU-Lambda-GB-Second",
                        day -> String.valueOf((day.isBefore(applied) ? 20 : 14) * (1 + random.nextDouble() / 50)))
                .build();
    }

    private SavingsVerdict verdict(LocalDate asOf) {
        return desk().standing(asOf).measures().get(0).verdict();
    }

    private SavingsDesk desk() {
        return desk(YAML);
    }

    private SavingsDesk desk(String yaml) {
        CostAnalyzerConfig config = ConfigReader.read("costs.yaml", yaml);
        LedgerArchive ledgers = new LedgerArchive(archive);
        List<String> warnings = new ArrayList<>();
        return new SavingsDesk(
                new CostHistory(ledgers, config),
                new ProgrammeReviewer(config, new WatchedFigures(config, (metrics, period) -> {
                    throw new AssertionError("no metric is configured");
                })),
                new BaselineDesk(
                        config,
                        new BaselineStore(archive),
                        ledgers,
                        Clock.fixed(Instant.parse("2026-08-04T06:00:00Z"), ZoneOffset.UTC),
                        new KeptMonths.Warnings(warnings)),
                new LifeCycleKeeper(archive));
    }
}
