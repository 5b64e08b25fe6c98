package io.costanalyzer.analysis.budget.awsbudgets;

import io.costanalyzer.aws.SharedHttp;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.budgets.BudgetsClient;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * Makes clients for AWS Budgets and for asking whose account this is.
 *
 * <p>Credentials come from where every AWS tool takes them. Budgets has one endpoint, signed for us-east-1. Without an
 * endpoint of its own the SDK honours {@code AWS_ENDPOINT_URL_BUDGETS}, {@code AWS_ENDPOINT_URL_STS} and {@code
 * AWS_ENDPOINT_URL}.
 */
public final class BudgetsClients {

    private BudgetsClients() {}

    /** A client that waits up to 1 s and 2 s between attempts. Close it when done. */
    public static BudgetsClient budgets(Optional<URI> endpoint) {
        return budgets(endpoint, usualWaiting());
    }

    /** As {@link #budgets(Optional)}, with the waiting between attempts given. */
    public static BudgetsClient budgets(Optional<URI> endpoint, BackoffStrategy waiting) {
        return BudgetsClient.builder()
                .httpClient(SharedHttp.client())
                .region(Region.US_EAST_1)
                .defaultsMode(DefaultsMode.STANDARD)
                .endpointOverride(endpoint.orElse(null))
                .overrideConfiguration(options -> options.retryStrategy(waiting(waiting)))
                .build();
    }

    /** A client that can tell the caller's account. Close it when done. */
    public static StsClient sts(Optional<URI> endpoint) {
        return StsClient.builder()
                .httpClient(SharedHttp.client())
                .region(Region.US_EAST_1)
                .defaultsMode(DefaultsMode.STANDARD)
                .endpointOverride(endpoint.orElse(null))
                .build();
    }

    private static BackoffStrategy usualWaiting() {
        return BackoffStrategy.exponentialDelay(Duration.ofSeconds(1), Duration.ofSeconds(20));
    }

    private static RetryStrategy waiting(BackoffStrategy waiting) {
        return AwsRetryStrategy.standardRetryStrategy().toBuilder()
                .backoffStrategy(waiting)
                .throttlingBackoffStrategy(waiting)
                .build();
    }
}
