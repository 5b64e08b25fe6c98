package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.sns.SnsTopic;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SNS by its protocol on a local server. */
class ChannelSnsTest extends RemoteChannelContract {

    private final SnsServer server = new SnsServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everyProtocolGetsItsOwnText() throws Exception {
        server.channel().send(ChannelMessages.alert());

        Map<String, String> form = server.form();
        JsonNode texts = new ObjectMapper().readTree(form.get("Message"));
        assertThat(form).containsEntry("Action", "Publish").containsEntry("MessageStructure", "json");
        assertThat(form.get("Subject")).isEqualTo("[HIGH] NAT gateway in prod: +412 USD/day (6.1x) since 9 Nov");
        assertThat(texts.path("email").textValue())
                .isEqualTo(ChannelMessages.alert().text());
        assertThat(texts.path("default").textValue())
                .isEqualTo(ChannelMessages.alert().text());
        assertThat(texts.path("sms").textValue()).isEqualTo("NAT gateway prod +412 USD/day since 9 Nov");
        for (String program : List.of("sqs", "lambda", "http", "https")) {
            assertThat(texts.path(program).textValue()).isEqualTo("{\"severity\":\"HIGH\",\"excess\":\"412.00\"}");
        }
    }

    /** Pitfall 35: SNS mail is bare text, so markup would be read as it is. */
    @Test
    void mailBySnsIsPlainTextEvenWhereThereIsHtml() throws Exception {
        server.channel().send(ChannelMessages.report());

        JsonNode texts = new ObjectMapper().readTree(server.form().get("Message"));
        assertThat(texts.path("email").textValue())
                .isEqualTo(ChannelMessages.report().text());
        assertThat(server.form().get("Message")).doesNotContain("<html");
    }

    @Test
    void attributesAreTextsOrNumbersForFilterPolicies() {
        server.channel(new SnsTopic(SnsServer.ARN, false, Set.of("excess", "environment")))
                .send(ChannelMessages.alert());

        assertThat(attribute("severity")).isEqualTo("String HIGH");
        assertThat(attribute("excess")).isEqualTo("Number 412.00");
        assertThat(attribute("environment")).isEqualTo("String prod");
    }

    @Test
    void aChatGetsTheOnlyFormThatItShowsAndMailStaysForPeople() throws Exception {
        server.channel(new SnsTopic(SnsServer.ARN, true, Set.of())).send(ChannelMessages.alert());

        JsonNode texts = new ObjectMapper().readTree(server.form().get("Message"));
        JsonNode card = new ObjectMapper().readTree(texts.path("https").textValue());
        assertThat(card.path("source").textValue()).isEqualTo("custom");
        assertThat(card.at("/metadata/threadId").textValue()).isEqualTo("incident-4711");
        assertThat(texts.path("email").textValue()).startsWith("[HIGH]");
    }

    /** FIFO topics drop a second message with the same id within five minutes. */
    @Test
    void aFifoTopicGetsAGroupAndADeduplicationId() {
        server.channel(SnsTopic.of(SnsServer.ARN + ".fifo")).send(ChannelMessages.alert());

        assertThat(server.form())
                .containsEntry("MessageGroupId", "incident-4711")
                .containsEntry("MessageDeduplicationId", "alert-nat-2026-11-20");
    }

    @Test
    void aFifoTopicGetsShortPlainIdsWhateverTheThreadIs() {
        server.channel(SnsTopic.of(SnsServer.ARN + ".fifo")).send(ChannelMessages.hostile());

        assertThat(server.form().get("MessageGroupId")).matches("[0-9a-f-]{36}");
    }

    @Test
    void aStandardTopicGetsNeither() {
        server.channel().send(ChannelMessages.alert());

        assertThat(server.form()).doesNotContainKeys("MessageGroupId", "MessageDeduplicationId");
    }

    @Override
    Channel accepting() {
        return server.channel();
    }

    @Override
    Channel refusing() {
        server.refuse("AuthorizationError", 403);
        return server.channel();
    }

    @Override
    Channel unreachable() throws IOException {
        return SnsServer.channel(
                SnsTopic.of(SnsServer.ARN), SnsServer.client("http://127.0.0.1:" + closedPort(), SHORT));
    }

    @Override
    Channel slow() {
        server.acceptAfter(Duration.ofSeconds(5));
        return server.impatientChannel();
    }

    @Override
    int requestsToTheSlowSide() {
        return server.arrived().size();
    }

    @Override
    List<String> arrived() {
        return server.arrived();
    }

    @Override
    List<String> secrets() {
        return SnsServer.SECRETS;
    }

    @Override
    Message plain() {
        return ChannelMessages.alert();
    }

    @Override
    Message hostile() {
        return ChannelMessages.hostile();
    }

    private String attribute(String name) {
        Map<String, String> form = server.form();
        String key = form.entrySet().stream()
                .filter(field ->
                        field.getKey().endsWith(".Name") && field.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        String entry = key.substring(0, key.length() - "Name".length());
        return form.get(entry + "Value.DataType") + " " + form.get(entry + "Value.StringValue");
    }
}
