package io.costanalyzer.archive;

import io.costanalyzer.analysis.baseline.BaselineHash;
import io.costanalyzer.analysis.baseline.CapturedBaseline;
import java.util.List;
import java.util.Optional;

/** Captured baselines, written once and never again. */
public final class BaselineStore {

    private static final String SUFFIX = ".json";

    private final Archive archive;

    /** The baselines of this store. */
    public BaselineStore(Archive archive) {
        this.archive = archive;
    }

    /**
     * Writes a baseline.
     *
     * @return {@code false} if there is another one of this name already; it stays as it is. Writing the same one twice is
     *     no harm
     * @throws IllegalArgumentException if the name may not be that of a file, or the baseline does not carry its
     *     {@linkplain BaselineHash hash}
     */
    public boolean create(CapturedBaseline baseline) {
        if (!BaselineHash.holds(baseline)) {
            throw new IllegalArgumentException("The baseline " + baseline.name() + " does not carry its own hash");
        }
        String path = ArchiveLayout.baseline(baseline.name());
        return archive.create(path, ArchiveJson.write(BaselineFile.of(baseline)))
                || find(baseline.name())
                        .filter(present -> present.hash().equals(baseline.hash()))
                        .isPresent();
    }

    /**
     * The baseline of a name.
     *
     * @throws ArchiveUnavailableException also when its file was changed after it was captured
     */
    public Optional<CapturedBaseline> find(String name) {
        String path = ArchiveLayout.baseline(name);
        return archive.read(path).map(file -> verified(name, file, archive.locate(path)));
    }

    /** The names of all baselines, in alphabetical order. */
    public List<String> names() {
        String folder = ArchiveLayout.baselines();
        return archive.list(folder).stream()
                .filter(path -> path.endsWith(SUFFIX))
                .map(path -> path.substring(folder.length(), path.length() - SUFFIX.length()))
                .toList();
    }

    private static CapturedBaseline verified(String name, StoredFile file, String place) {
        int version = ArchiveJson.topNumber(file.content(), "schemaVersion", place);
        if (version != ArchiveSchema.VERSION) {
            throw new ArchiveUnavailableException(
                    "read " + place,
                    "the baseline has schema version " + version + " and this service reads version "
                            + ArchiveSchema.VERSION,
                    "Install the release that wrote it, or capture the baseline again under another name.",
                    null);
        }
        CapturedBaseline baseline =
                ArchiveJson.read(file.content(), BaselineFile.class, place).toBaseline();
        if (!baseline.name().equals(name) || !BaselineHash.holds(baseline)) {
            throw new ArchiveUnavailableException(
                    "read " + place,
                    "the baseline " + name + " was changed after it was captured: its hash does not fit its figures",
                    "Restore the file from a backup, or capture the baseline again under another name.",
                    null);
        }
        return baseline;
    }
}
