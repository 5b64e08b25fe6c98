package io.costanalyzer.archive.folder;

import io.costanalyzer.archive.ArchiveUnavailableException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What the file system refuses, for people. */
final class FolderProblems {

    private FolderProblems() {}

    static ArchiveUnavailableException of(String operation, IOException e) {
        String reason = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
        if (reason.contains("No space left")
                || reason.contains("quota exceeded")
                || reason.contains("not enough space")) {
            return problem(operation, "the disk is full", "Make room on it, then run again; nothing was changed.", e);
        }
        if (reason.contains("Read-only file system")) {
            return problem(
                    operation, "the file system is read-only", "Choose a folder that can be written to (archive).", e);
        }
        if (e instanceof AccessDeniedException) {
            return problem(
                    operation,
                    "this user has no permission",
                    "Give the user that runs this service the right to read and write in the folder, or choose another"
                            + " (archive).",
                    e);
        }
        if (e instanceof FileAlreadyExistsException there) {
            return problem(
                    operation,
                    there.getFile() + " is a file where a folder is needed",
                    "Move it out of the archive.",
                    e);
        }
        if (reason.contains("Not a directory")) {
            return problem(
                    operation,
                    "a file is on its way, where a folder is needed",
                    "Move the file away, or choose another folder (archive).",
                    e);
        }
        if (e instanceof NoSuchFileException missing) {
            return problem(
                    operation,
                    missing.getFile() + " is not there and cannot be made",
                    "Check the folder and its disk, or choose another (archive).",
                    e);
        }
        return problem(operation, "the file system answers \"" + reason + "\"", "Check the folder and its disk.", e);
    }

    static ArchiveUnavailableException leadsOut(Path file) {
        return new ArchiveUnavailableException(
                "open " + file,
                "a link on the way leads out of the archive",
                "Remove the link; the archive holds its files itself.",
                null);
    }

    private static ArchiveUnavailableException problem(
            String operation, String problem, String remedy, IOException cause) {
        return new ArchiveUnavailableException(operation, problem, remedy, cause);
    }
}
