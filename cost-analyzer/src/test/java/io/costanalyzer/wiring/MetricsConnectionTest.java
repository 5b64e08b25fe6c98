package io.costanalyzer.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.analysis.metric.MetricSeries;
import io.costanalyzer.analysis.metric.WatchedMetric;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.focus.ChargePeriod;
import io.costanalyzer.telemetry.MetricSource;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsConnectionTest {

    private static final ChargePeriod OCTOBER = ChargePeriod.ofMonth(YearMonth.of(2026, 10));
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T06:00:00Z"), ZoneOffset.UTC);
    private static final WatchedMetric ORDERS = WatchedMetric.of("Shop", "Orders", Map.of(), "Sum", Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void withoutASectionNothingIsKnown() {
        assertThat(open("").read(List.of(ORDERS), OCTOBER)).isEmpty();
    }

    @Test
    void aFileIsReadWhenItIsAskedForAndNotBefore() throws IOException {
        Path file = folder.resolve("metrics.csv");
        MetricSource source = open("metrics: {csv: " + file + "}");
        Files.writeString(file, "Day,Namespace,Metric,Dimensions,Value\n2026-10-01,Shop,Orders,,7\n");
        assertThat(source.read(List.of(ORDERS), OCTOBER))
                .isEqualTo(Map.of(ORDERS, MetricSeries.of(Map.of(LocalDate.of(2026, 10, 1), new BigDecimal("7")))));
    }

    @Test
    void aFileThatIsNotThereIsToldWithWhatToDo() {
        Path file = folder.resolve("metrics.csv");
        MetricSource source = open("metrics: {csv: " + file + "}");
        assertThatThrownBy(() -> source.read(List.of(ORDERS), OCTOBER))
                .isInstanceOf(TelemetryUnavailableException.class)
                .hasMessage("read " + file + ": it cannot be read. Check metrics.csv in the configuration.");
    }

    /** The file knows better than the made-up account, which answers for the rest. */
    @Test
    void theMadeUpAccountAnswersWhatTheFileDoesNotKnow() throws IOException {
        Path file = folder.resolve("metrics.csv");
        Files.writeString(file, "Day,Namespace,Metric,Dimensions,Value\n2026-10-01,Shop,Orders,,7\n");
        MetricSource source = open("metrics: {csv: " + file + ", sample: clinnet-emr}");
        WatchedMetric patients = WatchedMetric.of("Clinic", "PatientsSeen", Map.of(), "Sum", Optional.empty());
        Map<WatchedMetric, MetricSeries> read = source.read(List.of(ORDERS, patients), OCTOBER);
        assertThat(read).containsOnlyKeys(ORDERS, patients);
        assertThat(read.get(ORDERS).days()).isEqualTo(1);
        assertThat(read.get(patients).days()).isEqualTo(31);
    }

    private static MetricSource open(String section) {
        String yaml = """
                environments:
                  - {name: prod, tag: {key: Env, values: [prod]}}
                source: {cost-explorer: {}}
                archive: {location: ./archive}
                """ + section;
        return MetricsConnection.open(ConfigReader.read("costs.yaml", yaml), new ProcessEnvironment(Map.of()), CLOCK);
    }
}
