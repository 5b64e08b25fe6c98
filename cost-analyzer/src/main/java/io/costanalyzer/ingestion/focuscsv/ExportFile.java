package io.costanalyzer.ingestion.focuscsv;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * One file of an export.
 *
 * @param place what people call it, and what the files are ordered by: a path inside the folder, or an {@code s3://}
 *     address
 * @param content opens it
 * @param written when the store took it; empty where nobody says so, or where it says only when a copy was made
 */
public record ExportFile(String place, Content content, Optional<Instant> written) {

    /** A file of which nobody says when it was written. */
    public ExportFile(String place, Content content) {
        this(place, content, Optional.empty());
    }

    /** Opens a file. May be asked again for the same bytes. */
    @FunctionalInterface
    public interface Content {

        /**
         * The bytes from the first one on, as stored, to be closed by the caller. Reading ends with an exception when the
         * store cannot give all of them: a short file is never passed off as a whole one.
         */
        InputStream open() throws IOException;
    }
}
