package io.costanalyzer.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The ways out to people and systems. Without any of them only the archive is written.
 *
 * @param sns the topic that alerts are published to
 * @param mail how reports are mailed
 * @param outbox a folder into which alerts are written as files
 * @param metricsNamespace the CloudWatch namespace for figures
 * @param webhooks web addresses that alerts are posted to
 */
public record DeliverySettings(
        Optional<Sns> sns,
        Optional<MailSettings> mail,
        Optional<Path> outbox,
        Optional<String> metricsNamespace,
        List<Webhook> webhooks) {

    public DeliverySettings {
        webhooks = List.copyOf(webhooks);
    }

    /** The ways out without any web hook. */
    public DeliverySettings(
            Optional<Sns> sns, Optional<MailSettings> mail, Optional<Path> outbox, Optional<String> metricsNamespace) {
        this(sns, mail, outbox, metricsNamespace, List.of());
    }

    /** What stands behind a web hook. */
    public enum WebhookForm {
        SLACK,
        TEAMS,
        JSON
    }

    /**
     * A web address that alerts are posted to.
     *
     * @param name unique
     * @param form what stands behind it
     * @param urlVariable the environment variable that holds the address
     * @param tokenVariable the environment variable that holds a token, if it wants one
     */
    public record Webhook(String name, WebhookForm form, String urlVariable, Optional<String> tokenVariable) {}

    /**
     * A topic.
     *
     * @param topicArn its ARN
     * @param chat whether what is subscribed by HTTPS is Amazon Q Developer in a chat
     */
    public record Sns(String topicArn, boolean chat) {}
}
