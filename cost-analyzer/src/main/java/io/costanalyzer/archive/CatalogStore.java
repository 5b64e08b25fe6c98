package io.costanalyzer.archive;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads and changes {@code catalog.json}. */
final class CatalogStore {

    private static final String PATH = ArchiveLayout.catalog();

    private final Archive archive;
    private final LastWritten written;
    private volatile @Nullable Parsed parsed;

    /** A catalogue with the bytes that it was read from. */
    private static final class Parsed {

        private final byte[] content;
        private final ArchiveCatalog catalog;

        Parsed(byte[] content, ArchiveCatalog catalog) {
            this.content = content;
            this.catalog = catalog;
        }
    }

    CatalogStore(Archive archive) {
        this(archive, new LastWritten(archive));
    }

    /** @param written of which file the hash is known without working it out */
    CatalogStore(Archive archive, LastWritten written) {
        this.archive = archive;
        this.written = written;
    }

    /** The catalogue; that of an empty archive when there is none. */
    ArchiveCatalog read() {
        return read(archive);
    }

    /** The catalogue as it is at this moment. */
    ArchiveCatalog readNow() {
        return read(archive.now());
    }

    private ArchiveCatalog read(Archive from) {
        return from.read(PATH).map(file -> parse(file.content())).orElseGet(ArchiveCatalog::empty);
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
        return archive.now().read(path).map(written::sha256);
    }

    /** The same bytes again are the same catalogue. */
    private ArchiveCatalog parse(byte[] content) {
        Parsed before = parsed;
        if (before == null || !Arrays.equals(before.content, content)) {
            before = new Parsed(content, parseAnew(content));
            parsed = before;
        }
        return before.catalog;
    }

    private ArchiveCatalog parseAnew(byte[] content) {
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
