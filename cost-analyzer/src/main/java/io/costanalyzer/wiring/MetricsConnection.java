package io.costanalyzer.wiring;

import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.archive.s3.S3Address;
import io.costanalyzer.archive.s3.S3Archive;
import io.costanalyzer.config.CostAnalyzerConfig;
import io.costanalyzer.config.Location;
import io.costanalyzer.config.MetricsSettings;
import io.costanalyzer.config.SourceSettings;
import io.costanalyzer.telemetry.FirstKnown;
import io.costanalyzer.telemetry.MetricSource;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchClients;
import io.costanalyzer.telemetry.cloudwatch.CloudWatchMetricSource;
import io.costanalyzer.telemetry.csv.CsvMetricSource;
import io.costanalyzer.telemetry.sample.SampleMetricSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens where figures other than costs are read from. Nothing is read yet. */
final class MetricsConnection {

    private MetricsConnection() {}

    static MetricSource open(CostAnalyzerConfig config, ProcessEnvironment environment, Clock clock) {
        MetricsSettings settings = config.programme().metrics();
        List<MetricSource> sources = new ArrayList<>();
        settings.csv().ifPresent(location -> sources.add(csv(location, environment)));
        settings.sample()
                .ifPresent(programme ->
                        sources.add(new SampleMetricSource(programme.displayName(), today(config, clock))));
        settings.cloudWatch()
                .ifPresent(cloudWatch -> sources.add(new CloudWatchMetricSource(
                        region -> CloudWatchClients.connectTo(region.or(cloudWatch::region)))));
        return new FirstKnown(sources);
    }

    private static LocalDate today(CostAnalyzerConfig config, Clock clock) {
        return (config.source() instanceof SourceSettings.Sample sample ? sample.asOf() : Optional.<LocalDate>empty())
                .orElseGet(() -> LocalDate.now(clock));
    }

    private static MetricSource csv(Location location, ProcessEnvironment environment) {
        if (location instanceof Location.S3 s3) {
            String name = "s3://" + s3.bucket() + "/" + s3.prefix();
            return new CsvMetricSource(name, () -> object(s3, name, environment));
        }
        Path file = ((Location.Folder) location).path();
        return new CsvMetricSource(file.toString(), () -> text(file));
    }

    private static String object(Location.S3 s3, String name, ProcessEnvironment environment) {
        int slash = s3.prefix().lastIndexOf('/');
        S3Archive folder = new S3Archive(
                ArchiveConnection.s3(environment),
                new S3Address(s3.bucket(), slash < 0 ? "" : s3.prefix().substring(0, slash)));
        return folder.read(s3.prefix().substring(slash + 1))
                .map(StoredFile::content)
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .orElseThrow(() -> missing(name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new TelemetryUnavailableException(
                    "read " + file, "it cannot be read", "Check metrics.csv in the configuration.", e);
        }
    }

    private static TelemetryUnavailableException missing(String name) {
        return new TelemetryUnavailableException(
                "read " + name, "there is no such object", "Check metrics.csv in the configuration.", null);
    }
}
