package io.costanalyzer.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Files of a dataset that a release wrote before a column was added. */
final class EarlierCsv {

    private EarlierCsv() {}

    /**
     * The same rows with the columns of today; those that the file lacks are empty. A file of today comes back as it is.
     *
     * @param place where the file is, for people
     * @throws ArchiveUnavailableException if no release has written such a file
     */
    static CsvFile toPresent(Dataset dataset, byte[] content, String place) {
        try (CSVParser parser = parser(content)) {
            List<CSVRecord> records = parser.getRecords();
            CsvHeader header = new CsvHeader(
                    dataset,
                    records.isEmpty() ? List.of() : List.of(records.get(0).values()));
            if (header.isPresent()) {
                return new CsvFile(content, records.size() - 1L);
            }
            if (!header.isEarlier()) {
                throw unreadable(place, header.problem(), null);
            }
            CsvOutput output = new CsvOutput(dataset);
            for (CSVRecord record : records.subList(1, records.size())) {
                output.row(cells(dataset, header, record, place));
            }
            return output.toFile();
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw unreadable(place, "the file is not CSV", e);
        }
    }

    private static @Nullable String[] cells(Dataset dataset, CsvHeader header, CSVRecord record, String place) {
        if (record.size() != header.names().size()) {
            String problem = "row " + record.getRecordNumber() + " has " + record.size() + " cells and the header has "
                    + header.names().size();
            throw unreadable(place, problem, null);
        }
        @Nullable String[] cells = new String[dataset.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            int at = header.names().indexOf(dataset.columns().get(i).name());
            cells[i] = at < 0
                    ? null
                    : Optional.of(record.get(at))
                            .filter(cell -> !cell.isEmpty())
                            .orElse(null);
        }
        return cells;
    }

    private static CSVParser parser(byte[] content) throws IOException {
        return CSVFormat.RFC4180.parse(
                new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8));
    }

    private static ArchiveUnavailableException unreadable(String place, String problem, @Nullable Exception cause) {
        return new ArchiveUnavailableException(
                "read " + place,
                problem,
                "Restore the file from a backup, or read its month again (costs backfill).",
                cause);
    }
}
