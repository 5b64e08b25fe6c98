package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.QUARTER;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.digest.Sha256;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import io.costanalyzer.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A run dies, or another one comes, before and after every single write. */
class LedgerArchiveFaultsTest {

    @TempDir
    Path folder;

    /** What a run does to an archive in which October is open. */
    private static final FreshRead OPEN = fresh("2", "5", "2026-10-31T06:00:00Z");

    /** What a restatement does to one in which September and October are final. */
    private static final FreshRead RESTATED =
            fresh("2", "5", "2026-11-20T06:00:00Z").restating(Set.of(SEPTEMBER, OCTOBER));

    @TestFactory
    Stream<DynamicTest> aRunThatDiesLosesNothingAndTheNextOneMakesItGood() {
        return Stream.of(false, true).flatMap(restating -> kills(restating).stream());
    }

    private List<DynamicTest> kills(boolean restating) {
        int writes = count(restating);
        assertThat(writes).isGreaterThan(4);
        List<DynamicTest> tests = new ArrayList<>();
        for (int write = 1; write <= writes; write++) {
            for (boolean before : new boolean[] {true, false}) {
                int number = write;
                String name = (restating ? "restatement" : "daily run") + " killed " + (before ? "before" : "after")
                        + " write " + write + " of " + writes;
                tests.add(DynamicTest.dynamicTest(name, () -> dies(restating, number, before)));
            }
        }
        return tests;
    }

    private void dies(boolean restating, int write, boolean before) {
        Archive store = prepared("kill-" + restating + write + before, restating);
        FreshRead run = restating ? RESTATED : OPEN;
        Archive killing = WatchedArchive.killedAt(store, write, before);
        assertThatExceptionOfType(WatchedArchive.Killed.class).isThrownBy(() -> new LedgerArchive(killing).save(run));

        LedgerArchive archive = new LedgerArchive(store);
        ArchivedLedger left = archive.load(QUARTER).orElseThrow();
        for (String[] month : new String[][] {{"2026-09", "1", "2"}, {"2026-10", "4", "5"}}) {
            Optional<Money> cost = cost(left.ledger(), month[0]);
            if (cost.isPresent()) {
                assertThat(cost.get().amount().toPlainString()).isIn(month[1], month[2]);
            } else {
                assertThat(left.unreadable()).contains(YearMonth.parse(month[0]));
                assertThat(archive.firstDayToRead(LocalDate.of(2026, 11, 20))).isBeforeOrEqualTo(month[0] + "-01");
            }
        }

        archive.save(run);
        assertAfter(archive);
        if (restating) {
            Stream.of(SEPTEMBER, OCTOBER).forEach(month -> {
                List<Restatement> kept =
                        archive.catalog().month(month).orElseThrow().restatements();
                assertThat(kept).hasSize(1);
                assertThat(Sha256.hex(store.read(String.valueOf(kept.get(0).file()))
                                .orElseThrow()
                                .content()))
                        .isEqualTo(kept.get(0).digest());
            });
        }
    }

    /** Another run does all it has to do in the middle of this one. */
    @TestFactory
    Stream<DynamicTest> twoRunsAtOnceLeaveTheMonthAsOneOfThemReadIt() {
        int writes = count(false);
        List<DynamicTest> tests = new ArrayList<>();
        for (int write = 1; write <= writes; write++) {
            for (boolean before : new boolean[] {true, false}) {
                int number = write;
                boolean done = write == writes && !before;
                String name = "the other comes " + (before ? "before" : "after") + " write " + write;
                tests.add(DynamicTest.dynamicTest(name, () -> meets(number, before, done)));
            }
        }
        return tests.stream();
    }

    private void meets(int write, boolean before, boolean done) {
        Archive store = prepared("meet-" + write + before, false);
        FreshRead other = fresh("7", "8", "2026-10-31T06:00:01Z");
        Archive interrupted = new WatchedArchive(store, write, before, () -> new LedgerArchive(store).save(other));
        List<SavedMonth> told = new LedgerArchive(interrupted).save(OPEN);

        LedgerArchive archive = new LedgerArchive(store);
        CostLedger left = archive.load(QUARTER).orElseThrow().ledger();
        assertThat(amount(left, "2026-09")).isIn("2", "7");
        assertThat(amount(left, "2026-10")).isIn("5", "8");
        if (!done) {
            assertThat(told.get(0).outcome() == SaveOutcome.OVERTAKEN)
                    .isEqualTo(amount(left, "2026-09").equals("7"));
            assertThat(told.get(1).outcome() == SaveOutcome.OVERTAKEN)
                    .isEqualTo(amount(left, "2026-10").equals("8"));
        }
        CostLedger accounts = archive.loadAccountView(QUARTER).orElseThrow();
        assertThat(amount(accounts, "2026-09")).isEqualTo(amount(left, "2026-09"));
        assertThat(amount(accounts, "2026-10")).isEqualTo(amount(left, "2026-10"));
    }

    /** Two first back-fills at once, of months so old that one read makes them final: the worst to get wrong. */
    @TestFactory
    Stream<DynamicTest> twoBackfillsAtOnceLeaveFinalMonthsThatCanBeRead() {
        FreshRead one = fresh("2", "5", "2027-03-01T06:00:00Z");
        FreshRead other = fresh("7", "8", "2027-03-01T06:00:01Z");
        return Stream.iterate(1, write -> write <= 7, write -> write + 1)
                .map(write -> DynamicTest.dynamicTest("the other comes before write " + write, () -> {
                    Archive store = new FolderArchive(folder.resolve("backfill-" + write));
                    Archive interrupted =
                            new WatchedArchive(store, write, true, () -> new LedgerArchive(store).save(other));
                    new LedgerArchive(interrupted).save(one);
                    ArchivedLedger left = new LedgerArchive(store).load(QUARTER).orElseThrow();
                    assertThat(left.months().values())
                            .extracting(CatalogMonth::status)
                            .containsExactly(MonthStatus.FINAL, MonthStatus.FINAL);
                    assertThat(amount(left.ledger(), "2026-09")).isIn("2", "7");
                    assertThat(amount(left.ledger(), "2026-10")).isIn("5", "8");
                }));
    }

    private int count(boolean restating) {
        WatchedArchive counting =
                new WatchedArchive(prepared("count-" + restating + System.nanoTime(), restating), 0, true, () -> {});
        LedgerArchive archive = new LedgerArchive(counting);
        archive.save(restating ? RESTATED : OPEN);
        assertAfter(archive);
        return counting.writes();
    }

    private static void assertAfter(LedgerArchive archive) {
        ArchivedLedger after = archive.load(QUARTER).orElseThrow();
        assertThat(after.unreadable()).isEmpty();
        assertThat(amount(after.ledger(), "2026-09")).isEqualTo("2");
        assertThat(amount(after.ledger(), "2026-10")).isEqualTo("5");
        assertThat(amount(archive.loadAccountView(QUARTER).orElseThrow(), "2026-10"))
                .isEqualTo("5");
    }

    private Archive prepared(String name, boolean finished) {
        Archive store = new FolderArchive(folder.resolve(name));
        LedgerArchive archive = new LedgerArchive(store);
        archive.save(fresh("1", "4", "2026-10-30T06:00:00Z"));
        if (finished) {
            archive.save(fresh("1", "4", "2026-11-09T06:00:00Z"));
            assertThat(archive.firstDayToRead(LocalDate.of(2026, 11, 20))).isEqualTo("2026-11-01");
        }
        return store;
    }

    private static FreshRead fresh(String september, String october, String at) {
        CostLedger ledger = Ledgers.builder()
                .addAll(Ledgers.ledger(SEPTEMBER, september), ChargePeriod.ofMonth(SEPTEMBER))
                .addAll(Ledgers.ledger(OCTOBER, october), ChargePeriod.ofMonth(OCTOBER))
                .build();
        return FreshRead.of(ledger, Optional.of(ledger), Ledgers.facts(at));
    }

    private static Optional<Money> cost(CostLedger ledger, String month) {
        return ledger.cost(Scope.bill(), CostMetric.BILLED_COST, ChargePeriod.ofMonth(YearMonth.parse(month)));
    }

    private static String amount(CostLedger ledger, String month) {
        return cost(ledger, month).orElseThrow().amount().toPlainString();
    }
}
