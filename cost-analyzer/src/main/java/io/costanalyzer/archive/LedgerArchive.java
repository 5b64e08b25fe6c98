package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The charges of every month, kept for as long as anybody asks: one CSV file a month, and what is known of it in the
 * catalogue. What is loaded is what was saved, to the last digit.
 *
 * <p>A month's file is written before the catalogue. Whoever dies in between leaves a file that the catalogue does not
 * know: a month that is not final is then read from the source again, a final month is refused with a word on what to do.
 * Two runs at once leave the month as one of them read it, never a mixture.
 */
public final class LedgerArchive {

    private final Archive archive;
    private final LastWritten written;
    private final CatalogStore catalog;

    /** An archive of charges in this store. */
    public LedgerArchive(Archive archive) {
        this.archive = archive;
        this.written = new LastWritten(archive);
        this.catalog = new CatalogStore(archive, written);
    }

    /** The scripts of the page over these charges. */
    public WebArchive web() {
        return new WebArchive(archive, written);
    }

    /** The tables beside these charges, with the same catalogue. */
    public TableArchive tables() {
        return new TableArchive(archive, catalog);
    }

    /**
     * What is in the archive.
     *
     * @throws ArchiveUnavailableException also when it was written by a release with another schema
     */
    public ArchiveCatalog catalog() {
        return catalog.read();
    }

    /** {@link ArchiveCatalog#firstDayToRead} of the present catalogue; with an empty archive, the previous month's first. */
    public LocalDate firstDayToRead(LocalDate asOf) {
        return catalog().firstDayToRead(asOf);
    }

    /**
     * Archives every month of which the read covers a day. Days that the archive covers and the read does not are kept. A
     * final month is left as it is unless it is among the read's {@linkplain FreshRead#restatements restatements}; then its
     * earlier charges go to the history.
     *
     * @return one line for each month, oldest first
     * @throws ArchiveUnavailableException also when the read is in another currency than the archive, or when the file of
     *     a final month has been changed by somebody else; nothing is written in the first case
     */
    public List<SavedMonth> save(FreshRead read) {
        return new LedgerSave(archive, catalog, written, read).run();
    }

    /**
     * Loads whole months.
     *
     * @param period every month that it touches
     * @return nothing when the archive knows none of these months
     * @throws ArchiveUnavailableException also when the file of a final month has been changed by somebody else
     */
    public Optional<ArchivedLedger> load(ChargePeriod period) {
        return new LedgerLoad(archive, catalog, written).load(period);
    }

    /**
     * As {@link #load}, and packs what it found final into one file, from which this and later loads then take it: the same
     * charges at a tenth of the time. For jobs, which may write; an archive on this machine is not packed.
     *
     * @param period every month that it touches; packed months beside it are dropped
     * @return nothing when the archive knows none of these months
     * @throws ArchiveUnavailableException also when the file of a final month has been changed by somebody else
     */
    public Optional<ArchivedLedger> loadAndPack(ChargePeriod period) {
        if (!archive.isRemote()) {
            return load(period);
        }
        Condensing condensing = new Condensing(archive, catalog);
        Optional<ArchivedLedger> loaded =
                new LedgerLoad(archive, catalog, written, Optional.of(condensing)).load(period);
        condensing.write(period);
        return loaded;
    }

    /**
     * The same bill by account, for those of the months that have it.
     *
     * @param period every month that it touches
     * @return a ledger by account, service and kind of charge, all in the environment UNALLOCATED; nothing when no month
     *     has one
     */
    public Optional<CostLedger> loadAccountView(ChargePeriod period) {
        return new LedgerLoad(archive, catalog, written).loadAccountView(period);
    }
}
