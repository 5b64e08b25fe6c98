package io.costanalyzer.delivery.webhook;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A message as the Workflows webhooks of Microsoft Teams take it: one Adaptive Card (Microsoft Learn, create an incoming
 * webhook with Workflows). A webhook takes at most 28 kB.
 *
 * <p>The lines are {@code RichTextBlock}s, in which Teams reads no Markdown: a name from a bill stays a name. Links are buttons.
 */
final class TeamsCard {

    private static final int LONGEST_LINE = 1_500;
    private static final int MOST_LINES = 14;

    /** Of the 28 kB a little is kept for the sentence that says what is left out. */
    private static final int MOST_BYTES = 27_500;

    private TeamsCard() {}

    static String of(Message message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("type", "message");
        ObjectNode attachment = body.putArray("attachments").addObject();
        attachment.put("contentType", "application/vnd.microsoft.card.adaptive");
        ObjectNode card = attachment.putObject("content");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("type", "AdaptiveCard");
        card.put("version", "1.4");
        card.put("fallbackText", PlainText.atMost(PlainText.oneLine(message.shortText()), LONGEST_LINE));
        ArrayNode blocks = card.putArray("body");
        line(blocks, PlainText.oneLine(message.subject()), true);
        List<String> lines = PlainText.lines(message.text()).strip().lines().toList();
        boolean repeated = !lines.isEmpty() && lines.get(0).equals(PlainText.lines(message.subject()));
        ChatLinks links = ChatLinks.of(repeated ? lines.subList(1, lines.size()) : lines);
        links.links()
                .forEach(link -> card.withArray("actions")
                        .addObject()
                        .put("type", "Action.OpenUrl")
                        .put("title", link.name())
                        .put("url", link.address()));
        card.putObject("msteams").put("width", "Full");
        List<String> told =
                links.lines().stream().filter(text -> !text.isBlank()).toList();
        int shown = 0;
        while (shown < told.size() && shown < MOST_LINES) {
            line(blocks, told.get(shown), false);
            if (body.toString().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                blocks.remove(blocks.size() - 1);
                break;
            }
            shown++;
        }
        if (shown < told.size()) {
            line(blocks, "Shortened: " + (told.size() - shown) + " more lines are not shown here.", false);
        }
        return body.toString();
    }

    private static void line(ArrayNode blocks, String text, boolean title) {
        ObjectNode run = blocks.addObject()
                .put("type", "RichTextBlock")
                .putArray("inlines")
                .addObject()
                .put("type", "TextRun")
                .put("text", PlainText.atMost(text.isBlank() ? "Cost alert" : text, LONGEST_LINE));
        if (title) {
            run.put("weight", "Bolder").put("size", "Medium");
        }
    }
}
