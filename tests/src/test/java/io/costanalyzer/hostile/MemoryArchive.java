package io.costanalyzer.hostile;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.StoredFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An archive in memory, into which anybody can write anything. One thread. */
final class MemoryArchive implements Archive {

    private final TreeMap<String, byte[]> files;
    private int writes;

    MemoryArchive(Map<String, byte[]> files) {
        this.files = new TreeMap<>(files);
    }

    /** The files of a folder by their paths. */
    static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Puts bytes in place of a file as an editor would. */
    void edit(String path, byte[] content) {
        files.put(path, content);
        writes++;
    }

    @Override
    public Optional<StoredFile> read(String path) {
        return Optional.ofNullable(files.get(path)).map(content -> new StoredFile(content, "v" + writes));
    }

    @Override
    public List<String> list(String prefix) {
        return files.keySet().stream().filter(path -> path.startsWith(prefix)).toList();
    }

    @Override
    public boolean create(String path, byte[] content) {
        if (files.containsKey(path)) {
            return false;
        }
        edit(path, content);
        return true;
    }

    @Override
    public boolean replace(String path, byte[] content, String expected) {
        edit(path, content);
        return true;
    }

    @Override
    public boolean delete(String path, String expected) {
        return files.remove(path) != null;
    }

    @Override
    public String locate(String path) {
        return "memory:" + path;
    }
}
