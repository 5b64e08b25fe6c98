package io.costanalyzer.entry.cli;

import com.fasterxml.jackson.databind.node.TextNode;
import io.costanalyzer.config.ConfigExample;
import io.costanalyzer.focus.ChargePeriod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder that the demo writes into: its configuration, its archive and its outbox. */
final class DemoFolder {

    private static final String CONFIG = "costs.yaml";
    private static final String FIRST_LINE = "# Written by \"costs demo\", which replaces this folder.\n";

    private static final Pattern AS_OF = Pattern.compile("as-of: ([0-9-]{10})");
    private static final Pattern APPLIED = Pattern.compile("applied: ([0-9-]{10})");

    private final Path folder;

    DemoFolder(Path folder) {
        Path plain = folder.normalize();
        this.folder = plain.toString().isEmpty() ? Path.of(".") : plain;
    }

    Path config() {
        return folder.resolve(CONFIG);
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    /**
     * Removes what an earlier demo wrote into the folder and writes the configuration of this one.
     *
     * @param example the programme
     * @param asOf the day that counts as today in the made-up account
     * @param baseline the months to capture the baseline from
     * @throws IllegalArgumentException if the folder holds something that no demo wrote
     */
    void prepare(ConfigExample example, LocalDate asOf, ChargePeriod baseline) {
        try {
            if (Files.exists(folder)) {
                requireDemo();
                delete();
            }
            Files.createDirectories(folder);
            Files.writeString(config(), FIRST_LINE + adapted(example.yaml(), asOf, baseline));
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write into " + folder, e);
        }
    }

    private String adapted(String yaml, LocalDate asOf, ChargePeriod baseline) {
        String captured = "captured: {from: " + YearMonth.from(baseline.start()) + ", to: "
                + YearMonth.from(baseline.lastDay()) + "}";
        return shifted(yaml, asOf)
                .replaceAll("captured: \\{[^}]*}", captured)
                .replace("./costs-demo/archive", quoted(folder.resolve("archive")))
                .replace("./costs-demo/outbox", quoted(outbox()));
    }

    /** The made-up account lives on another day: its measures come as many days before it as in the example. */
    private static String shifted(String yaml, LocalDate asOf) {
        Matcher written = AS_OF.matcher(yaml);
        if (!written.find()) {
            throw new IllegalArgumentException("The example does not say which day counts as today in it");
        }
        long days = ChronoUnit.DAYS.between(LocalDate.parse(written.group(1)), asOf);
        return APPLIED.matcher(AS_OF.matcher(yaml).replaceAll("as-of: " + asOf))
                .replaceAll(applied ->
                        "applied: " + LocalDate.parse(applied.group(1)).plusDays(days));
    }

    /** A JSON string is a YAML string. */
    private static String quoted(Path path) {
        return TextNode.valueOf(path.toString()).toString();
    }

    private void requireDemo() throws IOException {
        boolean empty;
        try (Stream<Path> files = Files.list(folder)) {
            empty = files.findAny().isEmpty();
        }
        if (!empty
                && !(Files.isRegularFile(config()) && Files.readString(config()).startsWith(FIRST_LINE))) {
            throw new IllegalArgumentException(
                    folder + " holds something that no demo wrote, and is left alone. Name another folder with --out.");
        }
    }

    /** What a demo makes; whatever else lies there is somebody's. */
    private void delete() throws IOException {
        for (Path own : List.of(config(), outbox(), folder.resolve("archive"))) {
            List<Path> all = List.of();
            if (Files.exists(own)) {
                try (Stream<Path> files = Files.walk(own)) {
                    all = files.sorted(Comparator.reverseOrder()).toList();
                }
            }
            for (Path file : all) {
                Files.delete(file);
            }
        }
    }

    /** The files of the outbox whose name ends so, in alphabetical order. */
    List<Path> sent(String ending) {
        try (Stream<Path> files = Files.walk(outbox())) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read " + outbox(), e);
        }
    }
}
