package io.costanalyzer.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings an archive that an earlier release wrote to the present {@link ArchiveSchema#VERSION}. What is written once and
 * never again (baselines, reports, history) stays as it is, and is read in every version.
 *
 * <p>First the catalogue learns what each file will be, still under its old version, so that nothing else reads it; then
 * the files follow; then the catalogue takes the new version. Whoever dies in between leaves an archive that the next
 * attempt takes up where it was left: a file is either what the catalogue says, or becomes it.
 */
public final class ArchiveMigration {

    private static final String PATH = ArchiveLayout.catalog();

    private final Archive archive;

    /** For this store. */
    public ArchiveMigration(Archive archive) {
        this.archive = archive;
    }

    /**
     * What was done.
     *
     * @param from the version that was found
     * @param rewritten the paths of the files that were written again
     */
    public record Migrated(int from, List<String> rewritten) {

        public Migrated {
            rewritten = List.copyOf(rewritten);
        }
    }

    /**
     * Does it where it is needed.
     *
     * @return nothing when the archive is empty or of the present version, or of a later one, which every read refuses
     * @throws ArchiveUnavailableException also when a file is not what the catalogue knows; the archive keeps its version
     */
    public Optional<Migrated> run() {
        Optional<StoredFile> file = archive.read(PATH);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String place = archive.locate(PATH);
        int from = ArchiveJson.topNumber(file.get().content(), "schemaVersion", place);
        if (from < 1 || from >= ArchiveSchema.VERSION) {
            return Optional.empty();
        }
        ArchiveCatalog found = ArchiveJson.read(file.get().content(), ArchiveCatalog.class, place);
        ArchiveCatalog planned = write(plan(found), file.get());
        List<String> rewritten = new ArrayList<>();
        for (Map.Entry<String, CatalogFile> known : planned.files().entrySet()) {
            if (bring(known.getKey(), known.getValue())) {
                rewritten.add(known.getKey());
            }
        }
        ArchiveCatalog after = write(
                planned.inVersion(ArchiveSchema.VERSION), archive.read(PATH).orElseThrow());
        ArchiveSchema.datasets().forEach(dataset -> CsvwMetadata.refresh(archive, dataset, after));
        return Optional.of(new Migrated(from, rewritten));
    }

    /** The catalogue with each file as it will be. */
    private ArchiveCatalog plan(ArchiveCatalog found) {
        ArchiveCatalog planned = found;
        for (Map.Entry<String, CatalogFile> known : found.files().entrySet()) {
            Optional<Partition> partition = ArchiveLayout.partition(known.getKey());
            if (partition.isPresent() && known.getValue().schemaVersion() < ArchiveSchema.VERSION) {
                StoredFile stored = stored(partition.get());
                if (!stored.sha256().equals(known.getValue().sha256())) {
                    throw changed(partition.get());
                }
                planned = planned.withBrought(partition.get(), present(partition.get(), stored));
            }
        }
        return planned;
    }

    private boolean bring(String path, CatalogFile known) {
        Optional<Partition> partition = ArchiveLayout.partition(path);
        if (partition.isEmpty()) {
            return false;
        }
        StoredFile stored = stored(partition.get());
        if (stored.sha256().equals(known.sha256())) {
            return false;
        }
        CsvFile present = present(partition.get(), stored);
        if (!present.sha256().equals(known.sha256()) || !archive.replace(path, present.content(), stored.version())) {
            throw changed(partition.get());
        }
        return true;
    }

    private StoredFile stored(Partition partition) {
        return archive.read(partition.path())
                .orElseThrow(() -> LedgerLoad.changed(archive.locate(partition.path()), partition.month(), false));
    }

    private CsvFile present(Partition partition, StoredFile stored) {
        return EarlierCsv.toPresent(partition.dataset(), stored.content(), archive.locate(partition.path()));
    }

    private ArchiveUnavailableException changed(Partition partition) {
        return new ArchiveUnavailableException(
                "read " + archive.locate(partition.path()),
                "the file is not the one that was archived: it was changed",
                "Restore it from a backup, or remove it and read its month again (costs backfill); the archive keeps its"
                        + " schema version until then.",
                null);
    }

    private ArchiveCatalog write(ArchiveCatalog catalog, StoredFile before) {
        byte[] content = ArchiveJson.write(catalog);
        if (!archive.replace(PATH, content, before.version())) {
            throw new ArchiveUnavailableException(
                    "write " + archive.locate(PATH),
                    "another run has changed the archive while it was brought to schema version "
                            + ArchiveSchema.VERSION,
                    "Start it again.",
                    null);
        }
        return catalog;
    }
}
