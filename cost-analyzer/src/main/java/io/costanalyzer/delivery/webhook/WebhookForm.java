package io.costanalyzer.delivery.webhook;

import io.costanalyzer.delivery.Message;
import java.util.function.Function;

/** What the other side of a web address understands. */
public enum WebhookForm {
    /** An incoming webhook of Slack: blocks, with a text for notifications. */
    SLACK(SlackBlocks::of),
    /** A Workflows webhook of Microsoft Teams: an Adaptive Card. */
    TEAMS(TeamsCard::of),
    /** A system of one's own: the message for programs. */
    JSON(PlainJson::of);

    private final Function<Message, String> body;

    WebhookForm(Function<Message, String> body) {
        this.body = body;
    }

    String body(Message message) {
        return body.apply(message);
    }
}
