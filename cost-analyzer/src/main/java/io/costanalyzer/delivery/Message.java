package io.costanalyzer.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished message. It holds its text in every form that a channel may want; a channel adds nothing.
 *
 * <p>The same message gives the same bytes on every channel and on every try. Texts may hold names and tags from a bill:
 * each channel makes them harmless in its own way.
 *
 * @param id stable over retries and replays: letters, digits, {@code .}, {@code -} and {@code _}; names the message in
 *     the delivery ledger, in the outbox and in the Message-ID
 * @param kind what it is
 * @param createdAt when it was written; the date of the mail
 * @param subject one line; the message in short
 * @param text the whole message as plain text
 * @param html the same for mail readers, if it has such a form
 * @param shortText at most 140 characters, for a telephone
 * @param json the same for programs, an object as text
 * @param nextSteps what to do, one sentence each; they stand in the text too
 * @param thread what messages on the same matter share, such as an incident's fingerprint or a report series
 * @param attributes for filter policies, as {@code severity=HIGH}; at most ten, because SQS drops a message with more
 * @param recipients mail addresses, with or without a name; empty for channels that know their own
 * @param attachments files that travel with it
 */
public record Message(
        String id,
        MessageKind kind,
        Instant createdAt,
        String subject,
        String text,
        Optional<String> html,
        String shortText,
        Optional<String> json,
        List<String> nextSteps,
        String thread,
        Map<String, String> attributes,
        List<String> recipients,
        List<Attachment> attachments) {

    private static final int MOST_ATTRIBUTES = 10;

    public Message {
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,199}") || id.contains("..") || id.endsWith(".")) {
            throw new IllegalArgumentException("Not a message id: " + PlainText.oneLine(id));
        }
        attributes = Map.copyOf(attributes);
        if (attributes.size() > MOST_ATTRIBUTES) {
            throw new IllegalArgumentException("Message " + id + " has " + attributes.size() + " attributes; "
                    + MOST_ATTRIBUTES + " are the most that every subscription gets.");
        }
        attributes.keySet().stream()
                .filter(name -> !name.matches("[A-Za-z0-9_-]{1,256}"))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("Not a name of an attribute: " + PlainText.oneLine(name));
                });
        nextSteps = List.copyOf(nextSteps);
        recipients = List.copyOf(recipients);
        attachments = List.copyOf(attachments);
    }

    /** Begins a message; what is not set is empty, the short text is the subject, and the thread is the message's own. */
    public static MessageBuilder of(String id, MessageKind kind, Instant createdAt, String subject, String text) {
        return new MessageBuilder(id, kind, createdAt, subject, text);
    }

    /** The same message to some of its recipients. */
    public Message onlyTo(List<String> some) {
        return new Message(
                id,
                kind,
                createdAt,
                subject,
                text,
                html,
                shortText,
                json,
                nextSteps,
                thread,
                attributes,
                some,
                attachments);
    }
}
