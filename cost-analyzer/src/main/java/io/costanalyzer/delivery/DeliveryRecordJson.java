package io.costanalyzer.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link DeliveryRecord} as it lies in the archive; one line for each field, so that people can read it. */
final class DeliveryRecordJson {

    private static final int SCHEMA = 1;
    private static final ObjectMapper JSON = new ObjectMapper();

    private DeliveryRecordJson() {}

    static byte[] write(DeliveryRecord entry) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema", SCHEMA);
        root.put("messageId", entry.messageId());
        root.put("channel", entry.channel());
        root.put("run", entry.run());
        root.put("claimedAt", entry.claimedAt().toString());
        root.put("attempt", entry.attempt());
        put(root.putArray("delivered"), entry.delivered());
        entry.markedAt().ifPresent(at -> root.put("markedAt", at.toString()));
        entry.receipt().ifPresent(end -> {
            ObjectNode receipt = root.putObject("receipt");
            receipt.put("outcome", end.outcome().name());
            receipt.put("reference", end.reference());
            put(receipt.putArray("refusals"), end.refusals());
            put(receipt.putArray("refusedRecipients"), end.refusedRecipients());
        });
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can always be written.", e);
        }
    }

    /**
     * @throws IllegalArgumentException if the bytes are no such record; the message is a clause that says why
     */
    static DeliveryRecord read(byte[] content) {
        try {
            JsonNode root = JSON.readTree(content);
            if (root.path("schema").asInt() != SCHEMA) {
                throw new IllegalArgumentException("it is not of schema " + SCHEMA);
            }
            String channel = text(root, "channel");
            return new DeliveryRecord(
                    text(root, "messageId"),
                    channel,
                    text(root, "run"),
                    Instant.parse(text(root, "claimedAt")),
                    root.path("attempt").asInt(1),
                    texts(root, "delivered"),
                    root.has("markedAt") ? Optional.of(Instant.parse(text(root, "markedAt"))) : Optional.empty(),
                    root.has("receipt") ? Optional.of(receipt(channel, root.path("receipt"))) : Optional.empty());
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("it cannot be read as a delivery record", e);
        }
    }

    private static DeliveryReceipt receipt(String channel, JsonNode node) {
        return new DeliveryReceipt(
                channel,
                DeliveryReceipt.Outcome.valueOf(text(node, "outcome")),
                text(node, "reference"),
                texts(node, "refusals"),
                texts(node, "refusedRecipients"));
    }

    private static void put(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("it has no text \"" + field + "\"");
        }
        return value.textValue();
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> values = new ArrayList<>();
        node.path(field).forEach(value -> values.add(value.asText()));
        return values;
    }
}
