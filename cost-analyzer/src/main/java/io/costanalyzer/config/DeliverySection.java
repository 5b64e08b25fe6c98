package io.costanalyzer.config;

import io.costanalyzer.config.shape.Flag;
import io.costanalyzer.config.shape.Key;
import io.costanalyzer.config.shape.Section;
import io.costanalyzer.config.shape.Values;
import java.nio.file.Path;

/** {@code delivery}: the ways out to people and systems. */
final class DeliverySection {

    private static final Key<String> TOPIC_ARN = Key.required("topic-arn", AwsWords.TOPIC, "Which topic.");
    private static final Key<Boolean> CHAT = Key.optional(
                    "chat",
                    Flag.either(),
                    "Whether what is subscribed by HTTPS is Amazon Q Developer in a chat, which reads a form of its own alone.")
            .orElse("false");
    private static final Key<DeliverySettings.Sns> SNS =
            Key.optional("sns", Section.of(DeliverySection::sns, TOPIC_ARN, CHAT), "Publishes alerts to an SNS topic.");

    private static final Key<Path> FOLDER =
            Key.required("folder", Words.FOLDER, "Where to; made when it is not there.");
    private static final Key<Path> OUTBOX = Key.optional(
            "outbox",
            Section.of(values -> values.get(FOLDER), FOLDER),
            "Writes alerts as files, to try things out or for a system that collects them.");

    private static final Key<String> NAMESPACE = Key.optional(
                    "namespace", AwsWords.NAMESPACE, "The namespace they appear in.")
            .orElse("CostAnalyzer");
    private static final Key<String> CLOUDWATCH = Key.optional(
            "cloudwatch",
            Section.of(values -> values.get(NAMESPACE), NAMESPACE),
            "Puts costs, savings and the time of the last success into CloudWatch metrics.");

    static final Key<DeliverySettings> DELIVERY = Key.optional(
                    "delivery",
                    Section.of(DeliverySection::settings, SNS, MailSection.MAIL, OUTBOX, CLOUDWATCH),
                    "The ways out to people and systems. Without any of them only the archive is written.")
            .orElseEmpty();

    private DeliverySection() {}

    private static DeliverySettings.Sns sns(Values values) {
        return new DeliverySettings.Sns(values.get(TOPIC_ARN), values.get(CHAT));
    }

    private static DeliverySettings settings(Values values) {
        return new DeliverySettings(
                values.find(SNS), values.find(MailSection.MAIL), values.find(OUTBOX), values.find(CLOUDWATCH));
    }
}
