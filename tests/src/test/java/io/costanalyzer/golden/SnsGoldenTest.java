package io.costanalyzer.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.contract.ChannelMessages;
import io.costanalyzer.contract.SnsServer;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.sns.SnsTopic;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What SNS is given for mail, telephones, programs and a chat. */
class SnsGoldenTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SnsServer server = new SnsServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAlert() throws Exception {
        check("alert.txt", ChannelMessages.alert());
    }

    @Test
    void hostileNames() throws Exception {
        check("hostile.txt", ChannelMessages.hostile());
    }

    private void check(String name, Message message) throws Exception {
        server.channel(new SnsTopic(SnsServer.ARN, true, Set.of("excess"))).send(message);
        Map<String, String> form = server.form();
        JsonNode texts = JSON.readTree(form.get("Message"));
        StringBuilder shown = new StringBuilder("Subject: " + form.get("Subject") + "\n");
        form.forEach((field, value) -> {
            if (field.startsWith("MessageAttributes.")) {
                shown.append(field.substring("MessageAttributes.".length()))
                        .append(": ")
                        .append(value)
                        .append("\n");
            }
        });
        texts.properties().forEach(text -> {
            String value = text.getValue().textValue();
            shown.append("\n--- ").append(text.getKey()).append(" ---\n");
            shown.append(text.getKey().equals("https") ? pretty(value) : value).append("\n");
        });
        GoldenFile.check("sns/" + name, shown.toString());
    }

    private static String pretty(String card) {
        try {
            return JSON.readTree(card).toPrettyString();
        } catch (JsonProcessingException e) {
            throw new AssertionError("The card is no JSON: " + card, e);
        }
    }
}
