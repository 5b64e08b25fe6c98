package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.AUGUST;
import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.PROD;
import static io.costanalyzer.archive.Ledgers.QUARTER;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static io.costanalyzer.archive.Ledgers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.digest.Sha256;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.groups.Tuple;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerArchiveTest {

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

    @Provide
    Arbitrary<CostLedger> ledgers() {
        return Ledgers.any();
    }

    /** Σ archived = Σ read, and not the sum alone: every day, series, covered and estimated day. */
    @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
    void loadsWhatWasSaved(@ForAll("ledgers") CostLedger ledger) throws IOException {
        Path root = Files.createTempDirectory("ledger-archive");
        LedgerArchive fresh = new LedgerArchive(new FolderArchive(root));
        fresh.save(read(ledger, "2026-11-20T05:00:00Z"));
        ArchivedLedger loaded = fresh.load(QUARTER).orElseThrow();
        Ledgers.assertSame(loaded.ledger(), ledger);
        LedgerArchive later = new LedgerArchive(new FolderArchive(root));
        Ledgers.assertSame(later.load(QUARTER).orElseThrow().ledger(), ledger);
        assertThat(loaded.unreadable()).isEmpty();
        loaded.months().forEach((month, entry) -> {
            ChargePeriod days = ChargePeriod.ofMonth(month);
            assertThat(entry.coverage()).isEqualTo(ledger.coverage().within(days));
            assertThat(entry.estimatedDays())
                    .isEqualTo(ledger.estimatedDays().stream()
                            .filter(days::contains)
                            .collect(Collectors.toCollection(TreeSet::new)));
            assertThat(entry.billedCost()).isEqualTo(ledger.knownCost(Scope.bill(), CostMetric.BILLED_COST, days));
            assertThat(entry.effectiveCost())
                    .isEqualTo(ledger.knownCost(Scope.bill(), CostMetric.EFFECTIVE_COST, days));
        });
        try (var files = Files.walk(root)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    @Test
    void anEmptyArchiveHasNothing() {
        assertThat(archive.load(QUARTER)).isEmpty();
        assertThat(archive.loadAccountView(QUARTER)).isEmpty();
        assertThat(archive.catalog()).isEqualTo(ArchiveCatalog.empty());
    }

    /** Pitfall 20 and 28: absent is zero where the source has answered, and unknown where it has not. */
    @Test
    void aMonthWithoutChargesIsZeroAndNotUnknown() {
        CostLedger empty =
                Ledgers.builder().cover(ChargePeriod.ofMonth(SEPTEMBER)).build();
        archive.save(read(empty, "2026-10-09T05:00:00Z"));
        CostLedger loaded = archive.load(QUARTER).orElseThrow().ledger();
        assertThat(loaded.cost(Scope.bill(), CostMetric.BILLED_COST, ChargePeriod.ofMonth(SEPTEMBER)))
                .contains(Money.of("USD", "0"));
        assertThat(loaded.cost(Scope.bill(), CostMetric.BILLED_COST, ChargePeriod.ofMonth(OCTOBER)))
                .isEmpty();
    }

    /** Pitfall 16 and 17: a month is final from the 8th on and after two reads that agree; only then is it left alone. */
    @Test
    void aMonthComesToRestAndIsLeftAlone() {
        assertThat(save("1", "2026-10-31T05:00:00Z")).isEqualTo(saved(SaveOutcome.WRITTEN, MonthStatus.OPEN));
        assertThat(save("2", "2026-11-03T05:00:00Z")).isEqualTo(saved(SaveOutcome.WRITTEN, MonthStatus.PRELIMINARY));
        assertThat(save("2", "2026-11-03T06:00:00Z")).isEqualTo(saved(SaveOutcome.UNCHANGED, MonthStatus.PRELIMINARY));
        assertThat(save("3", "2026-11-08T05:00:00Z")).isEqualTo(saved(SaveOutcome.WRITTEN, MonthStatus.PRELIMINARY));
        assertThat(save("3", "2026-11-09T05:00:00Z")).isEqualTo(saved(SaveOutcome.UNCHANGED, MonthStatus.FINAL));
        assertThat(save("4", "2026-11-10T05:00:00Z"))
                .isEqualTo(saved(SaveOutcome.DIFFERS_FROM_FINAL, MonthStatus.FINAL));
        assertThat(cost()).contains(Money.of("USD", "3"));
        assertThat(archive.firstDayToRead(LocalDate.of(2026, 11, 10))).isEqualTo("2026-11-01");
    }

    /** A clock that goes wrong between two reads can put finality off; it cannot bring it about. */
    @Test
    void aClockThatGoesBackwardsDoesNotMakeAMonthFinal() {
        save("3", "2026-11-12T05:00:00Z");
        assertThat(save("3", "2026-11-09T05:00:00Z").status()).isEqualTo(MonthStatus.PRELIMINARY);
        assertThat(save("3", "2026-11-12T06:00:00Z").status()).isEqualTo(MonthStatus.PRELIMINARY);
        assertThat(save("3", "2026-11-13T06:00:00Z").status()).isEqualTo(MonthStatus.FINAL);
    }

    @Test
    void aRestatementKeepsWhatWasSaidBefore() {
        finalMonth("3");
        byte[] earlier = store.read(PARTITION).orElseThrow().content();
        SavedMonth restated = archive.save(october("4", "2026-11-20T05:00:00Z").restating(Set.of(OCTOBER)))
                .get(0);
        assertThat(restated).isEqualTo(saved(SaveOutcome.RESTATED, MonthStatus.PRELIMINARY));
        assertThat(cost()).contains(Money.of("USD", "4"));
        Restatement kept =
                archive.catalog().month(OCTOBER).orElseThrow().restatements().get(0);
        assertThat(kept.version()).isEqualTo(1);
        assertThat(kept.billedCost()).isEqualTo(Money.of("USD", "3"));
        assertThat(kept.digest()).isEqualTo(Sha256.hex(earlier));
        assertThat(store.read(String.valueOf(kept.file())).orElseThrow().content())
                .isEqualTo(earlier);

        save("4", "2026-11-21T05:00:00Z");
        archive.save(october("3", "2026-11-22T05:00:00Z").restating(Set.of(OCTOBER)));
        assertThat(archive.catalog().month(OCTOBER).orElseThrow().restatements())
                .extracting(Restatement::version, Restatement::file)
                .containsExactly(
                        Tuple.tuple(1, "history/charges/2026-10/v1.csv"),
                        Tuple.tuple(2, "history/charges/2026-10/v2.csv"));
    }

    @Test
    void aRestatementThatSaysTheSameIsNone() {
        finalMonth("3");
        assertThat(archive.save(october("3", "2026-11-20T05:00:00Z").restating(Set.of(OCTOBER))))
                .containsExactly(saved(SaveOutcome.UNCHANGED, MonthStatus.FINAL));
        assertThat(store.list("history/")).isEmpty();
    }

    @Test
    void daysThatTheReadDoesNotCoverAreKept() {
        CostLedger first = Ledgers.builder()
                .add(PROD, Ledgers.charge("2026-10-01", "Amazon S3", "1"))
                .add(PROD, Ledgers.charge("2026-10-05", "Amazon S3", "2"))
                .cover(Ledgers.days("2026-10-01", "2026-10-08"))
                .build();
        CostLedger second = Ledgers.builder()
                .add(PROD, Ledgers.charge("2026-10-05", "Amazon S3", "4"))
                .cover(Ledgers.days("2026-10-05", "2026-10-10"))
                .build();
        archive.save(read(first, "2026-10-08T05:00:00Z"));
        archive.save(read(second, "2026-10-10T05:00:00Z"));
        Ledgers.assertSame(
                archive.load(QUARTER).orElseThrow().ledger(),
                Ledgers.builder()
                        .add(PROD, Ledgers.charge("2026-10-01", "Amazon S3", "1"))
                        .add(PROD, Ledgers.charge("2026-10-05", "Amazon S3", "4"))
                        .cover(Ledgers.days("2026-10-01", "2026-10-10"))
                        .build());
    }

    /** Pitfall 31: one archive has one currency. */
    @Test
    void refusesAnotherCurrencyBeforeItWritesAnything() {
        save("3", "2026-10-31T05:00:00Z");
        CostLedger euros = new CostLedgerBuilder(CurrencyUnit.EUR, QUARTER)
                .cover(ChargePeriod.ofMonth(SEPTEMBER))
                .build();
        assertThatThrownBy(() -> archive.save(read(euros, "2026-11-01T05:00:00Z")))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("the archive is in USD and Cost Explorer is in EUR")
                .hasMessageContaining("an archive of its own");
        assertThat(store.list("data/dataset=charges/year=2026/month=09/")).isEmpty();
    }

    /** Both would be lost, or read as zero, unseen. */
    @Test
    void refusesChargesOfDaysThatTheSourceDidNotAnswerFor() {
        for (String day : new String[] {"2026-10-09", "2026-08-31"}) {
            CostLedger contradicts = Ledgers.builder()
                    .add(PROD, Ledgers.charge(day, "Amazon S3", "1"))
                    .cover(Ledgers.days("2026-10-01", "2026-10-08"))
                    .build();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(contradicts, "2026-10-10T05:00:00Z"))
                    .withMessage("Cost Explorer has charges of Amazon S3 on days that it does not cover");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FreshRead.of(
                        Ledgers.ledger(OCTOBER, "1"),
                        Optional.of(Ledgers.builder().build()),
                        Ledgers.facts("2026-10-10T05:00:00Z")))
                .withMessageContaining("covers other days than its charges");
    }

    @Test
    void keepsTheAccountViewBesideTheCharges() {
        CostLedger charges = Ledgers.ledger(OCTOBER, "3");
        CostLedger accounts = Ledgers.builder()
                .add(
                        PROD,
                        Charge.builder(OCTOBER.atDay(1), "Amazon S3", Money.of("USD", "3"))
                                .subAccount("111111111111", "Shop")
                                .build())
                .cover(ChargePeriod.ofMonth(OCTOBER))
                .build();
        archive.save(FreshRead.of(charges, Optional.of(accounts), Ledgers.facts("2026-10-31T05:00:00Z")));
        CostLedger loaded = archive.loadAccountView(QUARTER).orElseThrow();
        assertThat(loaded.subAccountNames()).containsEntry("111111111111", "Shop");
        assertThat(loaded.cost(Scope.bill(), CostMetric.BILLED_COST, ChargePeriod.ofMonth(OCTOBER)))
                .contains(Money.of("USD", "3"));

        archive.save(read(Ledgers.ledger(OCTOBER, "4"), "2026-11-01T05:00:00Z"));
        assertThat(archive.loadAccountView(QUARTER))
                .as("an account view that does not add up to the charges any more")
                .isEmpty();
    }

    @Test
    void describesItsFilesForOtherTools() {
        archive.save(read(Ledgers.ledger(AUGUST, "1"), "2026-09-30T05:00:00Z"));
        save("3", "2026-10-31T05:00:00Z");
        String metadata = store.read(ArchiveLayout.csvMetadata(ArchiveSchema.CHARGES))
                .orElseThrow()
                .text();
        assertThat(metadata).contains("year=2026/month=08/part-0.csv").contains("year=2026/month=10/part-0.csv");
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
