package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.LedgerSketch;
import io.costanalyzer.analysis.baseline.BaselineCheck;
import io.costanalyzer.analysis.baseline.BaselineRefusedException;
import io.costanalyzer.analysis.baseline.Baselines;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.BaselineStore;
import io.costanalyzer.archive.LedgerArchive;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A quarter of 2 dollars a day, which is final by the middle of May. */
class BaselineDeskTest {

    private static final String FINAL = "2026-05-15T06:00:00Z";
    private static final String CAPTURED = "baseline: {name: before, captured: {from: 2026-01, to: 2026-03}}";
    private static final CostLedger QUARTER = LedgerSketch.of("2026-01", "2026-03")
            .daily("prod", "AWS Lambda", "EU-Request", "2")
            .build();

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();
    private Archive archive;

    @BeforeEach
    void open() {
        archive = new FolderArchive(folder);
    }

    @Test
    void capturesTheConfiguredMonthsOnceAndKeepsThem() {
        KeptMonths.save(archive, QUARTER, FINAL);
        CapturedBaseline first = desk(CAPTURED).capture();
        assertThat(first.perDay(Scope.spending())).contains(Money.of("USD", "2"));
        assertThat(first.capturedAt()).isEqualTo(Instant.parse("2026-05-16T06:00:00Z"));
        assertThat(desk(CAPTURED).capture()).isEqualTo(first);
        assertThat(new BaselineStore(archive).names()).containsExactly("before");
        assertThat(warnings).isEmpty();
    }

    @Test
    void theOneInTheArchiveIsHandedOutAndTheStatedOneBehindIt() {
        KeptMonths.save(archive, QUARTER, FINAL);
        String both = "baseline: {name: before, captured: {from: 2026-01, to: 2026-03}, stated: [{per-month: 365}]}";
        assertThat(perDay(desk(both).baselines())).isEqualTo("12.00");
        desk(both).capture();
        assertThat(perDay(desk(both).baselines())).isEqualTo("2.00");
    }

    /** What is stated of prod alone was taken for the baseline of a bill with two environments. */
    @Test
    void everythingHasAStatedBaselineOnlyIfEachEnvironmentHas() {
        Baselines some = desk("baseline: {stated: [{environment: prod, per-month: 365}]}")
                .baselines();
        assertThat(some.perDay(Scope.spending())).isEmpty();
        assertThat(some.perDay(Scope.spending().in(Environment.of("prod")))).isPresent();
        String each = "baseline: {stated: [{environment: prod, per-month: 365}, {environment: dev, per-month: 730}]}";
        assertThat(perDay(desk(each).baselines())).isEqualTo("36.00");
    }

    /** Pitfall 33: what was frozen stays, whatever the configuration says later. */
    @Test
    void otherMonthsUnderTheSameNameAreToldAndChangeNothing() {
        KeptMonths.save(archive, QUARTER, FINAL);
        CapturedBaseline first = desk(CAPTURED).capture();
        BaselineDesk other = desk("baseline: {name: before, captured: {from: 2026-02, to: 2026-03}}");
        assertThat(other.capture()).isEqualTo(first);
        assertThat(warnings)
                .containsExactly(
                        "The baseline before was captured from 2026-01-01 to 2026-03-31 and stays so; the"
                                + " configuration says 2026-02-01 to 2026-03-31. Give a baseline of other months another name.");
        other.baselines();
        assertThat(warnings).hasSize(2);
    }

    @Test
    void refusesWhatItCannotCapture() {
        assertThatThrownBy(() -> desk("").capture())
                .isInstanceOf(BaselineRefusedException.class)
                .hasMessageContaining("names no baseline");
        assertThatThrownBy(() -> desk("baseline: {stated: [{per-month: 365}]}").capture())
                .isInstanceOf(BaselineRefusedException.class)
                .hasMessageContaining("has none to capture");
        assertThatThrownBy(() -> desk(CAPTURED).capture())
                .isInstanceOf(BaselineRefusedException.class)
                .hasMessageContaining("none of the months 2026-01-01 to 2026-03-31")
                .hasMessageContaining("costs backfill");
    }

    /** Pitfall 33: a month that can still change is no baseline. */
    @Test
    void aMonthThatIsNotFinalIsNotCapturedYet() {
        KeptMonths.save(archive, QUARTER, "2026-04-02T06:00:00Z");
        desk(CAPTURED).captureIfDue();
        assertThat(new BaselineStore(archive).names()).isEmpty();
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("The baseline is not captured yet: ")
                .contains("2026-03");
    }

    /** No back-fill brings a month that has not come. */
    @Test
    void monthsThatAreNotOverAreToldSoAndNotSentToABackfill() {
        KeptMonths.save(archive, QUARTER, FINAL);
        desk("baseline: {name: before, captured: {from: 2026-03, to: 2026-05}}").captureIfDue();
        desk("baseline: {name: before, captured: {from: 2027-01, to: 2027-01}}").captureIfDue();
        assertThat(new BaselineStore(archive).names()).isEmpty();
        assertThat(warnings)
                .containsExactly(
                        "The baseline is not captured yet: The months of baseline.captured, 2026-03-01 to 2026-05-31, are"
                                + " not over, and can be frozen from 2026-06-08 on. Until then no target is judged by"
                                + " them: name months that are over, if there are any.",
                        "The baseline is not captured yet: The months of baseline.captured, 2027-01-01 to 2027-01-31, are"
                                + " not over, and can be frozen from 2027-02-08 on. Until then no target is judged by"
                                + " them: name months that are over, if there are any.");
    }

    @Test
    void whatIsDueIsCapturedOnceAndWhatIsNotConfiguredNever() {
        KeptMonths.save(archive, QUARTER, FINAL);
        desk("").captureIfDue();
        desk("baseline: {stated: [{per-month: 365}]}").captureIfDue();
        assertThat(new BaselineStore(archive).names()).isEmpty();
        desk(CAPTURED).captureIfDue();
        desk(CAPTURED).captureIfDue();
        assertThat(new BaselineStore(archive).names()).containsExactly("before");
        assertThat(warnings).isEmpty();
    }

    @Test
    void statedAmountsAreHeldAgainstTheFinalMonthsOfTheBill() {
        KeptMonths.save(archive, QUARTER, FINAL);
        assertThat(desk(CAPTURED).checks()).isEmpty();
        List<BaselineCheck> checks =
                desk("baseline: {stated: [{per-month: 365}]}").checks();
        assertThat(checks).singleElement().satisfies(check -> {
            assertThat(check.compared()).contains(LedgerSketch.days("2026-01-01", "2026-04-01"));
            assertThat(check.billPerDay()).contains(Money.of("USD", "2"));
            assertThat(check.deviates()).isTrue();
        });
    }

    @Test
    void withoutAFinalMonthThereIsNothingToHoldAmountsAgainst() {
        assertThat(desk("baseline: {stated: [{per-month: 365}]}").checks())
                .singleElement()
                .satisfies(check -> assertThat(check.compared()).isEmpty());
        KeptMonths.save(
                archive,
                LedgerSketch.of("2026-04", "2026-04")
                        .daily("prod", "AWS Lambda", "EU-Request", "2")
                        .build(),
                "2026-05-02T06:00:00Z");
        assertThat(desk("baseline: {stated: [{per-month: 365}]}").checks())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.compared()).isEmpty();
                    assertThat(check.deviates()).isFalse();
                });
    }

    /** In the third year of a programme as in its first: what it costs since is no word on what it cost before. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "baseline: {stated: [{per-month: 365}]}                                           | 2022-01-01 | 2022-04-01",
                "measures: {list: [{id: lambda-arm64, applied: 2024-03-10}]}                      | 2023-12-01 | 2024-03-01",
                "measures: {list: [{id: lambda-arm64, applied: 2022-02-28}]}                      | 2022-01-01 | 2022-02-01",
                "measures: {list: [{id: lambda-arm64, applied: 2022-01-01}, {id: log-reduction}]} | 2022-01-01 | 2022-04-01",
            })
    void statedAmountsAreHeldAgainstTheMonthsBeforeTheProgrammeHoweverLongAgo(
            String more, LocalDate from, LocalDate to) {
        KeptMonths.save(
                archive,
                LedgerSketch.of("2022-01", "2026-03")
                        .daily("prod", "AWS Lambda", "EU-Request", day -> day.getYear() < 2025 ? "12" : "2")
                        .build(),
                FINAL);
        String stated = more.startsWith("baseline") ? more : "baseline: {stated: [{per-month: 365}]}\n" + more;
        assertThat(desk(stated).checks()).singleElement().satisfies(check -> {
            assertThat(check.compared()).contains(ChargePeriod.of(from, to));
            assertThat(check.deviates()).isFalse();
        });
    }

    /** A frozen baseline that left the fourteen months long ago is still there to hold amounts against. */
    @Test
    void amountsBesideAnOldFrozenBaselineAreHeldAgainstItsMonths() {
        KeptMonths.save(
                archive,
                LedgerSketch.of("2022-01", "2026-03")
                        .daily("prod", "AWS Lambda", "EU-Request", "2")
                        .build(),
                FINAL);
        assertThat(desk("baseline: {captured: {from: 2022-02, to: 2022-03}, stated: [{per-month: 365}]}")
                        .checks())
                .singleElement()
                .satisfies(
                        check -> assertThat(check.compared()).contains(LedgerSketch.days("2022-02-01", "2022-04-01")));
    }

    private static String perDay(Baselines baselines) {
        return baselines
                .perDay(Scope.spending())
                .orElseThrow()
                .perDay()
                .amount()
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private BaselineDesk desk(String baseline) {
        return new BaselineDesk(
                ConfigReader.read("costs.yaml", yaml(baseline)),
                new BaselineStore(archive),
                new LedgerArchive(archive),
                Clock.fixed(Instant.parse("2026-05-16T06:00:00Z"), ZoneOffset.UTC),
                new KeptMonths.Warnings(warnings));
    }

    private static String yaml(String baseline) {
        return """
                environments:
                  - {name: prod, tag: {key: Env, values: [prod]}}
                  - {name: dev, tag: {key: Env, values: [dev]}}
                source: {cost-explorer: {}}
                archive: {location: ./archive}
                %s
                """.formatted(baseline);
    }
}
