package io.costanalyzer.delivery;

import java.time.Instant;
import java.util.List;

/** Messages for tests. */
final class Messages {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Messages() {}

    static Message alert(String id) {
        return Message.of(id, MessageKind.ALERT, NOON, "NAT gateway in prod: +412 USD/day", "Since 9 November.\n")
                .build();
    }

    static Message report(String id, String... recipients) {
        return Message.of(id, MessageKind.REPORT, NOON, "AWS cost Oct 2026: 130,430 USD", "All is well.\n")
                .html("<p>All is well.</p>\n")
                .thread("monthly-report")
                .recipients(List.of(recipients))
                .build();
    }
}
