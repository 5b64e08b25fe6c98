package io.costanalyzer.delivery.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageBuilder;
import io.costanalyzer.delivery.MessageKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Amazon Q Developer drops every other form without a word. */
class ChatCardTest {

    @Test
    void aMessageBecomesACardOfVersionOne() throws Exception {
        JsonNode card = card(message("Body of it.")
                .shortText("Short.")
                .nextSteps(List.of("Look here.", "Then there."))
                .thread("incident-7")
                .attributes(Map.of("severity", "HIGH", "environment", "prod")));

        assertThat(card).isEqualTo(new ObjectMapper().readTree("""
                {"version": "1.0", "source": "custom", "id": "a",
                 "content": {"textType": "client-markdown", "title": "Subject", "description": "Body of it.",
                             "nextSteps": ["Look here.", "Then there."], "keywords": ["prod", "HIGH"]},
                 "metadata": {"threadId": "incident-7", "summary": "Short.", "eventType": "ALERT"}}
                """));
    }

    @Test
    void namesFromABillCallNobodyAndHideNoLink() throws Exception {
        String hostile = "<!channel> <@U123> [free](http://evil.example) @here &amp;";

        JsonNode card = card(message(hostile).nextSteps(List.of(hostile)).shortText(hostile));

        for (String pointer : List.of("/content/description", "/content/nextSteps/0", "/metadata/summary")) {
            assertThat(card.at(pointer).textValue())
                    .doesNotContain("<", ">", "](", "@here")
                    .contains("&lt;!channel&gt;", "[free] (http", "&amp;amp;");
        }
    }

    @Test
    void aLongTextIsShortenedAndSaysSo() throws Exception {
        String description =
                card(message("<".repeat(5_000))).at("/content/description").textValue();

        assertThat(description).hasSizeBetween(2_000, 2_800).endsWith("&lt;…\n… shortened, see the archive");
    }

    @Test
    void anAddressCanStillBeCopied() throws Exception {
        assertThat(card(message("Owner: team@example.com"))
                        .at("/content/description")
                        .textValue())
                .isEqualTo("Owner: team@example.com");
    }

    @Test
    void withoutStepsAndKeywordsTheyAreAbsent() throws Exception {
        JsonNode content = card(message("Body.").nextSteps(List.of(" ")).attributes(Map.of("owner", "\n")))
                .path("content");

        assertThat(content.has("nextSteps")).isFalse();
        assertThat(content.has("keywords")).isFalse();
    }

    private static MessageBuilder message(String text) {
        return Message.of("a", MessageKind.ALERT, Instant.EPOCH, "Subject", text);
    }

    private static JsonNode card(MessageBuilder message) throws IOException {
        return new ObjectMapper().readTree(ChatCard.of(message.build()));
    }
}
