package io.costanalyzer.archive;

import java.util.Objects;

/**
 * Something in the archive that is not as it should be.
 *
 * @param path the file or folder
 * @param problem what is wrong, a clause
 * @param remedy what to do about it, a sentence
 */
public record ArchiveFinding(String path, String problem, String remedy) {

    public ArchiveFinding {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(remedy, "remedy");
    }
}
