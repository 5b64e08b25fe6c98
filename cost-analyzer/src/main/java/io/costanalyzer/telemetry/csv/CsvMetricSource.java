package io.costanalyzer.telemetry.csv;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.money.ExactDecimal;
import io.costanalyzer.telemetry.MetricSource;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures out of a CSV file. Its values are taken as they are, whatever statistic is asked for. One wrong row spoils
 * the file: a figure that is only nearly right is worse than none.
 */
public final class CsvMetricSource implements MetricSource {

    private static final List<String> COLUMNS = List.of("Day", "Namespace", "Metric", "Dimensions", "Value");

    private final String name;
    private final Supplier<String> text;

    /**
     * @param name what people call the file, for messages
     * @param text reads the file; asked at every read
     */
    public CsvMetricSource(String name, Supplier<String> text) {
        this.name = name;
        this.text = text;
    }

    private record Name(String namespace, String metric, SortedMap<String, String> dimensions) {}

    @Override
    public Map<WatchedMetric, MetricSeries> read(Collection<WatchedMetric> metrics, ChargePeriod period) {
        Map<Name, SortedMap<LocalDate, BigDecimal>> file = metrics.isEmpty() ? Map.of() : parse(text.get());
        Map<WatchedMetric, MetricSeries> found = new LinkedHashMap<>();
        for (WatchedMetric metric : metrics) {
            SortedMap<LocalDate, BigDecimal> days =
                    file.get(new Name(metric.namespace(), metric.name(), metric.dimensions()));
            if (days != null) {
                found.put(metric, new MetricSeries(days).within(period));
            }
        }
        return found;
    }

    private Map<Name, SortedMap<LocalDate, BigDecimal>> parse(String content) {
        String plain = content.startsWith("\ufeff") ? content.substring(1) : content;
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        Map<Name, SortedMap<LocalDate, BigDecimal>> metrics = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                throw broken(
                        "line 1 does not name the columns", "Begin it with " + String.join(",", COLUMNS) + ".", null);
            }
            for (CSVRecord row : parser) {
                SortedMap<LocalDate, BigDecimal> days = metrics.computeIfAbsent(
                        new Name(row.get("Namespace"), row.get("Metric"), dimensions(row)), any -> new TreeMap<>());
                if (days.put(day(row), value(row)) != null) {
                    throw broken(
                            "line " + line(row) + " gives a day twice", "Keep one row for a day and metric.", null);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken("it is no CSV: " + e.getMessage(), "Save it as comma-separated UTF-8.", e);
        }
        return metrics;
    }

    private SortedMap<String, String> dimensions(CSVRecord row) {
        SortedMap<String, String> dimensions = new TreeMap<>();
        for (String pair : row.get("Dimensions").split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                dimensions.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            } else if (!pair.isBlank()) {
                throw broken(
                        "line " + line(row) + " has a dimension without a value",
                        "Write dimensions as ApiName=clinic;Stage=prod.",
                        null);
            }
        }
        return dimensions;
    }

    private LocalDate day(CSVRecord row) {
        try {
            return LocalDate.parse(row.get("Day").strip());
        } catch (DateTimeException e) {
            throw broken("line " + line(row) + " has no day", "Write year-month-day, as 2026-11-20.", e);
        }
    }

    private BigDecimal value(CSVRecord row) {
        return ExactDecimal.parse(row.get("Value").strip())
                .orElseThrow(() -> broken(
                        "line " + line(row) + " has no number", "Write a plain decimal number, as 182.5.", null));
    }

    private static long line(CSVRecord row) {
        return row.getRecordNumber() + 1;
    }

    private TelemetryUnavailableException broken(String problem, String remedy, @Nullable Throwable cause) {
        return new TelemetryUnavailableException("read " + name, problem, remedy, cause);
    }
}
