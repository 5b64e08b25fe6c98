package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.entry.cli.Costs;
import io.costanalyzer.wiring.ProcessEnvironment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * An archive of September and October 2026 with a report on each, and of the days of November, on which there is no report
 * yet; its files are added up without any of our code.
 */
final class TwoMonths {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    private static final List<String> REPORTED = List.of("2026-09", "2026-10");
    static final String RUNNING = "2026-11";

    private final Path folder;

    private TwoMonths(Path folder) {
        this.folder = folder;
    }

    static TwoMonths in(Path folder) throws IOException {
        Files.writeString(folder.resolve("costs.yaml"), """
                environments:
                  - {name: prod, tag: {key: Environment, values: [prod]}}
                  - {name: staging, tag: {key: Environment, values: [staging]}}
                  - {name: dev, tag: {key: Environment, values: [dev]}}
                source: {sample: {name: clinnet-emr, as-of: 2026-11-20}}
                archive: {location: "%s"}
                """.formatted(folder.resolve("archive")));
        TwoMonths archive = new TwoMonths(folder);
        archive.run("backfill", "--from", REPORTED.get(0), "--yes");
        REPORTED.forEach(month -> archive.run("monthly", "--month", month));
        return archive;
    }

    URI page() {
        return folder.resolve("archive/index.html").toUri();
    }

    /** Every charge, out of the files of the archive. */
    Rows raw() {
        return rows(
                Stream.concat(REPORTED.stream(), Stream.of(RUNNING)).toList(),
                month -> "data/dataset=charges/year=" + month.replace("-", "/month=") + "/part-0.csv");
    }

    /** Every row of both reports. */
    Rows reports() {
        return rows(REPORTED, month -> report(month) + "report.csv");
    }

    /** What the report says that a month cost. */
    BigDecimal headline(String month) {
        try {
            JsonNode model = new ObjectMapper().readTree(text(report(month) + "model.json"));
            for (JsonNode point : model.get("months")) {
                if (point.get("month").asText().equals(month)) {
                    return new BigDecimal(point.at("/actual/amount").asText());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("The report on " + month + " says nothing of it");
    }

    /** What DuckDB answers to a canned question. */
    List<Map<String, String>> ask(String question) {
        return csv(run(
                "query",
                question,
                "--format",
                "csv",
                "--cache",
                folder.resolve("cache").toString()));
    }

    private Rows rows(List<String> months, UnaryOperator<String> path) {
        List<Map<String, String>> rows = new ArrayList<>();
        months.forEach(month -> rows.addAll(csv(text(path.apply(month)))));
        return new Rows(rows);
    }

    private static String report(String month) {
        return "reports/" + month.replace('-', '/') + "/v1/";
    }

    private String text(String path) {
        try {
            return Files.readString(folder.resolve("archive").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--config", folder.resolve("costs.yaml").toString(), "--as-of", "2026-11-20"))
                .toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                CLOCK,
                all);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Map<String, String>> csv(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), format)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String key(Map<String, String> row, String columns) {
        return Arrays.stream(columns.split("\\|", -1)).map(row::get).collect(Collectors.joining("|"));
    }

    /** Rows that are added up one by one. */
    record Rows(List<Map<String, String>> rows) {

        Rows and(Rows others) {
            return new Rows(Stream.concat(rows.stream(), others.rows.stream()).toList());
        }

        Rows of(String month) {
            return only(row -> row.get("BillingPeriodStart").startsWith(month));
        }

        /** What is called spending: usage and purchases. */
        Rows spending() {
            return only(row -> List.of("Usage", "Purchase").contains(row.get("x_ChargeCategory")));
        }

        private Rows only(Predicate<Map<String, String>> meant) {
            return new Rows(rows.stream().filter(meant).toList());
        }

        /** The sum of a column for each key: columns joined by a bar, or month, or day. */
        Map<String, BigDecimal> by(String key, String column) {
            Map<String, BigDecimal> sums = new TreeMap<>();
            for (Map<String, String> row : rows) {
                String name = switch (key) {
                    case "month" -> row.get("BillingPeriodStart").substring(0, 7);
                    case "day" -> row.get("ChargePeriodStart").substring(0, 10);
                    default -> TwoMonths.key(row, key);
                };
                sums.merge(name, new BigDecimal(row.get(column)), BigDecimal::add);
            }
            return sums;
        }

        Map<String, BigDecimal> change(String before, String after, String key, String column) {
            Map<String, BigDecimal> change = of(after).by(key, column);
            of(before).by(key, column).forEach((name, cost) -> change.merge(name, cost.negate(), BigDecimal::add));
            return change;
        }

        BigDecimal total(String column) {
            return rows.stream().map(row -> new BigDecimal(row.get(column))).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }
}
