package io.costanalyzer.delivery;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.ArchiveUnavailableException;
import io.costanalyzer.archive.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** An archive in memory for many threads. */
class MemoryArchive implements Archive {

    private final TreeMap<String, StoredFile> files = new TreeMap<>();
    private int writes;

    @Override
    public Optional<StoredFile> read(String path) {
        synchronized (files) {
            return Optional.ofNullable(files.get(path));
        }
    }

    @Override
    public List<String> list(String prefix) {
        synchronized (files) {
            return files.keySet().stream()
                    .filter(path -> path.startsWith(prefix))
                    .toList();
        }
    }

    @Override
    public boolean create(String path, byte[] content) {
        synchronized (files) {
            return !files.containsKey(path) && put(path, content);
        }
    }

    @Override
    public boolean replace(String path, byte[] content, String expected) {
        synchronized (files) {
            StoredFile present = files.get(path);
            return present != null && present.version().equals(expected) && put(path, content);
        }
    }

    @Override
    public String locate(String path) {
        return "memory:" + path;
    }

    void delete(String path) {
        synchronized (files) {
            files.remove(path);
        }
    }

    private boolean put(String path, byte[] content) {
        files.put(path, new StoredFile(content.clone(), "v" + ++writes));
        return true;
    }

    static ArchiveUnavailableException unavailable(String operation) {
        return new ArchiveUnavailableException(operation, "it does not answer", "Try again later.", null);
    }
}
