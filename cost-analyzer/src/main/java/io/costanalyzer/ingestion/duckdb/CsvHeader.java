package io.costanalyzer.ingestion.duckdb;

import io.costanalyzer.ingestion.SourceUnavailableException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the first line of a CSV file, plain or gzip. */
final class CsvHeader {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private CsvHeader() {}

    static List<String> read(Path file, String place) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
                InputStream plain = isGzip(bytes) ? new GZIPInputStream(bytes) : bytes;
                CSVParser parser = CSVFormat.RFC4180.parse(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (CSVRecord first : parser) {
                return first.stream()
                        .map(name -> name.replace("\uFEFF", "").strip())
                        .toList();
            }
        }
        throw new SourceUnavailableException(
                "read " + place, "it is empty, without even a header line", "Export the data again.", null);
    }

    private static boolean isGzip(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzip = bytes.read() == GZIP_FIRST && bytes.read() == GZIP_SECOND;
        bytes.reset();
        return gzip;
    }
}
