package io.costanalyzer.archive;

import java.util.Optional;
import java.util.function.Function;

/**
 * A record that lives in one JSON file of the archive and is changed by several runs without any of them losing what
 * another has written.
 *
 * @param <T> the record, of what {@link ArchiveJson} can write
 */
public final class JsonFile<T extends Record> {

    private final Archive archive;
    private final String path;
    private final Class<T> type;

    /**
     * @param archive where the file is
     * @param path its path
     * @param type the record
     */
    public JsonFile(Archive archive, String path, Class<T> type) {
        this.archive = archive;
        this.path = path;
        this.type = type;
    }

    /**
     * The record, or nothing when it has not been written yet.
     *
     * @throws ArchiveUnavailableException also when the file is no such record
     */
    public Optional<T> read() {
        return archive.read(path).map(file -> parse(file.content()));
    }

    /**
     * Changes the record.
     *
     * @param change from the present record, or nothing, to the new one; may run more than once and must not have effects
     *     of its own
     * @return what was written
     */
    public T update(Function<Optional<T>, T> change) {
        return parse(archive.update(path, before -> {
            Optional<T> present = before.length == 0 ? Optional.empty() : Optional.of(parse(before));
            return ArchiveJson.write(change.apply(present));
        }));
    }

    private T parse(byte[] content) {
        return ArchiveJson.read(content, type, archive.locate(path));
    }
}
