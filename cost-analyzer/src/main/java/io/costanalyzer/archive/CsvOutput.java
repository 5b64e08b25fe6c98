package io.costanalyzer.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Writes one CSV file into memory by RFC 4180: header first, UTF-8, comma, CR LF, no byte order mark, no DELETE. */
final class CsvOutput {

    private final Dataset dataset;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    private long rows = -1;

    CsvOutput(Dataset dataset) {
        this.dataset = dataset;
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
        @Nullable Object[] written = new Object[cells.length];
        for (int i = 0; i < cells.length; i++) {
            Column column = dataset.columns().get(i);
            String cell = cells[i];
            if (cell == null ? !column.nullable() : cell.isEmpty()) {
                throw new IllegalArgumentException("The column " + column.name() + " of " + dataset.name()
                        + (cell == null ? " needs a value" : " takes an absent value, not an empty one"));
            }
            written[i] = cell == null ? null : Cells.text(cell);
        }
        try {
            CSVFormat.RFC4180.printRecord(writer, written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows++;
    }

    CsvFile toFile() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CsvFile(bytes.toByteArray(), rows);
    }
}
