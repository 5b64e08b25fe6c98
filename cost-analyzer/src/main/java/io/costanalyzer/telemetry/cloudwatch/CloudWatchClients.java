package io.costanalyzer.telemetry.cloudwatch;

import io.costanalyzer.aws.SharedHttp;
import io.costanalyzer.telemetry.TelemetryUnavailableException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/**
 * Makes clients for CloudWatch.
 *
 * <p>Region and credentials come from where every AWS tool takes them. Without an endpoint of its own the SDK honours
 * {@code AWS_ENDPOINT_URL_CLOUDWATCH} and {@code AWS_ENDPOINT_URL}.
 */
public final class CloudWatchClients {

    private CloudWatchClients() {}

    /**
     * A client that waits up to 1 s and 2 s between attempts. Close it when done.
     *
     * @throws TelemetryUnavailableException when no region is set
     */
    public static CloudWatchClient connect(Optional<URI> endpoint) {
        return connect(endpoint, BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(20)));
    }

    /** A client of a region; without one, of the region that every AWS tool finds. */
    public static CloudWatchClient connectTo(Optional<String> region) {
        return connect(
                Optional.empty(),
                region.map(Region::of),
                BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(20)));
    }

    /** As {@link #connect(Optional)}, with the waiting between attempts given. */
    public static CloudWatchClient connect(Optional<URI> endpoint, BackoffStrategy waiting) {
        return connect(endpoint, Optional.empty(), waiting);
    }

    private static CloudWatchClient connect(Optional<URI> endpoint, Optional<Region> region, BackoffStrategy waiting) {
        try {
            return CloudWatchClient.builder()
                    .httpClient(SharedHttp.client())
                    .defaultsMode(DefaultsMode.STANDARD)
                    .endpointOverride(endpoint.orElse(null))
                    .region(region.orElse(null))
                    .overrideConfiguration(
                            options -> options.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                    .backoffStrategy(waiting)
                                    .throttlingBackoffStrategy(waiting)
                                    .build()))
                    .build();
        } catch (SdkClientException noRegion) {
            throw new TelemetryUnavailableException(
                    CloudWatchMetricSink.OPERATION,
                    "there is no AWS region to send metrics to",
                    "Set AWS_REGION or the region of the profile.",
                    noRegion);
        }
    }
}
