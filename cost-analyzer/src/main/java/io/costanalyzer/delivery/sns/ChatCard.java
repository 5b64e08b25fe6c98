package io.costanalyzer.delivery.sns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.PlainText;
import java.util.Collection;
import java.util.TreeMap;

/**
 * A message in the one form that Amazon Q Developer in chat applications shows, its custom notification of version 1.0
 * (Amazon Q Developer in chat applications, Administrator Guide, custom notifications). Messages with the same thread id
 * share a thread where the channel allows it.
 *
 * <p>The text is Markdown of the chat, so that names from a bill could call people or hide where a link leads: the signs
 * that do so are written as entities or pulled apart.
 */
final class ChatCard {

    private static final int LONGEST_TITLE = 250;

    /** Slack cuts a section at 3,000 characters; entities take up to five for one. */
    private static final int LONGEST_TEXT = 2_800;

    private static final int LONGEST_LINE = 300;

    private ChatCard() {}

    static String of(Message message) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put("version", "1.0");
        card.put("source", "custom");
        card.put("id", message.id());
        ObjectNode content = card.putObject("content");
        content.put("textType", "client-markdown");
        content.put("title", markdown(PlainText.oneLine(message.subject()), LONGEST_TITLE));
        content.put("description", description(message));
        lines(content, "nextSteps", message.nextSteps());
        lines(content, "keywords", new TreeMap<>(message.attributes()).values());
        ObjectNode metadata = card.putObject("metadata");
        metadata.put("threadId", PlainText.atMost(PlainText.oneLine(message.thread()), LONGEST_LINE));
        metadata.put("summary", markdown(PlainText.oneLine(message.shortText()), LONGEST_LINE));
        metadata.put("eventType", message.kind().name());
        return card.toString();
    }

    /** An array of what is not blank; no array for nothing. */
    private static void lines(ObjectNode parent, String field, Collection<String> values) {
        values.stream()
                .map(PlainText::oneLine)
                .filter(value -> !value.isEmpty())
                .forEach(value -> parent.withArray(field).add(markdown(value, LONGEST_LINE)));
    }

    private static String description(Message message) {
        String all = PlainText.lines(message.text()).strip();
        // The title says the first line already, where it holds it whole.
        String repeated = PlainText.lines(message.subject()) + "\n";
        boolean titled = markdown(PlainText.oneLine(message.subject()), Integer.MAX_VALUE)
                        .length()
                <= LONGEST_TITLE;
        String text = titled && all.startsWith(repeated) ? all.substring(repeated.length()) : all;
        String whole = markdown(text, Integer.MAX_VALUE);
        if (whole.length() <= LONGEST_TEXT) {
            return whole;
        }
        int keep = Math.min(LONGEST_TEXT, text.length());
        String cut = whole;
        while (cut.length() > LONGEST_TEXT) {
            keep = keep * 9 / 10;
            cut = markdown(text, keep) + "\n" + SnsPayload.SHORTENED;
        }
        return cut;
    }

    private static String markdown(String text, int most) {
        return PlainText.atMost(text, most)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("](", "] (")
                .replaceAll("@(?i)(here|channel|everyone|group)", "@\u200b$1");
    }
}
