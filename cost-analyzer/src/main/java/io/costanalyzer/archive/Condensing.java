package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/** Keeps {@link ClosedMonths} in step with the catalogue: what became final is packed, what was restated goes. */
final class Condensing {

    private final Archive archive;
    private final CatalogStore catalog;

    Condensing(Archive archive, CatalogStore catalog) {
        this.archive = archive;
        this.catalog = catalog;
    }

    /**
     * Packs months anew and keeps those that are packed and still stand for their file.
     *
     * @param period the months that are kept
     * @param months those that had to be read from their charges
     */
    void pack(ChargePeriod period, SortedSet<YearMonth> months) {
        ArchiveCatalog known = catalog.read();
        ClosedMonths before = ClosedMonths.read(archive);
        SortedMap<String, String> marks = archive.marks(ArchiveLayout.dataset(ArchiveSchema.CHARGES));
        SortedMap<YearMonth, ClosedMonths.Packed> after = new TreeMap<>();
        for (YearMonth month : period.months()) {
            Optional<CatalogMonth> entry = known.month(month).filter(one -> one.status() == MonthStatus.FINAL);
            String mark = marks.get(ArchiveLayout.partition(ArchiveSchema.CHARGES, month));
            if (entry.isPresent() && mark != null) {
                (months.contains(month) ? pack(known, month, entry.get()) : before.find(entry.get(), month, mark))
                        .ifPresent(series -> after.put(
                                month, new ClosedMonths.Packed(entry.get().digest(), mark, series)));
            }
        }
        new ClosedMonths(after).write(archive);
    }

    /** Nothing when the file is not the one of the catalogue, which whoever loads the month will say. */
    private Optional<byte[]> pack(ArchiveCatalog known, YearMonth month, CatalogMonth entry) {
        String path = ArchiveLayout.partition(ArchiveSchema.CHARGES, month);
        return archive.read(path)
                .filter(file -> file.sha256().equals(entry.digest()))
                .map(file -> {
                    var currency = Objects.requireNonNull(known.currency());
                    CostLedgerBuilder builder = new CostLedgerBuilder(currency, ChargePeriod.ofMonth(month));
                    new ChargeReader(ArchiveSchema.CHARGES, currency, builder)
                            .read(file.content(), month, archive.locate(path));
                    CostLedger ledger = builder.build();
                    return SeriesPack.of(ledger, month);
                });
    }
}
