package io.costanalyzer.delivery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A composed mail: the very bytes that every mail channel transports, and whom they go to. Immutable. */
public final class Mail {

    private final String messageId;
    private final String sender;
    private final Map<String, String> envelope;
    private final Map<String, String> unusable;
    private final byte[] content;

    Mail(String messageId, String sender, Map<String, String> envelope, Map<String, String> unusable, byte[] content) {
        this.messageId = messageId;
        this.sender = sender;
        this.envelope = Collections.unmodifiableMap(new LinkedHashMap<>(envelope));
        this.unusable = Collections.unmodifiableMap(new LinkedHashMap<>(unusable));
        this.content = content;
    }

    /** With its angle brackets: {@code <report-2026-10-v1@example.com>}. */
    public String messageId() {
        return messageId;
    }

    /** The sender's address without a name. */
    public String sender() {
        return sender;
    }

    /** From each recipient, as the message names it, to its address without a name. */
    public Map<String, String> envelope() {
        return envelope;
    }

    /** The recipients that are no mail addresses, each with a sentence that says why. They are not in the mail. */
    public Map<String, String> unusable() {
        return unusable;
    }

    /** The recipients of the envelope, as the message names them. */
    public List<String> recipients() {
        return List.copyOf(envelope.keySet());
    }

    /** RFC 5322 with CRLF, seven bits a byte; must not be changed. */
    public byte[] content() {
        return content;
    }
}
