package io.costanalyzer.archive.duckdb;

import io.costanalyzer.archive.query.QueryFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder of copies: nobody else may read them, and nobody else may have put them there. A folder in a place that all
 * users of a machine share could have been made by another one, with figures of his own in it.
 */
final class PrivateFolder {

    private static final String OWNER_ONLY = "rwx------";

    private PrivateFolder() {}

    /**
     * Makes the folder unless it is there.
     *
     * @throws QueryFailedException when it cannot be made, or belongs to another user
     */
    static void make(Path folder) {
        try {
            if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(folder);
                return;
            }
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            if (!Files.getOwner(folder).equals(ourselves(folder))) {
                throw refused(folder, "it belongs to another user");
            }
        } catch (IOException e) {
            throw refused(folder, "it cannot be made or written (" + Problems.firstLine(String.valueOf(e)) + ")");
        }
    }

    /** Java does not tell who runs it; a file of our own does. */
    private static Object ourselves(Path folder) throws IOException {
        Path own = Files.createTempFile(folder, ".owner-", "");
        try {
            return Files.getOwner(own);
        } finally {
            Files.delete(own);
        }
    }

    private static QueryFailedException refused(Path folder, String problem) {
        return QueryFailedException.wrong(
                "Copies of the archive cannot be kept in " + folder + ": " + problem + ".",
                "Name a folder of your own with --cache, or use --no-cache.");
    }
}
