package io.costanalyzer.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finished message. It holds its text in every form that a channel may want; a channel adds nothing.
 *
 * @param id stable over retries and replays: letters, digits, {@code .}, {@code -} and {@code _}; names the message in
 *     the delivery ledger and in the Message-ID
 * @param kind what it is
 * @param subject one line; the message in short
 * @param text the whole message as plain text
 * @param html the same for mail readers, if it has such a form
 * @param shortText at most 140 characters, for a telephone
 * @param json the same for programs, an object as text
 * @param thread what messages on the same matter share, such as an incident's fingerprint or a report series
 * @param attributes for filter policies, as {@code severity=HIGH}
 * @param recipients mail addresses; empty for channels that know their own
 * @param attachments files that travel with it
 */
public record Message(
        String id,
        MessageKind kind,
        String subject,
        String text,
        Optional<String> html,
        String shortText,
        Optional<String> json,
        String thread,
        Map<String, String> attributes,
        List<String> recipients,
        List<Attachment> attachments) {

    public Message {
        if (!id.matches("[A-Za-z0-9._-]{1,200}")) {
            throw new IllegalArgumentException("Not a message id: " + id);
        }
        attributes = Map.copyOf(attributes);
        recipients = List.copyOf(recipients);
        attachments = List.copyOf(attachments);
    }
}
