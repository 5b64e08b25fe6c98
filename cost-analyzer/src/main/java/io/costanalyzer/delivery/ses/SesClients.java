package io.costanalyzer.delivery.ses;

import io.costanalyzer.aws.SendOnce;
import java.time.Duration;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.SesV2ClientBuilder;

/** SES clients as this room wants them. Region, credentials and endpoint come from the standard AWS settings. */
public final class SesClients {

    private SesClients() {}

    /**
     * A client that sends no mail twice by itself.
     *
     * @param timeout the longest wait for a connection, and for each answer; all attempts together take at most four
     *     times as long
     */
    public static SesV2ClientBuilder builder(Duration timeout) {
        return SendOnce.within(timeout, SesV2Client.builder());
    }
}
