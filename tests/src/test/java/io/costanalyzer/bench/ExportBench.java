package io.costanalyzer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.entry.cli.Costs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From a FOCUS export to the finished report of its month, beside a program that only asks DuckDB for the same sums. Runs with
 * {@code ./mvnw verify -Pbench}; {@code -Dbench.rows=1,10,30} takes other sizes, in millions.
 */
class ExportBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Path ROOT = Path.of(System.getProperty("project.root"), "tests", "target", "bench");

    static List<Integer> millions() {
        return List.of(System.getProperty("bench.rows", "1").split(",", -1)).stream()
                .map(Integer::valueOf)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("millions")
    void parquet(int millions) throws Exception {
        measure(millions, "parquet");
    }

    @ParameterizedTest
    @MethodSource("millions")
    void gzippedCsv(int millions) throws Exception {
        measure(millions, "csv");
    }

    private static void measure(int millions, String format) throws IOException, InterruptedException, SQLException {
        Path export = ROOT.resolve(format + "-" + millions);
        new GeneratedExport(export, format.equals("parquet")).month(MONTH, millions * 1_000_000L);
        Path config = configured(export, ROOT.resolve("archive-" + format + "-" + millions));
        // Twice each, in turns, and the better of the two: the machine has neighbours.
        MeasuredProcess floor = floor(export, format);
        MeasuredProcess whole = whole(config);
        MeasuredProcess floorAgain = floor(export, format);
        emptied(ROOT.resolve("archive-" + format + "-" + millions));
        MeasuredProcess wholeAgain = whole(config);
        double least = Math.min(floor.seconds(), floorAgain.seconds());
        double taken = Math.min(whole.seconds(), wholeAgain.seconds());
        double leastBusy = Math.min(floor.cpuSeconds(), floorAgain.cpuSeconds());
        double busy = Math.min(whole.cpuSeconds(), wholeAgain.cpuSeconds());
        long peak = Math.max(whole.peakMegabytes(), wholeAgain.peakMegabytes());
        System.out.printf(
                Locale.ROOT,
                "%2d million rows, %-7s: bare DuckDB %6.2f s (%6.2f s of CPU), %4d MB, %s; finished month %6.2f s (%6.2f s of"
                        + " CPU), %4d MB; %.2f times the time, %.2f times the CPU%n",
                millions,
                format,
                least,
                leastBusy,
                floor.peakMegabytes(),
                floor.output().strip(),
                taken,
                busy,
                peak,
                taken / least,
                busy / leastBusy);
        assertThat(total(config))
                .isEqualByComparingTo(new BigDecimal(floor.output().strip().replaceAll(".* ", "")));
        assertThat(peak).as("peak memory in MB").isLessThan(2000);
    }

    private static MeasuredProcess floor(Path export, String format) throws IOException, InterruptedException {
        return MeasuredProcess.run(List.of("-XX:+UseSerialGC"), BareDuckDb.class, List.of(export.toString(), format));
    }

    private static MeasuredProcess whole(Path config) throws IOException, InterruptedException {
        return MeasuredProcess.run(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx768m"),
                Costs.class,
                List.of(
                        "monthly",
                        "--config",
                        config.toString(),
                        "--month",
                        MONTH.toString(),
                        "--as-of",
                        "2026-11-20"));
    }

    /** What the archived month comes to, by its catalogue. */
    private static BigDecimal total(Path config) throws IOException {
        String catalog = Files.readString(
                config.resolveSibling(config.getFileName().toString().replace(".yaml", ""))
                        .resolve("catalog.json"));
        String after = catalog.substring(catalog.indexOf("\"billedCost\": \"") + 15);
        return new BigDecimal(after.substring(0, after.indexOf(' ')));
    }

    private static Path configured(Path export, Path archive) throws IOException {
        emptied(archive);
        Path config = archive.resolveSibling(archive.getFileName() + ".yaml");
        Files.writeString(config, """
                environments:
                  - {name: prod, tag: {key: env, values: [prod]}}
                  - {name: test, tag: {key: env, values: [test]}}
                  - {name: dev, tag: {key: env, values: [dev]}}
                source:
                  export: {location: "%s"}
                archive: {location: "%s"}
                """.formatted(export, archive));
        return config;
    }

    private static void emptied(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
