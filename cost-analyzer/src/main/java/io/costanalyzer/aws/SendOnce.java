package io.costanalyzer.aws;

import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;

/**
 * Clients that send what must not arrive twice. They try again only when AWS has said that it did not take the message, or
 * nobody was there: throttling, a wrong clock, 503 and a refused connection. The SDK would also try again after silence and
 * after every other 5xx, of which nobody knows what became of the message (a 504 may come after it was taken): it might then
 * arrive twice.
 */
public final class SendOnce {

    private static final int ATTEMPTS = 4;

    private SendOnce() {}

    /**
     * The builder with these habits set.
     *
     * @param timeout the longest wait for a connection, and for each answer; all attempts together take at most four
     *     times as long
     */
    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B within(
            Duration timeout, B client) {
        return client.httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout)
                        .socketTimeout(timeout))
                .overrideConfiguration(options ->
                        options.apiCallTimeout(timeout.multipliedBy(ATTEMPTS)).retryStrategy(retries()));
    }

    private static StandardRetryStrategy retries() {
        return DefaultRetryStrategy.standardStrategyBuilder()
                .maxAttempts(ATTEMPTS)
                .useClientDefaults(false)
                .retryOnException(SendOnce::wasNotTaken)
                .treatAsThrottling(problem -> problem instanceof AwsServiceException e && e.isThrottlingException())
                .build();
    }

    private static boolean wasNotTaken(Throwable problem) {
        return problem instanceof AwsServiceException e
                ? e.isThrottlingException()
                        || e.isClockSkewException()
                        || e.statusCode() == HttpURLConnection.HTTP_UNAVAILABLE
                : problem.getCause() instanceof ConnectException;
    }
}
