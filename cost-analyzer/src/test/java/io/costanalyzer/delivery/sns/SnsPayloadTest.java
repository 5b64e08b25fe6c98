package io.costanalyzer.delivery.sns;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageBuilder;
import io.costanalyzer.delivery.MessageKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** SNS takes 262,144 bytes for all protocols together. */
class SnsPayloadTest {

    private static final int LIMIT = 262_144;

    @Example
    void whatFitsIsWhole() throws Exception {
        JsonNode texts =
                texts(message("Text.\r\nSecond line.\n").json("{\"a\":1}").build(), LIMIT);

        assertThat(texts.path("default").textValue()).isEqualTo("Text.\nSecond line.\n");
        assertThat(texts.path("email").textValue()).isEqualTo("Text.\nSecond line.\n");
        assertThat(texts.path("sqs").textValue()).isEqualTo("{\"a\":1}");
    }

    @Example
    void withoutAFormForProgramsTheyGetTheText() throws Exception {
        assertThat(texts(message("Text.").build(), LIMIT).path("lambda").textValue())
                .isEqualTo("Text.");
    }

    @Example
    void theDefaultIsTheFirstToBecomeShort() throws Exception {
        String text = "x".repeat(100_000);

        JsonNode texts = texts(
                message(text).json("{\"b\":\"" + "y".repeat(20_000) + "\"}").build(), LIMIT);

        assertThat(texts.path("email").textValue()).isEqualTo(text);
        assertThat(texts.path("default").textValue()).isEqualTo("Short.");
        assertThat(texts.path("sqs").textValue()).hasSize(20_008);
    }

    @Example
    void aFormForProgramsIsNeverCutInTheMiddle() throws Exception {
        JsonNode texts = texts(
                message("Text.").json("{\"b\":\"" + "y".repeat(70_000) + "\"}").build(), LIMIT);

        assertThat(texts.path("email").textValue()).isEqualTo("Text.");
        JsonNode pointer = new ObjectMapper().readTree(texts.path("sqs").textValue());
        assertThat(pointer.path("shortened").booleanValue()).isTrue();
        assertThat(pointer.path("messageId").textValue()).isEqualTo("a");
        assertThat(pointer.path("shortText").textValue()).isEqualTo("Short.");
    }

    @Example
    void aCutTextSaysSoAndUsesTheRoomThatThereIs() throws Exception {
        Message message = message("€\"\n".repeat(200_000)).build();

        String payload = new SnsPayload(message, false, LIMIT).json();
        String email = new ObjectMapper().readTree(payload).path("email").textValue();

        assertThat(email).startsWith("€\"\n€").endsWith("\n… shortened, see the archive\n");
        assertThat(payload.getBytes(StandardCharsets.UTF_8).length).isBetween(LIMIT - 20, LIMIT);
    }

    @Example
    void aTelephoneGetsOneShortLine() throws Exception {
        Message message = message("Text.").shortText("a\nb" + "😀".repeat(200)).build();

        String sms = texts(message, LIMIT).path("sms").textValue();

        assertThat(sms.codePointCount(0, sms.length())).isEqualTo(140);
        assertThat(sms).startsWith("a b😀").endsWith("😀…");
    }

    @Property(tries = 200)
    void itAlwaysFits(@ForAll String text, @ForAll @IntRange(min = 2_000, max = 10_000) int limit, @ForAll boolean chat)
            throws Exception {
        String payload = new SnsPayload(message(text.repeat(20)).build(), chat, limit).json();

        // The card alone has up to 2,800 characters, and its escapes.
        assertThat(payload.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(limit + (chat ? 18_000 : 0));
        assertThat(new ObjectMapper().readTree(payload).size()).isEqualTo(7);
    }

    private static MessageBuilder message(String text) {
        return Message.of("a", MessageKind.ALERT, Instant.EPOCH, "Subject", text)
                .shortText("Short.");
    }

    private static JsonNode texts(Message message, int limit) throws IOException {
        return new ObjectMapper().readTree(new SnsPayload(message, false, limit).json());
    }
}
