package io.costanalyzer.ingestion.focuscsv;

import io.costanalyzer.ingestion.ProblemReason;
import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** Why a file could not be read to its end and what to do about it. Half a file is no bill, whatever is tolerated. */
final class UnreadableFile {

    private static final String AGAIN =
            "Export or fetch the file again: without all of it nobody can say what the bill was.";

    private UnreadableFile() {}

    static SourceUnavailableException of(String place, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return told(place, "access denied", "Let this process read the file.", cause);
        }
        if (cause instanceof NoSuchFileException) {
            return told(place, "it is gone since the files were listed", "Start the run again.", cause);
        }
        if (cause instanceof EOFException) {
            return told(place, ProblemReason.TRUNCATED_FILE.sentence() + because(cause), AGAIN, cause);
        }
        if (cause instanceof ZipException) {
            return told(place, "its compression is damaged" + because(cause), AGAIN, cause);
        }
        return told(place, "it cannot be read to its end" + because(cause), AGAIN, cause);
    }

    private static SourceUnavailableException told(String place, String problem, String remedy, IOException cause) {
        return new SourceUnavailableException("read " + place, problem, remedy, cause);
    }

    private static String because(IOException cause) {
        return cause.getMessage() == null ? "" : " (" + cause.getMessage() + ")";
    }
}
