package io.costanalyzer.contract;

import io.costanalyzer.delivery.Attachment;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageBuilder;
import io.costanalyzer.delivery.MessageKind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Messages that every channel is tried with. */
public final class ChannelMessages {

    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    /** What somebody may write into a tag to be read by others. */
    public static final String HOSTILE = "<script>alert(1)</script>\r\nBcc: thief@example.net\r\n\r\n.\r\nQUIT\r\n"
            + "=cmd|' /C calc'!A0 \u001b[2J\u202Etxt.exe\u0000 {{mustache}} <!channel> ](http://evil.example) \u202E😀"
            + "\uD83D".repeat(3)
            + "x".repeat(300);

    private ChannelMessages() {}

    public static Message alert() {
        return alert("alert-nat-2026-11-20").build();
    }

    public static Message report(String... recipients) {
        byte[] table = "Service,Cost\r\nAmazon EC2,12.50\r\n".getBytes(StandardCharsets.UTF_8);
        return Message.of(
                        "report-2026-10-v1",
                        MessageKind.REPORT,
                        NOON,
                        "AWS cost Oct 2026: 130,430 USD, 8.7 % over budget",
                        "October cost 130,430 USD: 10,430 over budget.\n\nprod  ▁▂▃▅█  120,000\ndev   ▁▁▁▁▁   10,430\n")
                .html("<!DOCTYPE html>\n<html lang=\"en\"><body><p>October cost 130,430 USD.</p></body></html>\n")
                .thread("monthly-report")
                .recipients(List.of(recipients))
                .attachments(List.of(new Attachment("costs-2026-10.csv", "text/csv; charset=UTF-8", table)))
                .build();
    }

    /** Hostile in every field that may hold names from a bill or a configuration. */
    public static Message hostile(String... recipients) {
        return Message.of("hostile-1", MessageKind.ALERT, NOON, HOSTILE, "Text: " + HOSTILE + "\n.\n..\nFrom here\n")
                .shortText(HOSTILE)
                .json("{\"service\":\"\\u003cscript\\u003e\"}")
                .nextSteps(List.of(HOSTILE))
                .thread(HOSTILE)
                .attributes(Map.of("severity", "HIGH", "environment", HOSTILE, "owner", ""))
                .recipients(List.of(recipients))
                .attachments(List.of(new Attachment(HOSTILE, HOSTILE, new byte[] {0, 1})))
                .build();
    }

    private static MessageBuilder alert(String id) {
        return Message.of(
                        id, MessageKind.ALERT, NOON, "[HIGH] NAT gateway in prod: +412 USD/day (6.1×) since 9 Nov", """
                        [HIGH] NAT gateway in prod: +412 USD/day (6.1×) since 9 Nov
                        Expected 81 (60–104) USD/day, actual 493.
                        Next: compare NAT bytes per subnet; S3 gateway endpoint missing?
                        """)
                .shortText("NAT gateway prod +412 USD/day since 9 Nov")
                .json("{\"severity\":\"HIGH\",\"excess\":\"412.00\"}")
                .nextSteps(List.of("Compare NAT bytes per subnet."))
                .thread("incident-4711")
                .attributes(Map.of("severity", "HIGH", "environment", "prod", "excess", "412.00"));
    }
}
