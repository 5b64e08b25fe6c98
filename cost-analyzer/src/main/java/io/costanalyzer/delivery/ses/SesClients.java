package io.costanalyzer.delivery.ses;

import java.net.ConnectException;
import java.time.Duration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;

/** SES clients as this room wants them. Region, credentials and endpoint come from the standard AWS settings. */
public final class SesClients {

    private static final int ATTEMPTS = 4;

    private SesClients() {}

    /**
     * A client that tries again only when SES has said that it did not take the mail, or nobody was there. The SDK would
     * also try again after silence; the mail might then arrive twice.
     *
     * @param timeout the longest wait for a connection, and for each answer; all attempts together take at most four
     *     times as long
     */
    public static SesV2ClientBuilder builder(Duration timeout) {
        return SesV2Client.builder()
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
                .retryOnException(SesClients::wasNotTaken)
                .treatAsThrottling(problem -> problem instanceof AwsServiceException e && e.isThrottlingException())
                .build();
    }

    private static boolean wasNotTaken(Throwable problem) {
        return problem instanceof AwsServiceException e
                ? e.isThrottlingException() || e.isClockSkewException() || e.statusCode() >= 500
                : problem.getCause() instanceof ConnectException;
    }
}
