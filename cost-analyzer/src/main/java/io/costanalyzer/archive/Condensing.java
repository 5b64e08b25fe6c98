package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.MonthStatus;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps {@link ClosedMonths} in step with the catalogue: what became final is packed, what was restated goes. */
final class Condensing {

    private final Archive archive;
    private final CatalogStore catalog;
    private final SortedMap<YearMonth, ClosedMonths.Packed> fresh = new TreeMap<>();
    private Optional<SortedMap<String, String>> marks = Optional.empty();

    Condensing(Archive archive, CatalogStore catalog) {
        this.archive = archive;
        this.catalog = catalog;
    }

    /** {@linkplain Archive#marks What names} each file of charges now. */
    static SortedMap<String, String> marks(Archive archive) {
        return archive.marks(ArchiveLayout.dataset(ArchiveSchema.CHARGES));
    }

    /** What named each file of charges when this was first asked for. */
    SortedMap<String, String> marks() {
        SortedMap<String, String> known = marks.orElseGet(() -> marks(archive));
        marks = Optional.of(known);
        return known;
    }

    /**
     * Packs a final month that had to be read from its charges.
     *
     * @param entry what the catalogue tells of the file that was read, after {@link #marks} was asked
     * @param ledger its charges alone
     */
    void pack(YearMonth month, CatalogMonth entry, CostLedger ledger) {
        mark(month)
                .ifPresent(mark ->
                        fresh.put(month, new ClosedMonths.Packed(entry.digest(), mark, SeriesPack.of(ledger, month))));
    }

    /**
     * Writes what was packed, if anything was, with those that were packed before and still stand for their file.
     *
     * @param period the months that are kept
     */
    void write(ChargePeriod period) {
        if (fresh.isEmpty()) {
            return;
        }
        ArchiveCatalog known = catalog.read();
        ClosedMonths before = ClosedMonths.read(archive);
        SortedMap<YearMonth, ClosedMonths.Packed> after = new TreeMap<>(fresh);
        for (YearMonth month : period.months()) {
            Optional<CatalogMonth> entry = known.month(month).filter(one -> one.status() == MonthStatus.FINAL);
            Optional<String> mark = mark(month);
            if (entry.isPresent() && mark.isPresent() && !fresh.containsKey(month)) {
                before.find(entry.get(), month, mark.get())
                        .ifPresent(series -> after.put(
                                month, new ClosedMonths.Packed(entry.get().digest(), mark.get(), series)));
            }
        }
        new ClosedMonths(after).write(archive);
    }

    private Optional<String> mark(YearMonth month) {
        return Optional.ofNullable(marks().get(ArchiveLayout.partition(ArchiveSchema.CHARGES, month)));
    }
}
