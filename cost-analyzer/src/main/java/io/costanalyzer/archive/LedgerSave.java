package io.costanalyzer.archive;

import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.ledger.CostLedger;
import io.costanalyzer.ledger.CostLedgerBuilder;
import io.costanalyzer.ledger.Coverage;
import io.costanalyzer.ledger.MonthStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * One read on its way into the archive: files first, the catalogue last and only for files that are still the ones written
 * here. Every file is written only over the bytes that were looked at, so of two runs one sees what the other did.
 */
final class LedgerSave {

    private final Archive archive;
    private final CatalogStore catalog;
    private final LastWritten written;
    private final FreshRead read;

    LedgerSave(Archive archive, CatalogStore catalog, LastWritten written, FreshRead read) {
        this.archive = archive;
        this.catalog = catalog;
        this.written = written;
        this.read = read;
    }

    List<SavedMonth> run() {
        requireCurrency(catalog.read().currency());
        List<MonthDraft> drafts =
                read.ledger().months().stream().map(this::write).toList();
        ArchiveCatalog after = catalog.update(now -> settled(now, drafts));
        CsvwMetadata.refresh(archive, ArchiveSchema.CHARGES, after);
        CsvwMetadata.refresh(archive, ArchiveSchema.ACCOUNTS, after);
        return drafts.stream().map(draft -> told(draft, after)).toList();
    }

    private void requireCurrency(@Nullable CurrencyUnit known) {
        CurrencyUnit fresh = read.ledger().currency();
        if (known != null && !known.equals(fresh)) {
            throw new ArchiveUnavailableException(
                    "write " + archive.locate(ArchiveLayout.dataset(ArchiveSchema.CHARGES)),
                    "the archive is in " + known.getCode() + " and "
                            + read.facts().sourceName() + " is in " + fresh.getCode(),
                    "Give each currency an archive of its own; amounts are never converted.",
                    null);
        }
    }

    private MonthDraft write(YearMonth month) {
        String path = ArchiveLayout.partition(ArchiveSchema.CHARGES, month);
        for (int attempt = 0; attempt < Patience.ATTEMPTS; attempt++) {
            ArchiveCatalog known = catalog.read();
            Optional<StoredFile> before = archive.read(path);
            boolean intact = isKnown(known.month(month).map(CatalogMonth::digest), before);
            if (known.isFinal(month) && !intact && !read.restatements().contains(month)) {
                throw LedgerLoad.changed(archive.locate(path), month, before.isPresent());
            }
            CostLedger whole = whole(ArchiveSchema.CHARGES, read.ledger(), month, known, before.filter(same -> intact));
            CsvFile file = new ChargeTable(ArchiveSchema.CHARGES, whole, month).toFile();
            MonthDraft draft = MonthDraft.of(month, whole, CatalogFile.of(ArchiveSchema.CHARGES, file));
            if (isKnown(Optional.of(file.sha256()), before)) {
                written.remember(month, file, whole);
                archive.stands(path);
                return withAccounts(draft.as(SaveOutcome.UNCHANGED), known);
            }
            if (known.isFinal(month)) {
                if (!read.restatements().contains(month)) {
                    return draft.as(SaveOutcome.DIFFERS_FROM_FINAL);
                }
                new MonthHistory(archive, catalog)
                        .reopen(month, before, read.facts().retrievedAt());
                draft = draft.as(SaveOutcome.RESTATED);
            }
            if (put(path, file, before)) {
                written.remember(month, file, whole);
                return withAccounts(draft, known);
            }
            Patience.afterLosing(attempt, "write " + archive.locate(path));
        }
        throw othersKeepChanging(path);
    }

    private ArchiveUnavailableException othersKeepChanging(String path) {
        return new ArchiveUnavailableException(
                "write " + archive.locate(path),
                "other runs keep changing it",
                "Let one run finish, then start this one again.",
                null);
    }

    /**
     * Writes the account view beside charges that were written here, or were there already; not beside those of another run
     * that came in between, nor again for a month that is final.
     */
    private MonthDraft withAccounts(MonthDraft draft, ArchiveCatalog known) {
        YearMonth month = draft.month();
        boolean settledAlready = draft.outcome() == SaveOutcome.UNCHANGED && known.isFinal(month);
        if (read.accountView().isEmpty() || settledAlready) {
            return draft;
        }
        String charges = ArchiveLayout.partition(ArchiveSchema.CHARGES, month);
        String path = ArchiveLayout.partition(ArchiveSchema.ACCOUNTS, month);
        Optional<String> digest = Optional.ofNullable(known.files().get(path)).map(CatalogFile::sha256);
        CostLedger fresh = AccountView.of(read.accountView().get(), ChargePeriod.ofMonth(month));
        for (int attempt = 0; attempt < Patience.ATTEMPTS; attempt++) {
            Optional<StoredFile> before = archive.read(path);
            if (!catalog.hashOf(charges).equals(Optional.of(draft.charges().sha256()))) {
                return draft;
            }
            Optional<StoredFile> intact = before.filter(present -> isKnown(digest, before));
            CsvFile file = new ChargeTable(
                            ArchiveSchema.ACCOUNTS, whole(ArchiveSchema.ACCOUNTS, fresh, month, known, intact), month)
                    .toFile();
            if (isKnown(Optional.of(file.sha256()), before)) {
                archive.stands(path);
                return draft.with(CatalogFile.of(ArchiveSchema.ACCOUNTS, file));
            }
            if (draft.outcome() == SaveOutcome.RESTATED) {
                before.ifPresent(
                        present -> new MonthHistory(archive, catalog).keep(ArchiveSchema.ACCOUNTS, month, present));
            }
            if (put(path, file, before)) {
                return draft.with(CatalogFile.of(ArchiveSchema.ACCOUNTS, file));
            }
            Patience.afterLosing(attempt, "write " + archive.locate(path));
        }
        throw othersKeepChanging(path);
    }

    /** The month as the fresh read has it, with the days of the archive that the fresh read does not cover. */
    private CostLedger whole(
            Dataset dataset, CostLedger fresh, YearMonth month, ArchiveCatalog known, Optional<StoredFile> intact) {
        ChargePeriod days = ChargePeriod.ofMonth(month);
        Coverage now = fresh.coverage().within(days);
        CostLedgerBuilder builder = new CostLedgerBuilder(fresh.currency(), days);
        List<LocalDate> kept = known.month(month).map(CatalogMonth::coverage).stream()
                .flatMap(Coverage::dates)
                .filter(day -> !now.covers(day))
                .toList();
        if (intact.isPresent() && !kept.isEmpty()) {
            CostLedgerBuilder archived = new CostLedgerBuilder(fresh.currency(), days);
            String place = archive.locate(ArchiveLayout.partition(dataset, month));
            new ChargeReader(dataset, fresh.currency()).read(intact.get().content(), month, place, archived);
            known.month(month).orElseThrow().covered().forEach(archived::cover);
            CostLedger before = archived.build();
            kept.forEach(day -> builder.addAll(before, ChargePeriod.ofDay(day)));
        }
        now.periods().forEach(period -> builder.addAll(fresh, period));
        return builder.build();
    }

    private boolean put(String path, CsvFile file, Optional<StoredFile> before) {
        return before.isPresent()
                ? archive.replace(path, file.content(), before.get().version())
                : archive.create(path, file.content());
    }

    private ArchiveCatalog settled(ArchiveCatalog present, List<MonthDraft> drafts) {
        ArchiveCatalog settled = present;
        for (MonthDraft draft : drafts) {
            settled = settled(settled, draft);
        }
        return settled;
    }

    private ArchiveCatalog settled(ArchiveCatalog present, MonthDraft draft) {
        YearMonth month = draft.month();
        boolean same = present.month(month)
                .map(CatalogMonth::digest)
                .equals(Optional.of(draft.charges().sha256()));
        ReadFacts facts = facts(present.month(month));
        if (same && present.isFinal(month)) {
            CatalogMonth known = present.month(month).orElseThrow();
            return present.with(month, known.with(known.read().withTagsAlsoOf(facts)));
        }
        String path = ArchiveLayout.partition(ArchiveSchema.CHARGES, month);
        if (draft.outcome() == SaveOutcome.DIFFERS_FROM_FINAL
                || !catalog.hashOf(path).equals(Optional.of(draft.charges().sha256()))) {
            return present;
        }
        ArchiveCatalog settled =
                present.with(month, draft.toEntry(present.month(month), facts)).with(path, draft.charges());
        String accounts = ArchiveLayout.partition(ArchiveSchema.ACCOUNTS, month);
        return draft.accounts()
                .filter(file -> catalog.hashOf(accounts).equals(Optional.of(file.sha256())))
                .map(file -> settled.with(accounts, file))
                .orElseGet(() -> same ? settled : settled.without(accounts));
    }

    /** A month that keeps days of an earlier read is told apart by those tags alone that both reads have. */
    private ReadFacts facts(Optional<CatalogMonth> before) {
        Coverage now = read.ledger().coverage();
        return before.filter(entry -> entry.coverage().dates().anyMatch(day -> !now.covers(day)))
                .map(entry -> read.facts().withTagsSharedWith(entry.read()))
                .orElse(read.facts());
    }

    private static SavedMonth told(MonthDraft draft, ArchiveCatalog after) {
        Optional<CatalogMonth> entry = after.month(draft.month());
        boolean mine = draft.outcome() == SaveOutcome.DIFFERS_FROM_FINAL
                || entry.map(CatalogMonth::digest)
                        .equals(Optional.of(draft.charges().sha256()));
        return new SavedMonth(
                draft.month(),
                mine ? draft.outcome() : SaveOutcome.OVERTAKEN,
                entry.map(CatalogMonth::status).orElse(MonthStatus.OPEN));
    }

    private static boolean isKnown(Optional<String> digest, Optional<StoredFile> file) {
        return file.isPresent() && digest.equals(file.map(StoredFile::sha256));
    }
}
