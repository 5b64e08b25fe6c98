package io.costanalyzer.page;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The archive that {@code costs demo} writes, fourteen months of it, and its charges read without any of our code. */
final class DemoArchive {

    private final Path folder;

    private DemoArchive(Path folder) {
        this.folder = folder;
    }

    static DemoArchive in(Path folder) {
        Path out = folder.resolve("demo");
        run("demo", "--out", out.toString(), "--as-of", "2026-11-20");
        return new DemoArchive(out);
    }

    /** What a command prints; it must succeed. */
    String costs(String... arguments) {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of("--config", folder.resolve("costs.yaml").toString()))
                .toArray(String[]::new);
        return run(all);
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Costs.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ProcessEnvironment(Map.of()),
                Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC),
                arguments);
        assertThat(code)
                .as("costs %s said: %s", List.of(arguments), err.toString(StandardCharsets.UTF_8))
                .isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    Path folder() {
        return folder;
    }

    Path archive() {
        return folder.resolve("archive");
    }

    URI page() {
        return archive().resolve("index.html").toUri();
    }

    /** Every row of every month of charges. */
    List<CSVRecord> charges() {
        try (Stream<Path> files = Files.walk(archive().resolve("data/dataset=charges"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .flatMap(DemoArchive::records)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The exact sum of a column over the rows that are meant. */
    BigDecimal sum(String column, Predicate<CSVRecord> meant) {
        return charges().stream()
                .filter(meant)
                .map(row -> new BigDecimal(row.get(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Stream<CSVRecord> records(Path file) {
        try (CSVParser parser = CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180.builder().setHeader().get())) {
            return parser.getRecords().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
