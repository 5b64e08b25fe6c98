package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.aws.SharedHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.LimitExceededException;

/**
 * Makes clients for Cost Explorer.
 *
 * <p>Credentials come from where every AWS tool takes them. Cost Explorer has one endpoint, in us-east-1, whatever region
 * the rest lives in. Without an endpoint of its own the SDK honours {@code AWS_ENDPOINT_URL_COST_EXPLORER} and {@code
 * AWS_ENDPOINT_URL} (and {@code endpoint_url} of a profile).
 */
public final class CostExplorerClients {

    /** How often a throttled or failed call is made in all. */
    static final int ATTEMPTS = 6;

    private CostExplorerClients() {}

    /** A client that waits between attempts: up to 1 s, 2 s, 4 s, 8 s, 16 s. Close it when done. */
    public static CostExplorerClient connect(Optional<URI> endpoint) {
        return connect(endpoint, BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(20)));
    }

    /** As {@link #connect(Optional)}, with the waiting between attempts given. */
    public static CostExplorerClient connect(Optional<URI> endpoint, BackoffStrategy waiting) {
        return connect(endpoint, waiting, SharedHttp.client());
    }

    /** As {@link #connect(Optional, BackoffStrategy)}, over another HTTP client. */
    public static CostExplorerClient connect(Optional<URI> endpoint, BackoffStrategy waiting, SdkHttpClient http) {
        return CostExplorerClient.builder()
                .httpClient(http)
                .region(Region.US_EAST_1)
                .defaultsMode(DefaultsMode.STANDARD)
                .endpointOverride(endpoint.orElse(null))
                .overrideConfiguration(
                        options -> options.retryStrategy(patient(waiting)).addExecutionInterceptor(new PageTap()))
                .build();
    }

    /**
     * Cost Explorer throttles with LimitExceededException (HTTP 400), which the SDK neither takes for a throttle nor
     * retries of its own accord.
     */
    private static RetryStrategy patient(BackoffStrategy waiting) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .maxAttempts(ATTEMPTS)
                .retryOnException(LimitExceededException.class)
                .treatAsThrottling(CostExplorerClients::isThrottle)
                .backoffStrategy(waiting)
                .throttlingBackoffStrategy(waiting)
                .build();
    }

    static boolean isThrottle(Throwable failure) {
        return failure instanceof LimitExceededException
                || (failure instanceof AwsServiceException refusal && refusal.isThrottlingException());
    }
}
