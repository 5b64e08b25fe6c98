package io.costanalyzer.ingestion.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the table of an account: one line for each series. */
final class SampleTable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private SampleTable() {}

    static List<SampleSeries> read(String resource) {
        try (InputStream bytes = SampleTable.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IllegalStateException("The table " + resource + " is missing from this build");
            }
            try (Reader text = new InputStreamReader(bytes, StandardCharsets.UTF_8);
                    CSVParser lines = CSVParser.parse(text, FORMAT)) {
                return lines.stream().map(SampleTable::series).toList();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SampleSeries series(CSVRecord line) {
        return new SampleSeries(
                Optional.of(line.get("environment")).filter(name -> !name.isEmpty()),
                line.get("account"),
                line.get("service"),
                line.get("usage_type"),
                line.get("unit"),
                new BigDecimal(line.get("price")),
                Double.parseDouble(line.get("quantity")),
                SampleSeries.Basis.valueOf(line.get("basis").toUpperCase(Locale.ROOT)),
                Double.parseDouble(line.get("traffic")),
                Double.parseDouble(line.get("growth")),
                Double.parseDouble(line.get("noise")),
                Integer.parseInt(line.get("decimals")));
    }
}
