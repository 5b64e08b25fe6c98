package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.DeliveryReceipt.Outcome;
import io.costanalyzer.delivery.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SES by its protocol on a local server. */
class ChannelSesTest extends RemoteChannelContract {

    private final SesServer server = new SesServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneRequestForAllRecipients() throws Exception {
        DeliveryReceipt receipt = server.channel().send(ChannelMessages.report("a@example.com", "Bea <b@example.com>"));

        JsonNode request = server.requests().get(0);
        assertThat(receipt.reference()).isEqualTo("ses-id-1");
        assertThat(server.requests()).hasSize(1);
        assertThat(SesServer.recipients(request)).containsExactly("a@example.com", "b@example.com");
        assertThat(request.path("FromEmailAddress").textValue()).isEqualTo("costs@example.com");
        assertThat(request.has("ConfigurationSetName")).isFalse();
    }

    @Test
    void aConfigurationSetIsNamed() throws Exception {
        SesServer.channel(SesServer.client(server.url(), TIMEOUT), Optional.of("costs"))
                .send(plain());

        assertThat(server.requests().get(0).path("ConfigurationSetName").textValue())
                .isEqualTo("costs");
    }

    /** SES takes at most 50 recipients a message. */
    @Test
    void manyRecipientsGoInGroupsOfFifty() throws Exception {
        String[] many =
                IntStream.range(0, 120).mapToObj(i -> "u" + i + "@example.com").toArray(String[]::new);

        DeliveryReceipt receipt = server.channel().send(ChannelMessages.report(many));

        assertThat(receipt.outcome()).isEqualTo(Outcome.SENT);
        assertThat(server.requests().stream()
                        .map(request -> SesServer.recipients(request).size()))
                .containsExactly(50, 50, 20);
        assertThat(new String(server.mails().get(2), StandardCharsets.US_ASCII))
                .contains("u119@example.com")
                .doesNotContain("u99@example.com");
    }

    /** Pitfall 36: in the sandbox one unverified recipient keeps everybody's mail back. */
    @Test
    void aRefusedRecipientDoesNotLoseTheOthers() {
        server.refuseRecipient("b@example.com");

        DeliveryReceipt receipt =
                server.channel().send(ChannelMessages.report("a@example.com", "b@example.com", "c@example.com"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(receipt.refusedRecipients()).containsExactly("b@example.com");
        assertThat(receipt.refusals())
                .singleElement()
                .asString()
                .startsWith("b@example.com: Amazon SES refused it: Email address is not verified.")
                .contains("Verify it in this region; in the sandbox that holds for recipients too");
    }

    /** The sender here is costs@example.com. */
    @Test
    void aRefusedRecipientWhoseAddressEndsOrBeginsLikeTheSendersDoesNotLoseTheOthers() {
        for (String alike : List.of("team-costs@example.com", "costs@example.com.au", "x.costs@example.com")) {
            server.refuseRecipient(alike);

            DeliveryReceipt receipt = server.channel().send(ChannelMessages.report("a@example.com", alike));

            assertThat(receipt.outcome()).isEqualTo(Outcome.PARTLY);
            assertThat(receipt.refusedRecipients()).containsExactly(alike);
        }
    }

    /** A proxy that wants somebody to log in says 200 and never asks SES: the mail would be lost and marked as sent. */
    @Test
    void anAnswerThatNamesNoMailIsNoMailThatWasSent() {
        server.answer("{}");

        DeliveryReceipt receipt = server.channel().send(ChannelMessages.report("a@example.com"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(receipt.refusals()).singleElement().asString().contains("Look for a proxy");
    }

    @Test
    void anUnverifiedSenderIsNotTriedForEachRecipient() throws Exception {
        server.refuse("MessageRejected", 400, SesServer.unverified("costs@example.com"));

        DeliveryReceipt receipt = server.channel().send(ChannelMessages.report("a@example.com", "b@example.com"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(receipt.refusals())
                .singleElement()
                .asString()
                .contains("costs@example.com", "Verify it in this region");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneIsNotSentToSes() throws Exception {
        DeliveryReceipt receipt =
                server.channel().send(ChannelMessages.report("a@example.com", "b@example.com\r\nBcc: c@example.net"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(SesServer.recipients(server.requests().get(0))).containsExactly("a@example.com");
        assertThat(new String(server.mails().get(0), StandardCharsets.US_ASCII)).doesNotContain("Bcc");
    }

    /** Pitfall 36: sandbox, unverified, paused, suspended: nothing arrives and nobody is told. */
    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, 403, ses:SendEmail and ses:SendRawEmail",
        "MailFromDomainNotVerifiedException, 400, Finish its DNS records",
        "SendingPausedException, 400, switch sending on",
        "AccountSuspendedException, 400, Only AWS Support",
        "LimitExceededException, 400, 24 hours is used up",
        "NotFoundException, 404, configuration set",
        "ExpiredTokenException, 403, Renew them",
        "BadRequestException, 400, does not understand it",
        "TooManyRequestsException, 429, throttled",
        "InternalServiceErrorException, 500, Run again later",
        "WhateverException, 400, look the code up",
    })
    void everyRefusalNamesItsRemedy(String code, int status, String remedy) {
        server.refuse(code, status, status == 403 ? "arn:aws:iam::123456789012:role/x session-token" : "No.");

        DeliveryReceipt receipt = server.channel().send(plain());

        isAGoodExcuse(receipt);
        assertThat(receipt.refusals()).singleElement().asString().contains("Amazon SES", remedy);
    }

    /** A gateway gives up after SES may have taken the mail: sent again, it would arrive twice. */
    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504})
    void anErrorThatDoesNotSayThatTheMailWasNotTakenIsNotTriedAgain(int status) throws Exception {
        server.refuse("InternalFailure", status, "No.");

        assertThat(server.channel().send(plain()).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void throttlingIsSatOut() throws Exception {
        server.refuseOnce("TooManyRequestsException", 429);

        assertThat(server.channel().send(plain()).outcome()).isEqualTo(Outcome.SENT);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aMessageWithoutRecipientsIsNotCarried() {
        assertThat(server.channel().carries(ChannelMessages.report())).isFalse();
        assertThat(server.channel().carries(plain())).isTrue();
    }

    @Override
    Channel accepting() {
        return server.channel();
    }

    @Override
    Channel refusing() {
        server.refuse("AccessDeniedException", 403, "User arn:aws:iam::123456789012:user/x is not authorized");
        return server.channel();
    }

    @Override
    Channel unreachable() throws IOException {
        return SesServer.channel(SesServer.client("http://127.0.0.1:" + closedPort(), SHORT), Optional.empty());
    }

    @Override
    Channel slow() {
        server.acceptAfter(Duration.ofSeconds(5));
        return server.impatientChannel();
    }

    @Override
    int requestsToTheSlowSide() throws IOException {
        return server.requests().size();
    }

    @Override
    List<String> arrived() throws IOException {
        return server.mails().stream()
                .map(mail -> new String(mail, StandardCharsets.US_ASCII))
                .toList();
    }

    @Override
    List<String> secrets() {
        return SesServer.SECRETS;
    }

    @Override
    Message plain() {
        return ChannelMessages.report("a@example.com");
    }

    @Override
    Message hostile() {
        return ChannelMessages.hostile("a@example.com");
    }
}
