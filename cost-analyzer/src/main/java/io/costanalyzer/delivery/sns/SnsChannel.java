package io.costanalyzer.delivery.sns;

import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishRequest;

/**
 * Messages through an SNS topic. Needs {@code sns:Publish}, and {@code kms:GenerateDataKey*} and {@code kms:Decrypt} where
 * the topic is encrypted. That SNS took a message does not prove that a subscriber got it.
 */
public final class SnsChannel implements Channel {

    /** Of the message with its attributes, in UTF-8 (SNS API reference, Publish). */
    private static final int MOST_BYTES = 262_144;

    /** Of a group and of a deduplication id in a FIFO topic. */
    private static final int LONGEST_ID = 128;

    private final String name;
    private final Set<MessageKind> kinds;
    private final Supplier<SnsClient> client;
    private final SnsTopic topic;

    /**
     * @param client from {@link SnsClients}, for the region of the topic
     */
    public SnsChannel(String name, Set<MessageKind> kinds, SnsClient client, SnsTopic topic) {
        this(name, kinds, () -> client, topic);
    }

    /** @param client the same, made when the first message goes out */
    public SnsChannel(String name, Set<MessageKind> kinds, Supplier<SnsClient> client, SnsTopic topic) {
        this.name = name;
        this.kinds = EnumSet.copyOf(kinds);
        this.client = client;
        this.topic = topic;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean carries(Message message) {
        return kinds.contains(message.kind());
    }

    @Override
    public DeliveryReceipt send(Message message) {
        try {
            String reference = client.get().publish(request(message)).messageId();
            return reference == null
                    ? DeliveryReceipt.failed(name, SnsRefusal.notSns(topic))
                    : DeliveryReceipt.sent(name, reference);
        } catch (SdkException e) {
            return DeliveryReceipt.failed(name, SnsRefusal.of(e, topic));
        }
    }

    private PublishRequest request(Message message) {
        SortedMap<String, MessageAttributeValue> attributes = SnsAttributes.of(message.attributes(), topic.numbers());
        int room = MOST_BYTES - SnsAttributes.bytes(attributes);
        PublishRequest.Builder request = PublishRequest.builder()
                .topicArn(topic.arn())
                .subject(SnsSubject.of(message.subject()))
                .messageStructure("json")
                .message(new SnsPayload(message, topic.chat(), room).json())
                .messageAttributes(attributes);
        if (topic.fifo()) {
            request.messageGroupId(shortId(message.thread())).messageDeduplicationId(shortId(message.id()));
        }
        return request.build();
    }

    /** As it is where a FIFO topic takes it, else a name-based UUID of it: the same text gives the same id. */
    private static String shortId(String text) {
        boolean fits = text.length() <= LONGEST_ID && text.matches("[!-~]+");
        return fits
                ? text
                : UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
