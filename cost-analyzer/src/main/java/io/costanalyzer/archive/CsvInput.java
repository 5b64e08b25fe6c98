package io.costanalyzer.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads one CSV file of the archive row by row. Whatever does not fit the schema is an {@link ArchiveUnavailableException}
 * that names file, line and column: the archive wrote the file itself, so nothing in it is to be guessed.
 */
final class CsvInput {

    private static final String REMEDY = "Restore the file from a backup, or read its month again (costs backfill).";

    private final Dataset dataset;
    private final String place;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private @Nullable CSVRecord row;
    private long line;

    /**
     * @param dataset what the file must be
     * @param content its bytes
     * @param place where it is, for people
     */
    CsvInput(Dataset dataset, byte[] content, String place) {
        this.dataset = dataset;
        this.place = place;
        try {
            this.parser = CSVFormat.RFC4180.parse(
                    new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.records = parser.iterator();
        if (!next() || !Arrays.equals(current().values(), dataset.header())) {
            throw broken("the header is not that of the dataset " + dataset.name() + ", schema version "
                    + ArchiveSchema.VERSION);
        }
    }

    /** Goes on to the next row, if there is one. */
    boolean next() {
        line = parser.getCurrentLineNumber() + 1;
        try {
            if (!records.hasNext()) {
                return false;
            }
            row = records.next();
        } catch (UncheckedIOException | NoSuchElementException | IllegalStateException e) {
            throw problem("line " + line + " is not CSV", e);
        }
        if (current().size() != dataset.columns().size()) {
            throw broken("line " + line + " has " + current().size() + " cells and the header has "
                    + dataset.columns().size());
        }
        return true;
    }

    /** A cell as it stands; absent when it is empty, or when the dataset has no such column ({@code index} below 0). */
    @Nullable
    String optional(int index) {
        if (index < 0) {
            return null;
        }
        String cell = current().get(index);
        return cell.isEmpty() ? null : cell;
    }

    /** A cell that must not be empty. */
    String text(int index) {
        String cell = current().get(index);
        if (cell.isEmpty()) {
            throw wrong(index, "", "is empty", null);
        }
        return cell;
    }

    /** A cell that must not be empty, as something else. */
    <T> T read(int index, Function<String, T> reader) {
        String cell = text(index);
        try {
            return reader.apply(cell);
        } catch (RuntimeException e) {
            throw wrong(index, cell, "cannot be read", e);
        }
    }

    /** A cell whose content contradicts something else. */
    ArchiveUnavailableException wrong(int index, String cell, String problem, @Nullable Throwable cause) {
        String shown = cell.isEmpty() ? "" : "\"" + ArchivePath.printable(cell) + "\" ";
        return problem(
                "line " + line + ", column " + dataset.columns().get(index).name() + ": " + shown + problem, cause);
    }

    private ArchiveUnavailableException broken(String problem) {
        return problem(problem, null);
    }

    private ArchiveUnavailableException problem(String problem, @Nullable Throwable cause) {
        return new ArchiveUnavailableException("read " + place, problem, REMEDY, cause);
    }

    private CSVRecord current() {
        if (row == null) {
            throw new IllegalStateException("No row has been read yet");
        }
        return row;
    }
}
