package io.costanalyzer.delivery.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.PlainText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message as Slack's incoming webhooks take it: a header of at most 150 characters, sections of at most 3,000, and a text
 * for notifications (Slack API, Block Kit reference).
 *
 * <p>Everything from a bill is {@code plain_text}, in which Slack reads neither mentions nor links nor formats; {@code &}, {@code <}
 * and {@code >} are written as entities where Slack decodes them, in the fallback and in the links of {@link ChatLinks}.
 */
final class SlackBlocks {

    /** Slack counts an emoji as two. */
    private static final int LONGEST_HEADER = 140;

    private static final int LONGEST_SECTION = 2_900;
    private static final int LONGEST_FALLBACK = 300;

    private SlackBlocks() {}

    static String of(Message message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("text", fallback(message));
        ArrayNode blocks = body.putArray("blocks");
        blocks.addObject()
                .put("type", "header")
                .set("text", plain(PlainText.oneLine(message.subject()), LONGEST_HEADER));
        List<String> lines = PlainText.lines(message.text()).strip().lines().toList();
        boolean repeated = !lines.isEmpty() && lines.get(0).equals(PlainText.lines(message.subject()));
        boolean cut = message.subject().codePointCount(0, message.subject().length()) > LONGEST_HEADER;
        ChatLinks links = ChatLinks.of(repeated && !cut ? lines.subList(1, lines.size()) : lines);
        String rest = String.join("\n", links.lines());
        if (!rest.isBlank()) {
            blocks.addObject().put("type", "section").set("text", plain(rest, LONGEST_SECTION));
        }
        if (!links.links().isEmpty()) {
            String marked = links.links().stream()
                    .map(link -> "<" + link.address().replace("&", "&amp;") + "|" + link.name() + ">")
                    .collect(Collectors.joining(" · "));
            blocks.addObject()
                    .put("type", "section")
                    .putObject("text")
                    .put("type", "mrkdwn")
                    .put("text", marked);
        }
        return body.toString();
    }

    private static ObjectNode plain(String text, int most) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "plain_text")
                .put("text", PlainText.atMost(text.isBlank() ? "Cost alert" : text, most))
                .put("emoji", false);
    }

    /** What a notification shows; here Slack reads its own marks, which are taken apart. */
    private static String fallback(Message message) {
        return PlainText.atMost(PlainText.oneLine(message.shortText()), LONGEST_FALLBACK)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("@(?i)(here|channel|everyone|group)", "@\u200b$1");
    }
}
