package io.costanalyzer.analysis.savings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Figures of the method as it was when its errors, its coverage and its power were measured. Most of it is floating point
 * that no outside sum can confirm; a change that nobody meant would leave {@code tests/SAVINGS.md} saying what is no
 * longer so. The figures are kept in a file, a line each, by the name of the case.
 */
public final class MeasuredMethod {

    private static final double ROUNDING = 1e-7;

    private final Path file;

    /** @param name of the file beside the room's tests */
    public MeasuredMethod(String name) {
        this.file = Path.of(System.getProperty("project.root"))
                .resolve("cost-analyzer/src/test/resources/io/costanalyzer/analysis/savings")
                .resolve(name);
    }

    /** Holds a case's figures against those of the file, or writes them there when the build was told to. */
    public void check(String name, Map<String, Double> figures) throws IOException {
        Map<String, Map<String, Double>> kept = read();
        if (Boolean.getBoolean("golden.update")) {
            kept.put(name, figures);
            Files.writeString(file, text(kept));
        }
        Map<String, Double> before = kept.getOrDefault(name, Map.of());
        assertThat(figures.keySet()).as(name).isEqualTo(before.keySet());
        figures.forEach((figure, today) -> assertThat(isSame(today, before.get(figure)))
                .as(
                        "%s of the case \"%s\" is %s and was %s when the method was measured. If the method was meant to change,"
                                + " measure it again (SavingsBench, tests/SAVINGS.md), then ./mvnw verify -Pgolden-update",
                        figure, name, today, before.get(figure))
                .isTrue());
    }

    private static boolean isSame(double one, double other) {
        return Double.isNaN(one)
                ? Double.isNaN(other)
                : Math.abs(one - other) <= ROUNDING * Math.max(1, Math.abs(other));
    }

    private Map<String, Map<String, Double>> read() throws IOException {
        Map<String, Map<String, Double>> cases = new TreeMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                List<String> cells = List.of(line.split("\t", 3));
                cases.computeIfAbsent(cells.get(0), absent -> new TreeMap<>())
                        .put(cells.get(1), Double.valueOf(cells.get(2)));
            }
        }
        return cases;
    }

    private static String text(Map<String, Map<String, Double>> cases) {
        return cases.entrySet().stream()
                .flatMap(one -> one.getValue().entrySet().stream()
                        .map(figure -> String.format(
                                Locale.ROOT, "%s\t%s\t%.10f\n", one.getKey(), figure.getKey(), figure.getValue())))
                .collect(Collectors.joining());
    }
}
