package io.costanalyzer.delivery.sns;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.PlainText;
import java.nio.charset.StandardCharsets;

/**
 * The text of a message for each protocol that can be subscribed, as one JSON object ({@code MessageStructure=json}).
 *
 * <p>E-mail gets the plain text, a telephone the short one, queues, functions and web hooks the JSON form, and HTTPS the
 * chat's card where a chat stands behind it. All of it together must fit into SNS's limit. What does not fit is shortened
 * and says so: first the default for other protocols, then the form for programs, then the plain text.
 */
final class SnsPayload {

    static final String SHORTENED = "… shortened, see the archive";

    private static final int LONGEST_SMS = 140;

    private final Message message;
    private final boolean chat;
    private final int limit;

    /**
     * @param limit bytes in UTF-8
     */
    SnsPayload(Message message, boolean chat, int limit) {
        this.message = message;
        this.chat = chat;
        this.limit = limit;
    }

    String json() {
        String text = PlainText.lines(message.text());
        String programs = message.json().orElse(text);
        String small = shortText();
        String whole = object(text, text, programs);
        if (fits(whole)) {
            return whole;
        }
        whole = object(small, text, programs);
        if (fits(whole)) {
            return whole;
        }
        whole = object(small, text, pointer());
        return fits(whole) ? whole : shortened(text);
    }

    /** The longest beginning of the text that fits, by halving. */
    private String shortened(String text) {
        int fitting = 0;
        int tooMany = text.codePointCount(0, text.length());
        while (tooMany - fitting > 1) {
            int middle = (fitting + tooMany) >>> 1;
            if (fits(object(shortText(), beginning(text, middle), pointer()))) {
                fitting = middle;
            } else {
                tooMany = middle;
            }
        }
        return object(shortText(), beginning(text, fitting), pointer());
    }

    private static String beginning(String text, int codePoints) {
        return text.substring(0, text.offsetByCodePoints(0, codePoints)).stripTrailing() + "\n" + SHORTENED + "\n";
    }

    private String object(String other, String text, String programs) {
        ObjectNode forms = JsonNodeFactory.instance.objectNode();
        forms.put("default", other);
        forms.put("email", text);
        forms.put("sms", shortText());
        forms.put("sqs", programs);
        forms.put("lambda", programs);
        forms.put("http", programs);
        forms.put("https", chat ? ChatCard.of(message) : programs);
        return forms.toString();
    }

    /** What programs get instead of a form that is too large: where to look it up. */
    private String pointer() {
        ObjectNode pointer = JsonNodeFactory.instance.objectNode();
        pointer.put("messageId", message.id());
        pointer.put("kind", message.kind().name());
        pointer.put("shortText", shortText());
        pointer.put("shortened", true);
        return pointer.toString();
    }

    private String shortText() {
        return PlainText.atMost(PlainText.oneLine(message.shortText()), LONGEST_SMS);
    }

    private boolean fits(String payload) {
        return payload.getBytes(StandardCharsets.UTF_8).length <= limit;
    }
}
