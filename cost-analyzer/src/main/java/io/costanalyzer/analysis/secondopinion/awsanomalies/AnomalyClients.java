package io.costanalyzer.analysis.secondopinion.awsanomalies;

import io.costanalyzer.aws.SharedHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.costexplorer.CostExplorerClient;
import software.amazon.awssdk.services.costexplorer.model.LimitExceededException;

/**
 * Clients as this room wants them. Cost Explorer has one endpoint, signed for us-east-1, and throttles with
 * LimitExceededException (HTTP 400), which the SDK does not try again of its own accord.
 */
public final class AnomalyClients {

    private AnomalyClients() {}

    /**
     * A client that waits up to 1 s and 2 s between attempts; without an endpoint of its own the SDK honours the standard
     * variables.
     */
    public static CostExplorerClient connect(Optional<URI> endpoint) {
        BackoffStrategy waiting = BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(20));
        return CostExplorerClient.builder()
                .httpClient(SharedHttp.client())
                .region(Region.US_EAST_1)
                .defaultsMode(DefaultsMode.STANDARD)
                .endpointOverride(endpoint.orElse(null))
                .overrideConfiguration(
                        options -> options.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .retryOnException(LimitExceededException.class)
                                .treatAsThrottling(AnomalyClients::isThrottle)
                                .backoffStrategy(waiting)
                                .throttlingBackoffStrategy(waiting)
                                .build()))
                .build();
    }

    private static boolean isThrottle(Throwable failure) {
        return failure instanceof LimitExceededException
                || (failure instanceof AwsServiceException refusal && refusal.isThrottlingException());
    }
}
