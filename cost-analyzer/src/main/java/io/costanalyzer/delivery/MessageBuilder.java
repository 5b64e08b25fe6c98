package io.costanalyzer.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Message} together step by step. Not thread-safe; one message each. */
public final class MessageBuilder {

    private final String id;
    private final MessageKind kind;
    private final Instant createdAt;
    private final String subject;
    private final String text;
    private @Nullable String html;
    private String shortText;
    private @Nullable String json;
    private List<String> nextSteps = List.of();
    private String thread;
    private Map<String, String> attributes = Map.of();
    private List<String> recipients = List.of();
    private List<Attachment> attachments = List.of();

    MessageBuilder(String id, MessageKind kind, Instant createdAt, String subject, String text) {
        this.id = id;
        this.kind = kind;
        this.createdAt = createdAt;
        this.subject = subject;
        this.text = text;
        this.shortText = PlainText.atMost(PlainText.oneLine(subject), 140);
        this.thread = id;
    }

    public MessageBuilder html(String value) {
        this.html = value;
        return this;
    }

    public MessageBuilder shortText(String value) {
        this.shortText = value;
        return this;
    }

    /** The message for programs: a JSON object as text. */
    public MessageBuilder json(String value) {
        this.json = value;
        return this;
    }

    public MessageBuilder nextSteps(List<String> values) {
        this.nextSteps = values;
        return this;
    }

    public MessageBuilder thread(String value) {
        this.thread = value;
        return this;
    }

    public MessageBuilder attributes(Map<String, String> values) {
        this.attributes = values;
        return this;
    }

    public MessageBuilder recipients(List<String> values) {
        this.recipients = values;
        return this;
    }

    public MessageBuilder attachments(List<Attachment> values) {
        this.attachments = values;
        return this;
    }

    public Message build() {
        return new Message(
                id,
                kind,
                createdAt,
                subject,
                text,
                Optional.ofNullable(html),
                shortText,
                Optional.ofNullable(json),
                nextSteps,
                thread,
                attributes,
                recipients,
                attachments);
    }
}
