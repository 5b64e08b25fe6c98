package io.costanalyzer.delivery.webhook;

import io.costanalyzer.delivery.Message;

/** What the other side of a web address understands. */
public enum WebhookForm {
    /** An incoming webhook of Slack: blocks, with a text for notifications. */
    SLACK,
    /** A Workflows webhook of Microsoft Teams: an Adaptive Card. */
    TEAMS,
    /** A system of one's own: the message for programs. */
    JSON;

    String body(Message message) {
        return switch (this) {
            case SLACK -> SlackBlocks.of(message);
            case TEAMS -> TeamsCard.of(message);
            case JSON -> PlainJson.of(message);
        };
    }
}
