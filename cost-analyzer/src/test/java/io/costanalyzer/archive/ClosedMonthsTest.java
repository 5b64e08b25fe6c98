package io.costanalyzer.archive;

import static io.costanalyzer.archive.Ledgers.AUGUST;
import static io.costanalyzer.archive.Ledgers.OCTOBER;
import static io.costanalyzer.archive.Ledgers.PROD;
import static io.costanalyzer.archive.Ledgers.QUARTER;
import static io.costanalyzer.archive.Ledgers.SEPTEMBER;
import static io.costanalyzer.archive.Ledgers.charge;
import static io.costanalyzer.archive.Ledgers.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.archive.folder.FolderArchive;
import io.costanalyzer.focus.Charge;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.focus.CostMetric;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.CostSeries;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Scope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the pack and without it, an archive says the same to the digit, whatever happens to its months. */
class ClosedMonthsTest {

    /** Old enough that months up to September are final at first sight. */
    private static final String LATE = "2026-11-20T05:00:00Z";

    @TempDir
    Path folder;

    private FolderArchive store;
    private Reads reads;
    private LedgerArchive archive;

    @BeforeEach
    void open() {
        store = new FolderArchive(folder);
        reads = new Reads(store);
        archive = new LedgerArchive(reads);
    }

    @Provide
    Arbitrary<CostLedger> ledgers() {
        return Ledgers.any().map(ClosedMonthsTest::withoutEstimates);
    }

    /** A month with an estimate never becomes final. */
    private static CostLedger withoutEstimates(CostLedger ledger) {
        CostLedgerBuilder builder = Ledgers.builder();
        ledger.coverage().periods().forEach(builder::cover);
        ledger.subAccountNames().forEach(builder::nameSubAccount);
        for (CostSeries series : ledger.series()) {
            QUARTER.dates()
                    .filter(series::hasCharge)
                    .forEach(day -> builder.addSeries(
                            series.key(),
                            day,
                            new BigDecimal[] {series.exact(CostMetric.BILLED_COST, day)},
                            new BigDecimal[] {series.exact(CostMetric.EFFECTIVE_COST, day)},
                            new BigDecimal[] {series.consumedQuantity(day).orElse(null)},
                            series.consumedUnit().orElse(null)));
        }
        return builder.build();
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aPackedArchiveSaysTheSame(@ForAll("ledgers") CostLedger ledger) throws IOException {
        Path root = Files.createTempDirectory("closed-months");
        FolderArchive below = new FolderArchive(root);
        Reads counted = new Reads(below);
        LedgerArchive packed = new LedgerArchive(counted);
        packed.save(read(ledger, LATE));
        CostLedger first = packed.loadAndPack(QUARTER).orElseThrow().ledger();
        counted.charges.clear();
        ArchivedLedger second = packed.loadAndPack(QUARTER).orElseThrow();
        Files.deleteIfExists(root.resolve(ArchiveLayout.closedMonths()));
        CostLedger without =
                new LedgerArchive(below).load(QUARTER).orElseThrow().ledger();
        Ledgers.assertSame(first, without);
        Ledgers.assertSame(second.ledger(), without);
        assertThat(counted.charges)
                .as("final months are not read again")
                .doesNotContainAnyElementsOf(second.months().entrySet().stream()
                        .filter(month -> month.getValue().status() == MonthStatus.FINAL)
                        .map(month -> ArchiveLayout.partition(ArchiveSchema.CHARGES, month.getKey()))
                        .toList());
    }

    @Test
    void finalMonthsComeFromOneFile() {
        archive.save(read(threeMonths("1", "2", "3"), LATE));
        archive.loadAndPack(QUARTER);
        reads.charges.clear();
        assertThat(total()).isEqualByComparingTo("6");
        assertThat(reads.charges)
                .as("October is preliminary yet")
                .containsExactly(ArchiveLayout.partition(ArchiveSchema.CHARGES, OCTOBER));
    }

    @Test
    void whatIsPackedIsReadOnce() {
        archive.save(read(threeMonths("1", "2", "3"), LATE));
        reads.charges.clear();
        new LedgerArchive(reads).loadAndPack(QUARTER);
        assertThat(reads.charges)
                .containsExactlyInAnyOrder(
                        ArchiveLayout.partition(ArchiveSchema.CHARGES, AUGUST),
                        ArchiveLayout.partition(ArchiveSchema.CHARGES, SEPTEMBER),
                        ArchiveLayout.partition(ArchiveSchema.CHARGES, OCTOBER));
    }

    @Test
    void anArchiveOnThisMachineIsNotPacked() {
        new LedgerArchive(store).save(read(threeMonths("1", "2", "3"), LATE));
        new LedgerArchive(store).loadAndPack(QUARTER);
        assertThat(store.list("derived/")).isEmpty();
    }

    @Test
    void aRestatedMonthIsPackedAnew() {
        archive.save(read(threeMonths("1", "2", "3"), LATE));
        archive.loadAndPack(QUARTER);
        archive.save(
                read(threeMonths("1", "20.50", "3"), "2026-11-21T05:00:00Z").restating(Set.of(SEPTEMBER)));
        assertThat(total()).as("while it is open again").isEqualByComparingTo("24.50");
        archive.save(read(threeMonths("1", "20.50", "3"), "2026-11-23T05:00:00Z"));
        assertThat(total()).isEqualByComparingTo("24.50");
        reads.charges.clear();
        assertThat(total()).isEqualByComparingTo("24.50");
        assertThat(reads.charges).isEmpty();
    }

    /** Allocated anew, for that is what another configuration of environments does to months that are read again. */
    @Test
    void aMonthThatIsAllocatedAnewIsPackedAnew() {
        archive.save(read(threeMonths("1", "2", "3"), LATE));
        archive.loadAndPack(QUARTER);
        CostLedger other = new CostLedgerBuilder(CurrencyUnit.USD, ChargePeriod.ofMonth(SEPTEMBER))
                .add(Environment.of("dev"), charge("2026-09-01", "Amazon S3", "2"))
                .cover(ChargePeriod.ofMonth(SEPTEMBER))
                .build();
        archive.save(read(other, "2026-11-21T05:00:00Z").restating(Set.of(SEPTEMBER)));
        assertThat(archive.loadAndPack(QUARTER).orElseThrow().ledger().environments())
                .extracting(Object::toString)
                .hasSize(2);
        assertThat(archive.load(QUARTER).orElseThrow().ledger().environments()).hasSize(2);
    }

    @Test
    void aFinalMonthThatSomebodyChangedIsRefusedAsWithoutThePack() throws IOException {
        archive.save(read(threeMonths("1", "2", "3"), LATE));
        archive.loadAndPack(QUARTER);
        Path september = folder.resolve(ArchiveLayout.partition(ArchiveSchema.CHARGES, SEPTEMBER));
        Files.writeString(september, Files.readString(september).replace(",2,", ",7,"));
        assertThatThrownBy(() -> archive.loadAndPack(QUARTER))
                .isInstanceOf(ArchiveUnavailableException.class)
                .hasMessageContaining("2026-09");
    }

    @Test
    void aBrokenPackIsMadeAgain() throws IOException {
        archive.save(read(threeMonths("1", "2", "3"), LATE));
        archive.loadAndPack(QUARTER);
        Path pack = folder.resolve(ArchiveLayout.closedMonths());
        byte[] whole = Files.readAllBytes(pack);
        for (int cut : new int[] {0, 1, 20, whole.length / 2, whole.length - 1}) {
            Files.write(pack, Arrays.copyOf(whole, cut));
            assertThat(total()).isEqualByComparingTo("6");
            assertThat(Files.readAllBytes(pack)).isEqualTo(whole);
        }
    }

    /** Its sums are the catalogue's, or it is not believed. */
    @Test
    void aPackThatCostsSomethingElseIsNotBelieved() {
        archive.save(read(threeMonths("1", "2", "3"), LATE));
        archive.loadAndPack(QUARTER);
        ClosedMonths there = ClosedMonths.read(store);
        ClosedMonths.Packed august = there.months().get(AUGUST);
        ClosedMonths.Packed september = there.months().get(SEPTEMBER);
        there.months().put(AUGUST, new ClosedMonths.Packed(august.digest(), august.mark(), september.series()));
        there.write(store);
        assertThat(total()).isEqualByComparingTo("6");
    }

    private BigDecimal total() {
        CostLedger ledger = archive.loadAndPack(QUARTER).orElseThrow().ledger();
        return ledger.knownCost(Scope.bill(), CostMetric.BILLED_COST, QUARTER).amount();
    }

    private static CostLedger threeMonths(String august, String september, String october) {
        CostLedgerBuilder builder = Ledgers.builder().cover(QUARTER);
        for (Charge one : List.of(
                charge("2026-08-01", "Amazon S3", august),
                charge("2026-09-01", "Amazon S3", september),
                charge("2026-10-01", "Amazon S3", october))) {
            builder.add(PROD, one);
        }
        return builder.build();
    }

    /** Which files of charges were read. */
    private static final class Reads implements Archive {

        private final Archive archive;
        private final List<String> charges = new ArrayList<>();

        Reads(Archive archive) {
            this.archive = archive;
        }

        @Override
        public Optional<StoredFile> read(String path) {
            if (path.startsWith(ArchiveLayout.dataset(ArchiveSchema.CHARGES)) && path.endsWith(".csv")) {
                charges.add(path);
            }
            return archive.read(path);
        }

        @Override
        public boolean isRemote() {
            return true;
        }

        @Override
        public SortedMap<String, String> marks(String prefix) {
            return archive.marks(prefix);
        }

        @Override
        public List<String> list(String prefix) {
            return archive.list(prefix);
        }

        @Override
        public boolean create(String path, byte[] content) {
            return archive.create(path, content);
        }

        @Override
        public boolean replace(String path, byte[] content, String expected) {
            return archive.replace(path, content, expected);
        }

        @Override
        public boolean delete(String path, String expected) {
            return archive.delete(path, expected);
        }

        @Override
        public String locate(String path) {
            return archive.locate(path);
        }
    }
}
