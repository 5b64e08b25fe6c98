package io.costanalyzer.delivery.sns;

import java.net.ConnectException;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/** SNS clients as this room wants them. Region, credentials and endpoint come from the standard AWS settings. */
public final class SnsClients {

    private static final int ATTEMPTS = 4;

    private SnsClients() {}

    /**
     * A client that tries again only when SNS has said that it did not take the message, or nobody was there. The SDK would
     * also try again after silence; the message might then arrive twice.
     *
     * @param timeout the longest wait for a connection, and for each answer; all attempts together take at most four
     *     times as long
     */
    public static SnsClientBuilder builder(Duration timeout) {
        return SnsClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout)
                        .socketTimeout(timeout))
                .overrideConfiguration(options ->
                        options.apiCallTimeout(timeout.multipliedBy(ATTEMPTS)).retryStrategy(retries()));
    }

    private static StandardRetryStrategy retries() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(ATTEMPTS)
                .useClientDefaults(false)
                .retryOnException(SnsClients::wasNotTaken)
                .treatAsThrottling(problem -> problem instanceof AwsServiceException e && e.isThrottlingException())
                .build();
    }

    private static boolean wasNotTaken(Throwable problem) {
        return problem instanceof AwsServiceException e
                ? e.isThrottlingException() || e.isClockSkewException() || e.statusCode() >= 500
                : problem.getCause() instanceof ConnectException;
    }
}
