package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.webhook.WebhookAddress;
import io.costanalyzer.delivery.webhook.WebhookForm;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages to a web address: Slack, Microsoft Teams, a system of one's own. */
class ChannelWebhookTest extends RemoteChannelContract {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    private static TestCertificate certificate;

    private WebhookServer server;

    @BeforeAll
    static void certify() throws Exception {
        certificate = TestCertificate.in(folder);
    }

    @BeforeEach
    void start() {
        server = new WebhookServer(certificate);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A page for a browser, with 200, is what a proxy or a mistyped address gives: nobody has read the message. */
    @Test
    void aPageIsNoMessageThatWasSent() {
        server.answer(200, "\n<!DOCTYPE html><title>Please log in</title>");

        DeliveryReceipt receipt = server.channel(WebhookForm.SLACK).send(ChannelMessages.alert());

        assertThat(receipt.outcome()).isEqualTo(DeliveryReceipt.Outcome.FAILED);
        assertThat(receipt.refusals()).singleElement().asString().contains("a page for a browser", "check its address");
    }

    /** A run that waits for the rest of an answer would wait until it is killed, and nobody else would be told anything. */
    @Test
    void anAnswerThatHasNoEndIsHungUpOnAndItsStatusCounts() {
        server.answerSlowly("ok".repeat(500), 1000, Duration.ofSeconds(20));
        Instant before = Instant.now();

        DeliveryReceipt receipt =
                server.channel(WebhookForm.SLACK, SHORT, server.address()).send(ChannelMessages.alert());

        assertThat(Duration.between(before, Instant.now())).isBetween(SHORT, Duration.ofSeconds(10));
        assertThat(receipt.outcome()).isEqualTo(DeliveryReceipt.Outcome.SENT);
        assertThat(server.arrived()).hasSize(1);
    }

    /** What a run has of memory is not for whoever answers. */
    @Test
    void ofALargeAnswerOnlyTheBeginningIsRead() {
        server.answerSlowly("<html>" + "x".repeat(1_000_000), 200, Duration.ofSeconds(20));
        Instant before = Instant.now();

        DeliveryReceipt receipt = server.channel(WebhookForm.SLACK).send(ChannelMessages.alert());

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
        assertThat(receipt.refusals()).singleElement().asString().contains("a page for a browser");
    }

    @Test
    void slackGetsBlocksInWhichNamesStayNames() throws Exception {
        server.channel(WebhookForm.SLACK).send(hostile());
        JsonNode body = JSON.readTree(arrived().get(0));
        assertThat(body.path("text").textValue()).doesNotContain("<", ">").hasSizeLessThan(2_000);
        assertThat(body.path("blocks")).hasSizeBetween(1, 50);
        body.path("blocks").forEach(block -> {
            JsonNode text = block.path("text");
            assertThat(text.path("type").textValue())
                    .as("no mentions, no links")
                    .isEqualTo("plain_text");
            assertThat(text.path("text").textValue().length())
                    .isBetween(1, block.path("type").textValue().equals("header") ? 150 : 3_000);
        });
    }

    @Test
    void teamsGetsAnAdaptiveCardInWhichNamesStayNames() throws Exception {
        server.channel(WebhookForm.TEAMS).send(hostile());
        String sent = arrived().get(0);
        assertThat(sent.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hasSizeLessThan(28_000);
        JsonNode attachment = JSON.readTree(sent).path("attachments").path(0);
        assertThat(attachment.path("contentType").textValue()).isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = attachment.path("content");
        assertThat(card.path("type").textValue()).isEqualTo("AdaptiveCard");
        assertThat(StreamSupport.stream(card.path("body").spliterator(), false))
                .isNotEmpty()
                .allSatisfy(block -> assertThat(block.path("type").textValue())
                        .as("no Markdown in these")
                        .isEqualTo("RichTextBlock"));
    }

    private static List<String> lines(String sent) throws Exception {
        JsonNode blocks =
                JSON.readTree(sent).path("attachments").path(0).path("content").path("body");
        return StreamSupport.stream(blocks.spliterator(), false)
                .map(block -> block.path("inlines").path(0).path("text").textValue())
                .toList();
    }

    private String newest() {
        return arrived().get(0);
    }

    private static Message saying(String text) {
        return Message.of("long-1", MessageKind.ALERT, Instant.EPOCH, "Subject", text)
                .build();
    }

    @Test
    void aTeamsCardSaysHowManyLinesItLeavesOutAndCountsNoBlankOnes() throws Exception {
        Channel teams = server.channel(WebhookForm.TEAMS);
        teams.send(
                saying(IntStream.rangeClosed(1, 14).mapToObj(i -> "line " + i).collect(Collectors.joining("\n\n"))));
        assertThat(lines(arrived().get(0))).hasSize(15).last().isEqualTo("line 14");
        teams.send(
                saying(IntStream.rangeClosed(1, 20).mapToObj(i -> "line " + i).collect(Collectors.joining("\n\n"))));
        assertThat(lines(newest()))
                .hasSize(16)
                .contains("line 14")
                .last()
                .isEqualTo("Shortened: 6 more lines are not shown here.");
    }

    /** Of three bytes each: 14 such lines are 63 kB. */
    @Test
    void aTeamsCardStaysBelow28KilobytesWhateverItsLettersAre() throws Exception {
        server.channel(WebhookForm.TEAMS).send(saying(("\u20AC".repeat(1_500) + "\n").repeat(14)));
        assertThat(arrived().get(0).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .hasSizeBetween(20_000, 28_000);
        assertThat(lines(arrived().get(0)))
                .last()
                .asString()
                .matches("Shortened: \\d+ more lines are not shown here\\.");
    }

    @Test
    void aSystemGetsTheFactsWithTheTextAndTheToken() throws Exception {
        server.channel(WebhookForm.JSON).send(plain());
        JsonNode body = JSON.readTree(arrived().get(0));
        assertThat(body.path("id").textValue()).isEqualTo(plain().id());
        assertThat(body.path("content").path("excess").textValue()).isEqualTo("412.00");
        assertThat(body.path("attributes").path("severity").textValue()).isEqualTo("HIGH");
        var request = server.requests().get(0);
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer " + WebhookServer.TOKEN);
        assertThat(request.getHeader("Idempotency-Key")).isEqualTo(plain().id());
        assertThat(request.getHeader("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @EnumSource(WebhookForm.class)
    void theTextArrivesLineByLine(WebhookForm form) {
        server.channel(form).send(plain());
        plain().text()
                .lines()
                .forEach(line -> assertThat(server.arrived().get(0)).contains(line.replace("\"", "\\\"")));
    }

    /** Who is redirected would get the message, and the token with it. */
    @Test
    void aRedirectIsNotFollowed() {
        server.redirectTo("https://localhost:1/elsewhere");
        isAGoodExcuse(server.channel(WebhookForm.SLACK).send(plain()));
        assertThat(server.arrived()).hasSize(1);
    }

    @Test
    void aStrangersCertificateIsNotBelieved() throws Exception {
        Channel channel = new io.costanalyzer.delivery.webhook.WebhookChannel(
                "chat",
                java.util.EnumSet.allOf(io.costanalyzer.delivery.MessageKind.class),
                WebhookForm.SLACK,
                server.address(),
                TIMEOUT,
                javax.net.ssl.SSLContext.getDefault());
        DeliveryReceipt receipt = channel.send(plain());
        isAGoodExcuse(receipt);
        assertThat(receipt.refusals().get(0)).contains("TLS");
        assertThat(server.arrived()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410, 429, 500, 503})
    void everyRefusalSaysWhatToDo(int status) {
        server.answer(status, "secret-path was refused because of " + WebhookServer.TOKEN + " <script>");
        isAGoodExcuse(server.channel(WebhookForm.SLACK).send(plain()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.org/services/T0SECRET",
                "hooks.example.org",
                "https://",
                "https://user:T0SECRET@example.org/x",
                "ftp://example.org/T0SECRET",
                "https://exa mple.org/T0SECRET",
                ""
            })
    void onlyHttpsIsTaken(String address) {
        assertThatThrownBy(() -> WebhookAddress.of(address, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("T0SECRET")
                .hasNoCause();
    }

    @Override
    Channel accepting() {
        return server.channel(WebhookForm.SLACK);
    }

    @Override
    Channel refusing() {
        server.answer(404, "no_service");
        return server.channel(WebhookForm.SLACK);
    }

    @Override
    Channel unreachable() throws Exception {
        return server.channel(WebhookForm.SLACK, SHORT, WebhookServer.address(closedPort()));
    }

    @Override
    Channel slow() {
        server.answerAfter(Duration.ofSeconds(5));
        return server.channel(WebhookForm.SLACK, SHORT, server.address());
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
        return List.of("T0SECRET", "B0SECRET", "secret-path", WebhookServer.TOKEN);
    }

    @Override
    Message plain() {
        return ChannelMessages.alert();
    }

    @Override
    Message hostile() {
        return ChannelMessages.hostile();
    }
}
