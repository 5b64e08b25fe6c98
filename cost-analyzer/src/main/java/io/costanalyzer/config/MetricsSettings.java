package io.costanalyzer.config;

import java.util.Optional;

/**
 * Where figures other than costs are read from. A figure that is in the file is taken from there, one of the made-up account
 * from there, any other one from CloudWatch.
 *
 * @param csv a file
 * @param cloudWatch CloudWatch
 * @param sample the made-up figures of a made-up account
 */
public record MetricsSettings(
        Optional<Location> csv, Optional<CloudWatch> cloudWatch, Optional<SourceSettings.Programme> sample) {

    /**
     * CloudWatch.
     *
     * @param region where the metrics are kept; absent for the one that every AWS tool finds
     */
    public record CloudWatch(Optional<String> region) {}

    /** Nothing is read. */
    public static MetricsSettings none() {
        return new MetricsSettings(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
