package io.costanalyzer.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes one CSV file into memory by RFC 4180: header first, UTF-8, comma, CR LF, no byte order mark. */
final class CsvOutput {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;
    private static final int PIECE = 1 << 16;

    /** Characters that no format quotes, wherever they stand in a cell. Nearly all cells are made of them. */
    private static final boolean[] PLAIN = new boolean[128];

    static {
        for (char c = 0; c < PLAIN.length; c++) {
            PLAIN[c] = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        }
    }

    private final Dataset dataset;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PIECE);
    private final StringBuilder text = new StringBuilder(PIECE + PIECE / 2);
    private final boolean[] nullable;
    private long rows = -1;

    CsvOutput(Dataset dataset) {
        this.dataset = dataset;
        List<Column> columns = dataset.columns();
        this.nullable = new boolean[columns.size()];
        for (int i = 0; i < nullable.length; i++) {
            nullable[i] = columns.get(i).nullable();
        }
        row(dataset.header());
    }

    /**
     * Writes one row.
     *
     * @param cells one for each column, {@code null} for an empty cell
     * @throws IllegalArgumentException for an empty cell where the column needs a value, and for a text of no characters,
     *     which a CSV file cannot tell from an absent one
     */
    void row(@Nullable String[] cells) {
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            if (cell == null ? !nullable[i] : cell.isEmpty()) {
                throw new IllegalArgumentException("The column "
                        + dataset.columns().get(i).name() + " of " + dataset.name()
                        + (cell == null ? " needs a value" : " takes an absent value, not an empty one"));
            }
        }
        for (int i = 0; i < cells.length; i++) {
            print(cells[i], i == 0);
        }
        text.append(FORMAT.getRecordSeparator());
        rows++;
        if (text.length() >= PIECE) {
            encode();
        }
    }

    /** What is plain is written as it is; anything else is left to the format, which knows what to quote. */
    private void print(@Nullable String cell, boolean first) {
        if (cell != null && isPlain(cell)) {
            if (!first) {
                text.append(FORMAT.getDelimiterString());
            }
            text.append(cell);
            return;
        }
        try {
            FORMAT.print(cell, text, first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it begins and ends with a letter or a digit and has, in between, nothing but these and marks of numbers and times. */
    private static boolean isPlain(String cell) {
        int last = cell.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = cell.charAt(i);
            boolean between = i > 0 && i < last && (c == '.' || c == '-' || c == ':' || c == '_' || c == ' ');
            if (!between && (c >= PLAIN.length || !PLAIN[c])) {
                return false;
            }
        }
        return true;
    }

    private void encode() {
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    CsvFile toFile() {
        encode();
        return new CsvFile(bytes.toByteArray(), rows);
    }
}
