package io.costanalyzer.archive;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads and changes {@code catalog.json}. */
final class CatalogStore {

    private static final String PATH = ArchiveLayout.catalog();

    private final Archive archive;

    CatalogStore(Archive archive) {
        this.archive = archive;
    }

    /** The catalogue; that of an empty archive when there is none. */
    ArchiveCatalog read() {
        return archive.read(PATH).map(file -> parse(file.content())).orElseGet(ArchiveCatalog::empty);
    }

    /**
     * Changes the catalogue.
     *
     * @param change may run more than once; may look at the archive, which makes what it sees there part of the decision
     */
    ArchiveCatalog update(UnaryOperator<ArchiveCatalog> change) {
        return parse(archive.update(PATH, before -> {
            ArchiveCatalog present = before.length == 0 ? ArchiveCatalog.empty() : parse(before);
            return ArchiveJson.write(change.apply(present));
        }));
    }

    /** The hash of what is stored under a path, if anything is. */
    Optional<String> hashOf(String path) {
        return archive.read(path).map(StoredFile::sha256);
    }

    private ArchiveCatalog parse(byte[] content) {
        String place = archive.locate(PATH);
        int version = ArchiveJson.topNumber(content, "schemaVersion", place);
        if (version != ArchiveSchema.VERSION) {
            String problem = "the archive has schema version " + version + " and this service reads and writes version "
                    + ArchiveSchema.VERSION;
            String remedy = version < 1
                    ? "Restore it from a backup."
                    : version > ArchiveSchema.VERSION
                            ? "Install the newer release that wrote it."
                            : "\"costs archive compact\" brings it to this version, and so does the next daily or monthly run.";
            throw new ArchiveUnavailableException("read " + place, problem, remedy, null);
        }
        return ArchiveJson.read(content, ArchiveCatalog.class, place);
    }
}
