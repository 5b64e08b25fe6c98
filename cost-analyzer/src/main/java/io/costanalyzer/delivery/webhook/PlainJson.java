package io.costanalyzer.delivery.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.costanalyzer.delivery.Message;
import java.util.TreeMap;

/** A message for a program: what names it, what it says, and its facts under {@code content}. */
final class PlainJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private PlainJson() {}

    static String of(Message message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", message.id());
        json.put("kind", message.kind().name());
        json.put("createdAt", message.createdAt().toString());
        json.put("thread", message.thread());
        json.put("subject", message.subject());
        json.put("text", message.text());
        ObjectNode attributes = json.putObject("attributes");
        new TreeMap<>(message.attributes()).forEach(attributes::put);
        message.json().ifPresent(content -> json.set("content", parsed(content)));
        return json.toString();
    }

    private static JsonNode parsed(String content) {
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The form of a message for programs is JSON", e);
        }
    }
}
