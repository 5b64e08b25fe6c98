package io.costanalyzer.archive;

import io.costanalyzer.ingestion.MonthTotal;
import io.costanalyzer.ledger.MonthStatus;
import io.costanalyzer.ledger.Reconciliation;
import io.costanalyzer.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is in the archive: the content of {@code catalog.json}.
 *
 * @param schemaVersion the {@link ArchiveSchema#VERSION} of the archive
 * @param currency the one currency of its charges; absent before the first
 * @param months every month of charges
 * @param files every file of every dataset, by path
 */
public record ArchiveCatalog(
        int schemaVersion,
        @Nullable CurrencyUnit currency,
        SortedMap<YearMonth, CatalogMonth> months,
        SortedMap<String, CatalogFile> files) {

    /** How many months before the running one are looked at for gaps and for months that are not final. */
    static final int HORIZON = 12;

    public ArchiveCatalog {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        if (currency == null && !months.isEmpty()) {
            throw new IllegalArgumentException("Months of charges have a currency");
        }
    }

    /** The catalogue of an archive in which nothing is yet. */
    public static ArchiveCatalog empty() {
        return new ArchiveCatalog(ArchiveSchema.VERSION, null, new TreeMap<>(), new TreeMap<>());
    }

    /** A month of charges, if it is known. */
    public Optional<CatalogMonth> month(YearMonth month) {
        return Optional.ofNullable(months.get(month));
    }

    /**
     * The first day that a source must be asked for again: the first of the oldest month that is not final. The running
     * month never is; the one before it is asked for even if nothing is known of it; older months count from the first one
     * that the archive knows, gaps included, but {@value #HORIZON} months back at most: what is older and not final is left
     * to a back-fill, because a source may not have it any more.
     *
     * @param asOf today
     */
    public LocalDate firstDayToRead(LocalDate asOf) {
        return firstDayToRead(asOf, HORIZON);
    }

    /**
     * The same of a source that keeps less.
     *
     * @param kept how many whole months before the running one the source keeps, at least one
     */
    public LocalDate firstDayToRead(LocalDate asOf, int kept) {
        YearMonth running = YearMonth.from(asOf);
        YearMonth first = running.minusMonths(1);
        if (!months.isEmpty() && months.firstKey().isBefore(first)) {
            YearMonth horizon = running.minusMonths(Math.min(kept, HORIZON));
            first = months.firstKey().isBefore(horizon) ? horizon : months.firstKey();
        }
        while (first.isBefore(running) && isFinal(first)) {
            first = first.plusMonths(1);
        }
        return first.atDay(1);
    }

    /**
     * The months that a source tells another total of today than the archive: restated, when they are final here.
     *
     * @param totals what the source says; months that the archive does not know are passed over
     */
    public List<YearMonth> drifted(Collection<MonthTotal> totals) {
        return totals.stream()
                .filter(total -> month(total.month())
                        .filter(known -> differ(known.billedCost(), total.billedCost())
                                || differ(known.effectiveCost(), total.effectiveCost()))
                        .isPresent())
                .map(MonthTotal::month)
                .sorted()
                .toList();
    }

    /**
     * The final months that were allocated by other rules than those with this {@linkplain AllocationFingerprint
     * fingerprint}, oldest first: they are not read again by themselves.
     */
    public List<YearMonth> allocatedOtherwise(String fingerprint) {
        return months.entrySet().stream()
                .filter(month -> isFinal(month.getKey()))
                .filter(month -> !month.getValue().read().allocation().equals(fingerprint))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The months between the first and the last of which nothing is known, oldest first. */
    public List<YearMonth> missingMonths() {
        List<YearMonth> missing = new ArrayList<>();
        if (!months.isEmpty()) {
            for (YearMonth month = months.firstKey(); month.isBefore(months.lastKey()); month = month.plusMonths(1)) {
                if (!months.containsKey(month)) {
                    missing.add(month);
                }
            }
        }
        return missing;
    }

    /** The files of every dataset but the charges, by month. */
    SortedMap<YearMonth, List<Partition>> partitionsBesideCharges() {
        SortedMap<YearMonth, List<Partition>> partitions = new TreeMap<>();
        files.keySet().stream()
                .flatMap(path -> ArchiveLayout.partition(path).stream())
                .filter(partition -> !partition.dataset().equals(ArchiveSchema.CHARGES))
                .forEach(partition -> partitions
                        .computeIfAbsent(partition.month(), any -> new ArrayList<>())
                        .add(partition));
        return partitions;
    }

    ArchiveCatalog inVersion(int version) {
        return new ArchiveCatalog(version, currency, months, files);
    }

    /** This catalogue with a file in the form of the present schema; the rows say the same as before. */
    ArchiveCatalog withBrought(Partition partition, CsvFile file) {
        ArchiveCatalog with = with(partition.path(), CatalogFile.of(partition.dataset(), file));
        Optional<CatalogMonth> charges =
                partition.dataset().equals(ArchiveSchema.CHARGES) ? month(partition.month()) : Optional.empty();
        return charges.map(month -> with.with(partition.month(), month.withDigest(file.sha256())))
                .orElse(with);
    }

    ArchiveCatalog without(YearMonth month) {
        SortedMap<YearMonth, CatalogMonth> all = new TreeMap<>(months);
        all.remove(month);
        return new ArchiveCatalog(schemaVersion, currency, all, files);
    }

    ArchiveCatalog with(YearMonth month, CatalogMonth entry) {
        SortedMap<YearMonth, CatalogMonth> all = new TreeMap<>(months);
        all.put(month, entry);
        return new ArchiveCatalog(schemaVersion, entry.billedCost().currency(), all, files);
    }

    ArchiveCatalog with(String path, CatalogFile file) {
        SortedMap<String, CatalogFile> all = new TreeMap<>(files);
        all.put(path, file);
        return new ArchiveCatalog(schemaVersion, currency, months, all);
    }

    ArchiveCatalog without(String path) {
        SortedMap<String, CatalogFile> all = new TreeMap<>(files);
        all.remove(path);
        return new ArchiveCatalog(schemaVersion, currency, months, all);
    }

    boolean isFinal(YearMonth month) {
        return month(month).filter(known -> known.status() == MonthStatus.FINAL).isPresent();
    }

    private static boolean differ(Money one, Money other) {
        return one.minus(other).amount().abs().compareTo(Reconciliation.TOLERANCE) > 0;
    }
}
