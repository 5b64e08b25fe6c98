package io.costanalyzer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.entry.cli.Costs;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From a FOCUS export to the finished report of its month, beside a program that only asks DuckDB for the same sums. Runs with
 * {@code ./mvnw verify -Pbench}; {@code -Dbench.rows=1,10} takes other sizes, in millions of rows. What was measured is
 * printed, and lies in {@code tests/target/bench/export.txt}.
 */
class ExportBench {

    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final Path ROOT = Path.of(System.getProperty("project.root"), "tests", "target", "bench");

    /** What came out, in the order of the runs. */
    private static final List<Measured> RESULTS = new ArrayList<>();

    /**
     * One size of one format.
     *
     * @param millions of rows
     * @param format csv or parquet
     * @param floor the better run of the bare program
     * @param whole the better run of the whole
     * @param peak the most memory that the whole ever held, in MB
     */
    private record Measured(int millions, String format, Best floor, Best whole, long peak) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%3d M rows %-7s | bare DuckDB %7.2f s %7.2f s CPU | finished report %7.2f s %7.2f s CPU %5d MB |"
                            + " %.2f x time, %.2f x CPU",
                    millions,
                    format,
                    floor.seconds(),
                    floor.cpu(),
                    whole.seconds(),
                    whole.cpu(),
                    peak,
                    whole.seconds() / floor.seconds(),
                    whole.cpu() / floor.cpu());
        }

        /** What ten times the rows and the like cost more, beside the smaller size. */
        String growth(Measured smaller) {
            return String.format(
                    Locale.ROOT,
                    "%s from %d to %d M rows: bare DuckDB %.1f x the CPU, finished report %.1f x",
                    format,
                    smaller.millions,
                    millions,
                    floor.cpu() / smaller.floor.cpu(),
                    whole.cpu() / smaller.whole.cpu());
        }
    }

    /** The better of two runs, in seconds; neighbours on the machine make the other one slower. */
    private record Best(double seconds, double cpu) {

        static Best of(MeasuredProcess one, MeasuredProcess other) {
            return new Best(Math.min(one.seconds(), other.seconds()), Math.min(one.cpuSeconds(), other.cpuSeconds()));
        }
    }

    @AfterAll
    static void tell() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Measured result : RESULTS) {
            lines.add(result.line());
        }
        for (int i = 1; i < RESULTS.size(); i++) {
            if (RESULTS.get(i).format().equals(RESULTS.get(i - 1).format())) {
                lines.add(RESULTS.get(i).growth(RESULTS.get(i - 1)));
            }
        }
        lines.forEach(System.out::println);
        Files.createDirectories(ROOT);
        Files.write(ROOT.resolve("export.txt"), lines);
    }

    static List<Integer> millions() {
        return List.of(System.getProperty("bench.rows", "1,10,30").split(",", -1)).stream()
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
        long peak = Math.max(whole.peakMegabytes(), wholeAgain.peakMegabytes());
        Measured result = new Measured(millions, format, Best.of(floor, floorAgain), Best.of(whole, wholeAgain), peak);
        RESULTS.add(result);
        System.out.println(result.line());
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
