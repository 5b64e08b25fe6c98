package io.costanalyzer.archive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A tree of files that survives the process. Paths use {@code /}, are relative, and never leave the tree.
 *
 * <p>Every write is atomic: a reader sees the old bytes or the new ones, never a part, and a write that was not
 * acknowledged has either happened whole or not at all. Every method throws {@link ArchiveUnavailableException} when the
 * store does not answer or refuses, and {@link IllegalArgumentException} for what is no {@linkplain ArchivePath path}.
 */
public interface Archive {

    /** What is stored under a path, or nothing. */
    Optional<StoredFile> read(String path);

    /** The paths of all files whose path starts with {@code prefix}, in ascending order of their characters. */
    List<String> list(String prefix);

    /**
     * A mark for each file whose path starts with {@code prefix}, another one whenever the file was written anew, so that a
     * copy can tell whether it is the file still. Opaque, and not the version that {@link #replace} takes. A store that
     * lists its files with such a mark needs no file to be read for it.
     */
    default SortedMap<String, String> marks(String prefix) {
        SortedMap<String, String> marks = new TreeMap<>();
        list(prefix).forEach(path -> read(path).ifPresent(file -> marks.put(path, file.version())));
        return marks;
    }

    /** Whether a file is the one still that was read, without reading it again where the store can tell. */
    default boolean isStill(String path, StoredFile file) {
        return read(path).map(StoredFile::version).equals(Optional.of(file.version()));
    }

    /**
     * The file that the last {@link #create} or {@link #replace} of this object left under a path, with its version, where
     * the store told it; nothing where it has to be read.
     *
     * @param content what was written
     */
    default Optional<StoredFile> left(String path, byte[] content) {
        return Optional.empty();
    }

    /**
     * Says that a run would have written a file and found it there already. An archive that keeps copies beside its files
     * makes good those that an earlier run could not write any more.
     */
    default void stands(String path) {}

    /** Whether files come from another machine, so that few and small ones are worth a copy that holds them packed. */
    default boolean isRemote() {
        return false;
    }

    /** This archive as it is at this moment, for an archive that {@linkplain RememberedArchive remembers} what it has read. */
    default Archive now() {
        return this;
    }

    /**
     * Writes a file that is not there yet.
     *
     * @return {@code false} if the path is taken; nothing has changed then
     */
    boolean create(String path, byte[] content);

    /**
     * Replaces a file that nobody else has changed since it was read.
     *
     * @param expected the {@linkplain StoredFile#version() version} that was read
     * @return {@code false} if the file is another by now, or gone; nothing has changed then
     */
    boolean replace(String path, byte[] content, String expected);

    /**
     * Removes a file that nobody else has changed since it was read.
     *
     * @param expected the {@linkplain StoredFile#version() version} that was read
     * @return {@code false} if the file is another by now, or gone; nothing has changed then
     */
    boolean delete(String path, String expected);

    /** Where the path is, for people and links: a file path or an {@code s3://} address. */
    String locate(String path);

    /**
     * Reads, changes and writes a file until nobody came in between. A file that is not changed is not written.
     *
     * @param change from the present bytes (empty when there is no file) to the new ones; may run more than once and
     *     must not have effects of its own
     * @return the bytes that were written
     * @throws ArchiveUnavailableException when others keep coming in between
     */
    default byte[] update(String path, UnaryOperator<byte[]> change) {
        String operation = "write " + locate(path);
        for (int attempt = 0; attempt < Patience.ATTEMPTS; attempt++) {
            Optional<StoredFile> before = read(path);
            byte[] after = change.apply(before.map(StoredFile::content).orElse(new byte[0]));
            if (before.isPresent() && Arrays.equals(before.get().content(), after)) {
                stands(path);
                return after;
            }
            boolean written =
                    before.isPresent() ? replace(path, after, before.get().version()) : create(path, after);
            if (written) {
                return after;
            }
            Patience.afterLosing(attempt, operation);
        }
        throw new ArchiveUnavailableException(
                operation, "other runs keep changing it", "Let one run finish, then start this one again.", null);
    }
}
