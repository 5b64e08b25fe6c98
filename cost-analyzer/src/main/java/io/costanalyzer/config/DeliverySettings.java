package io.costanalyzer.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The ways out to people and systems. Without any of them only the archive is written.
 *
 * @param sns the topic that alerts are published to
 * @param mail how reports are mailed
 * @param outbox a folder into which alerts are written as files
 * @param metricsNamespace the CloudWatch namespace for figures
 */
public record DeliverySettings(
        Optional<Sns> sns, Optional<MailSettings> mail, Optional<Path> outbox, Optional<String> metricsNamespace) {

    /**
     * A topic.
     *
     * @param topicArn its ARN
     * @param chat whether what is subscribed by HTTPS is Amazon Q Developer in a chat
     */
    public record Sns(String topicArn, boolean chat) {}
}
