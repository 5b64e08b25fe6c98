package io.costanalyzer.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An archive that reads each file once, for one run in one thread. What the run writes it knows, where the store told the
 * new version, and reads anew where it did not; whoever loses a write to another run forgets everything, so that its next
 * attempt starts from what is there. What must be seen as it is at this moment is asked of {@link #now}.
 */
public final class RememberedArchive implements Archive {

    /** Larger files are looked at once a run, so remembering them would cost memory for nothing. */
    private static final int MOST_BYTES = 2_000_000;

    private final Archive archive;
    private final Map<String, Optional<StoredFile>> files = new HashMap<>();
    private final Archive now = new Now();

    /** @param archive where everything is */
    public RememberedArchive(Archive archive) {
        this.archive = archive;
    }

    @Override
    public boolean isRemote() {
        return archive.isRemote();
    }

    @Override
    public Archive now() {
        return now;
    }

    @Override
    public Optional<StoredFile> read(String path) {
        Optional<StoredFile> known = files.get(path);
        return known == null ? readNow(path) : known;
    }

    @Override
    public List<String> list(String prefix) {
        return archive.list(prefix);
    }

    @Override
    public SortedMap<String, String> marks(String prefix) {
        return archive.marks(prefix);
    }

    @Override
    public boolean isStill(String path, StoredFile file) {
        return archive.isStill(path, file);
    }

    @Override
    public boolean create(String path, byte[] content) {
        return archive.create(path, content) ? written(path, content) : lost();
    }

    @Override
    public boolean replace(String path, byte[] content, String expected) {
        return archive.replace(path, content, expected) ? written(path, content) : lost();
    }

    @Override
    public boolean delete(String path, String expected) {
        boolean done = archive.delete(path, expected);
        files.remove(path);
        return done || lost();
    }

    @Override
    public String locate(String path) {
        return archive.locate(path);
    }

    private Optional<StoredFile> readNow(String path) {
        Optional<StoredFile> found = archive.read(path);
        files.remove(path);
        if (found.map(RememberedArchive::isSmall).orElse(true)) {
            files.put(path, found);
        }
        return found;
    }

    private boolean written(String path, byte[] content) {
        files.remove(path);
        archive.left(path, content)
                .filter(RememberedArchive::isSmall)
                .ifPresent(file -> files.put(path, Optional.of(file)));
        return true;
    }

    private boolean lost() {
        files.clear();
        return false;
    }

    private static boolean isSmall(StoredFile file) {
        return file.content().length <= MOST_BYTES;
    }

    /** The same archive as it is at this moment; what was read before is taken where the store says that it is that still. */
    private final class Now implements Archive {

        @Override
        public Optional<StoredFile> read(String path) {
            Optional<StoredFile> known = Objects.requireNonNullElse(files.get(path), Optional.empty());
            return known.isPresent() && archive.isStill(path, known.get()) ? known : readNow(path);
        }

        @Override
        public List<String> list(String prefix) {
            return archive.list(prefix);
        }

        @Override
        public boolean create(String path, byte[] content) {
            return RememberedArchive.this.create(path, content);
        }

        @Override
        public boolean replace(String path, byte[] content, String expected) {
            return RememberedArchive.this.replace(path, content, expected);
        }

        @Override
        public boolean delete(String path, String expected) {
            return RememberedArchive.this.delete(path, expected);
        }

        @Override
        public String locate(String path) {
            return archive.locate(path);
        }
    }
}
