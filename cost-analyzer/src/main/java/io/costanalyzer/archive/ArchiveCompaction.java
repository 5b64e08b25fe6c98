package io.costanalyzer.archive;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes what is kept no longer: months that are past their {@link Retention}, with their history, marks of messages, and
 * scripts and styles that no page names any more. The catalogue forgets a month before its file goes, so that no reader
 * misses what it was promised.
 */
public final class ArchiveCompaction {

    private final Archive archive;
    private final CatalogStore catalog;
    private final Retention retention;
    private final YearMonth running;
    private final List<String> removed = new ArrayList<>();

    /**
     * @param archive the store
     * @param retention how long what is kept
     * @param running the month that is running
     */
    public ArchiveCompaction(Archive archive, Retention retention, YearMonth running) {
        this.archive = archive;
        this.catalog = new CatalogStore(archive);
        this.retention = retention;
        this.running = running;
    }

    /**
     * Removes what is past its retention.
     *
     * @return the paths of the files that were removed
     */
    public List<String> expire() {
        removed.clear();
        ArchiveCatalog after = catalog.update(this::forget);
        data(after);
        history();
        deliveries();
        return List.copyOf(removed);
    }

    /**
     * Removes what the present page does not name; to be called after that was written.
     *
     * @param assetsHash names the folder of the scripts that the page uses today; scripts of other releases go
     * @return the paths of the files that were removed
     */
    public List<String> sweep(String assetsHash) {
        removed.clear();
        page(assetsHash);
        return List.copyOf(removed);
    }

    private ArchiveCatalog forget(ArchiveCatalog present) {
        ArchiveCatalog after = present;
        for (String path : present.files().keySet()) {
            Optional<Partition> partition = ArchiveLayout.partition(path).filter(this::isExpired);
            if (partition.isPresent()) {
                after = after.without(path);
                if (partition.get().dataset().equals(ArchiveSchema.CHARGES)) {
                    after = after.without(partition.get().month());
                }
            }
        }
        return after;
    }

    private boolean isExpired(Partition partition) {
        return isBefore(partition.month(), retention.oldestKept(partition.dataset(), running));
    }

    private static boolean isBefore(YearMonth month, Optional<YearMonth> oldestKept) {
        return oldestKept.filter(month::isBefore).isPresent();
    }

    /** By the files themselves, so that what a run that died has left goes with the next one. */
    private void data(ArchiveCatalog after) {
        archive.list("data/").stream()
                .filter(path ->
                        ArchiveLayout.partition(path).filter(this::isExpired).isPresent())
                .forEach(this::remove);
        ArchiveSchema.datasets().forEach(dataset -> CsvwMetadata.refresh(archive, dataset, after));
    }

    private void history() {
        for (Dataset dataset : ArchiveSchema.datasets()) {
            Optional<YearMonth> oldest = retention.oldestKept(dataset, running);
            if (oldest.isPresent()) {
                archive.list(ArchiveLayout.history(dataset)).stream()
                        .filter(path -> ArchiveLayout.historyMonth(path)
                                .filter(month -> isBefore(month, oldest))
                                .isPresent())
                        .forEach(this::remove);
            }
        }
    }

    /** Marks say when they were made; one that cannot be read is left for somebody to look at. */
    private void deliveries() {
        Optional<YearMonth> oldest = retention.oldestKept(Retention.DELIVERIES, running);
        if (oldest.isEmpty()) {
            return;
        }
        for (String path : archive.list(ArchiveLayout.deliveries())) {
            Optional<YearMonth> claimed = archive.read(path)
                    .flatMap(file -> ArchiveJson.topText(file.content(), "claimedAt"))
                    .flatMap(ArchiveCompaction::month);
            if (claimed.filter(month -> isBefore(month, oldest)).isPresent()) {
                remove(path);
            }
        }
    }

    private static Optional<YearMonth> month(String instant) {
        try {
            return Optional.of(YearMonth.from(Instant.parse(instant).atOffset(ZoneOffset.UTC)));
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private void page(String assetsHash) {
        Set<String> used = new HashSet<>(Set.of(ArchiveLayout.webCatalog()));
        Optional<WebCatalog> web = archive.read(ArchiveLayout.webCatalog())
                .flatMap(file -> WebCatalog.parse(file.content(), archive.locate(ArchiveLayout.webCatalog())));
        if (web.isEmpty()) {
            return;
        }
        used.addAll(web.get().paths());
        archive.list(ArchiveLayout.web()).stream()
                .filter(path -> !used.contains(path))
                .forEach(this::remove);
        String assets = ArchiveLayout.asset(assetsHash, "");
        archive.list("assets/").stream()
                .filter(path -> !path.startsWith(assets))
                .forEach(this::remove);
    }

    private void remove(String path) {
        Optional<StoredFile> file = archive.read(path);
        if (file.isPresent() && archive.delete(path, file.get().version())) {
            removed.add(path);
        }
    }
}
