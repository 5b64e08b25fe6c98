package io.costanalyzer.bench.anomaly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A file of {@code realAWSCloudwatch} of the Numenta Anomaly Benchmark (MIT licence), as a row of hours: the mean of what
 * was measured in each, the hour before where nothing was.
 */
final class Telemetry {

    private static final String FOLDER = "realAWSCloudwatch";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int SECONDS = 19;
    private static final double MIDDLE = 10;

    private final String file;
    private final double[] hours;
    private final List<int[]> windows;

    private Telemetry(String file, double[] hours, List<int[]> windows) {
        this.file = file;
        this.hours = hours;
        this.windows = windows;
    }

    /** Its name. */
    String file() {
        return file;
    }

    /** The values, scaled so that the middle one is 10. */
    double[] hours() {
        return hours;
    }

    /** First hour and hour after the last one of each labelled window. */
    List<int[]> windows() {
        return windows;
    }

    /** All files below a checkout of numenta/NAB. */
    static List<Telemetry> read(Path checkout) throws IOException {
        JsonNode labels = new ObjectMapper()
                .readTree(checkout.resolve("labels/combined_windows.json").toFile());
        try (var files = Files.list(checkout.resolve("data").resolve(FOLDER))) {
            List<Telemetry> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(read(file, labels.path(FOLDER + "/" + file.getFileName())));
            }
            return all;
        }
    }

    private static Telemetry read(Path file, JsonNode labels) throws IOException {
        double[] hours = hours(file, 1, false);
        double middle = Scale.median(Arrays.stream(hours).map(Math::abs).toArray());
        double scale = MIDDLE / (middle > 0 ? middle : Scale.mean(hours));
        LocalDateTime start = start(file);
        List<int[]> windows = new ArrayList<>();
        labels.forEach(window -> windows.add(new int[] {
            hour(start, window.get(0).asText()), hour(start, window.get(1).asText()) + 1
        }));
        return new Telemetry(
                String.valueOf(file.getFileName()),
                Arrays.stream(hours).map(value -> value * scale).toArray(),
                windows);
    }

    /** A column of a file of this benchmark by the hour: the mean, or the largest where that is what counts. */
    static double[] hours(Path file, int column, boolean largest) throws IOException {
        List<String> lines = Files.readAllLines(file);
        LocalDateTime start = start(file);
        int count =
                lines.stream().skip(1).mapToInt(line -> hour(start, line)).max().orElseThrow() + 1;
        double[] sum = new double[count];
        int[] known = new int[count];
        lines.stream().skip(1).forEach(line -> {
            int hour = hour(start, line);
            double value = Double.parseDouble(line.split(",", -1)[column]);
            sum[hour] = largest ? Math.max(sum[hour], value) : sum[hour] + value;
            known[hour]++;
        });
        for (int hour = 0; hour < count; hour++) {
            double mean = known[hour] == 0 ? sum[Math.max(0, hour - 1)] : sum[hour] / known[hour];
            sum[hour] = largest ? sum[hour] : mean;
        }
        return sum;
    }

    private static LocalDateTime start(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return LocalDateTime.parse(lines.skip(1).findFirst().orElseThrow().substring(0, SECONDS), TIME);
        }
    }

    private static int hour(LocalDateTime start, String line) {
        return Math.toIntExact(ChronoUnit.HOURS.between(start, LocalDateTime.parse(line.substring(0, SECONDS), TIME)));
    }
}
