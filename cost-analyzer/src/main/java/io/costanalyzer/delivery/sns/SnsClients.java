package io.costanalyzer.delivery.sns;

import io.costanalyzer.aws.SendOnce;
import java.time.Duration;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.SnsClientBuilder;

/** SNS clients as this room wants them. Region, credentials and endpoint come from the standard AWS settings. */
public final class SnsClients {

    private SnsClients() {}

    /**
     * A client that sends no message twice by itself.
     *
     * @param timeout the longest wait for a connection, and for each answer; all attempts together take at most four
     *     times as long
     */
    public static SnsClientBuilder builder(Duration timeout) {
        return SendOnce.within(timeout, SnsClient.builder());
    }
}
