package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.MonthStatus;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Loads months of charges and checks each against the catalogue; for one load. */
final class LedgerLoad {

    private static final int LOOKS = 3;

    private final Archive archive;
    private final CatalogStore catalog;
    private final LastWritten written;
    private final Optional<Condensing> condensing;

    LedgerLoad(Archive archive, CatalogStore catalog, LastWritten written) {
        this(archive, catalog, written, Optional.empty());
    }

    /** @param condensing takes what is read of final months that are not packed yet */
    LedgerLoad(Archive archive, CatalogStore catalog, LastWritten written, Optional<Condensing> condensing) {
        this.archive = archive;
        this.catalog = catalog;
        this.written = written;
        this.condensing = condensing;
    }

    Optional<ArchivedLedger> load(ChargePeriod period) {
        ArchiveCatalog known = catalog.read();
        List<YearMonth> wanted = period.months().stream()
                .filter(month -> known.month(month).isPresent())
                .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        CostLedgerBuilder builder = builder(known, wanted);
        ChargeReader reader = reader(ArchiveSchema.CHARGES, known);
        SortedMap<YearMonth, CatalogMonth> loaded = new TreeMap<>();
        SortedSet<YearMonth> unreadable = new TreeSet<>();
        ClosedMonths closed = ClosedMonths.read(archive);
        // Before any file is read: a mark may be older than what was read, and must not be newer.
        Optional<Condensing> packing = condensing.filter(asked -> wanted.stream()
                .anyMatch(
                        month -> known.month(month).filter(LedgerLoad::isFinal).isPresent()));
        SortedMap<String, String> marks = packing.isPresent()
                ? packing.get().marks()
                : closed.months().isEmpty() ? new TreeMap<>() : Condensing.marks(archive);
        for (YearMonth month : wanted) {
            String path = ArchiveLayout.partition(ArchiveSchema.CHARGES, month);
            CatalogMonth entry = known.month(month).orElseThrow();
            Optional<UnpackedMonth> unpacked = closed.unpacked(entry, month, marks.get(path));
            if (unpacked.isPresent()) {
                unpacked.get().addTo(builder);
                tell(entry, builder);
                loaded.put(month, entry);
                continue;
            }
            Optional<Checked> file =
                    check(known, month, path, now -> now.month(month).map(CatalogMonth::digest));
            if (file.isEmpty()) {
                unreadable.add(month);
                continue;
            }
            StoredFile found = file.get().file();
            CatalogMonth read = file.get().month();
            Optional<Condensing> taking = packing.filter(asked -> isFinal(read));
            if (taking.isPresent()) {
                CostLedgerBuilder alone = builder(known, List.of(month));
                add(month, found, reader, alone);
                CostLedger ledger = alone.build();
                taking.get().pack(month, read, ledger);
                builder.addAll(ledger, ChargePeriod.ofMonth(month));
            } else {
                add(month, found, reader, builder);
            }
            tell(read, builder);
            loaded.put(month, read);
        }
        return Optional.of(new ArchivedLedger(builder.build(), loaded, unreadable));
    }

    private void add(YearMonth month, StoredFile found, ChargeReader reader, CostLedgerBuilder builder) {
        String place = archive.locate(ArchiveLayout.partition(ArchiveSchema.CHARGES, month));
        written.charges(month, found)
                .ifPresentOrElse(
                        charges -> charges.addTo(builder), () -> reader.read(found.content(), month, place, builder));
    }

    private static boolean isFinal(CatalogMonth month) {
        return month.status() == MonthStatus.FINAL;
    }

    private static void tell(CatalogMonth month, CostLedgerBuilder builder) {
        month.covered().forEach(days -> {
            builder.cover(days);
            month.read().tell(builder, days);
        });
    }

    Optional<CostLedger> loadAccountView(ChargePeriod period) {
        ArchiveCatalog known = catalog.read();
        List<YearMonth> wanted = period.months().stream()
                .filter(month -> known.month(month).isPresent())
                .filter(month -> known.files().containsKey(ArchiveLayout.partition(ArchiveSchema.ACCOUNTS, month)))
                .toList();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        CostLedgerBuilder builder = builder(known, wanted);
        ChargeReader reader = reader(ArchiveSchema.ACCOUNTS, known);
        for (YearMonth month : wanted) {
            String path = ArchiveLayout.partition(ArchiveSchema.ACCOUNTS, month);
            Optional<Checked> file = check(
                    known,
                    month,
                    path,
                    now -> Optional.ofNullable(now.files().get(path)).map(CatalogFile::sha256));
            file.ifPresent(found -> {
                reader.read(found.file().content(), month, archive.locate(path), builder);
                found.month().covered().forEach(builder::cover);
            });
        }
        CostLedger ledger = builder.build();
        return ledger.coverage().isEmpty() ? Optional.empty() : Optional.of(ledger);
    }

    /** A month's file with what the catalogue tells of exactly these bytes. */
    private record Checked(CatalogMonth month, StoredFile file) {}

    /** Looks more than once, because another run may be between its two writes. */
    private Optional<Checked> check(
            ArchiveCatalog first, YearMonth month, String path, Function<ArchiveCatalog, Optional<String>> digest) {
        for (int look = 0; look < LOOKS; look++) {
            ArchiveCatalog now = look == 0 ? first : catalog.readNow();
            Optional<CatalogMonth> known = now.month(month);
            Optional<String> due = digest.apply(now);
            if (due.isEmpty()) {
                return Optional.empty();
            }
            Optional<StoredFile> file = (look == 0 ? archive : archive.now()).read(path);
            if (known.isPresent() && file.isPresent() && due.equals(file.map(written::sha256))) {
                return Optional.of(new Checked(known.get(), file.get()));
            }
            Patience.afterLosing(look, "read " + archive.locate(path));
            if (look == LOOKS - 1 && known.filter(LedgerLoad::isFinal).isPresent()) {
                throw changed(archive.locate(path), month, file.isPresent());
            }
        }
        return Optional.empty();
    }

    /** The error of a final month whose file is not the one that was archived. */
    static ArchiveUnavailableException changed(String place, YearMonth month, boolean there) {
        return new ArchiveUnavailableException(
                "read " + place,
                month + " is final and its file "
                        + (there ? "is not the one that was archived: it was changed" : "is gone"),
                "Restore it from a backup, or read the month again as a restatement (costs backfill).",
                null);
    }

    private static CostLedgerBuilder builder(ArchiveCatalog known, List<YearMonth> months) {
        ChargePeriod first = ChargePeriod.ofMonth(months.get(0));
        ChargePeriod last = ChargePeriod.ofMonth(months.get(months.size() - 1));
        return new CostLedgerBuilder(Objects.requireNonNull(known.currency()), first.span(last));
    }

    private static ChargeReader reader(Dataset dataset, ArchiveCatalog known) {
        return new ChargeReader(dataset, Objects.requireNonNull(known.currency()));
    }
}
