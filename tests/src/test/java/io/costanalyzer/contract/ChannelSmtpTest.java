package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.DeliveryReceipt.Outcome;
import io.costanalyzer.delivery.Letterhead;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.smtp.SmtpChannel;
import io.costanalyzer.delivery.smtp.SmtpServer;
import io.costanalyzer.delivery.smtp.SmtpServer.Security;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** SMTP against GreenMail, and against a server that refuses and stays silent on purpose. */
class ChannelSmtpTest extends RemoteChannelContract {

    private final GreenMail greenMail = new GreenMail(patient(ServerSetup.PROTOCOL_SMTP));
    private final ScriptedSmtpServer scripted = new ScriptedSmtpServer();

    @AfterEach
    void stop() throws IOException {
        greenMail.stop();
        scripted.close();
    }

    @Test
    void everyRecipientGetsThePartsAndTheHeaders() throws Exception {
        accepting().send(ChannelMessages.report("a@example.com", "Bea <b@example.com>"));

        MimeMessage[] mails = greenMail.getReceivedMessages();
        assertThat(mails).hasSize(2);
        MimeMultipart mixed = (MimeMultipart) mails[0].getContent();
        MimeMultipart texts = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(mails[0].getSubject()).isEqualTo("AWS cost Oct 2026: 130,430 USD, 8.7 % over budget");
        assertThat(mails[0].getHeader("To", null)).isEqualTo("a@example.com, Bea <b@example.com>");
        assertThat(mails[0].getHeader("Message-ID", null)).isEqualTo("<report-2026-10-v1@example.com>");
        assertThat(mails[0].getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(texts.getBodyPart(0).getContent().toString())
                .contains("prod  ▁▂▃▅█  120,000\r\ndev   ▁▁▁▁▁   10,430\r\n");
        assertThat(texts.getBodyPart(1).getContent().toString()).contains("<p>October cost 130,430 USD.</p>");
        assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("costs-2026-10.csv");
    }

    @Test
    void theServersWordsAreTheReference() {
        DeliveryReceipt receipt = channel(scripted.port(), TIMEOUT).send(plain());

        assertThat(receipt.reference()).isEqualTo("250 2.0.0 queued as 4711");
    }

    @Test
    void theNameOfThisMachineIsNotTold() throws Exception {
        channel(scripted.port(), TIMEOUT).send(plain());

        assertThat(scripted.told()).contains("EHLO example.com", "MAIL FROM:<costs@example.com>");
        assertThat(scripted.told()).noneMatch(line -> line.contains(hostName()));
        assertThat(new String(scripted.mails().get(0), StandardCharsets.US_ASCII))
                .doesNotContain(hostName());
    }

    @Test
    void aRefusedRecipientDoesNotLoseTheOthers() {
        scripted.answering("RCPT TO:<b@example.com>", "550 5.1.1 No such user\u0007 here");

        DeliveryReceipt receipt = channel(scripted.port(), TIMEOUT)
                .send(ChannelMessages.report("a@example.com", "Bea <b@example.com>", "c@example.com"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(receipt.refusedRecipients()).containsExactly("Bea <b@example.com>");
        assertThat(receipt.refusals()).containsExactly("Bea <b@example.com>: 550 5.1.1 No such user here.");
        assertThat(scripted.mails()).hasSize(1);
    }

    @Test
    void aRecipientWhoseMailboxIsFullForNowIsRefusedToo() {
        scripted.answering("RCPT TO:<b@example.com>", "452 4.2.2 Mailbox full");

        DeliveryReceipt receipt =
                channel(scripted.port(), TIMEOUT).send(ChannelMessages.report("a@example.com", "b@example.com"));

        assertThat(receipt.refusedRecipients()).containsExactly("b@example.com");
    }

    @Test
    void whenAllAreRefusedNothingIsSentAndEachIsNamed() {
        scripted.answering("RCPT TO:", "550 5.7.1 Relaying denied.");

        DeliveryReceipt receipt =
                channel(scripted.port(), TIMEOUT).send(ChannelMessages.report("a@example.com", "b@example.com"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(receipt.refusals())
                .containsExactly(
                        "a@example.com: 550 5.7.1 Relaying denied.", "b@example.com: 550 5.7.1 Relaying denied.");
        assertThat(scripted.mails()).isEmpty();
    }

    @Test
    void aMailThatIsRefusedAfterItCameIsSentToNobody() {
        scripted.answering(".", "554 5.6.0 Message too large");

        DeliveryReceipt receipt = channel(scripted.port(), TIMEOUT).send(plain());

        isAGoodExcuse(receipt);
        assertThat(receipt.refusals()).singleElement().asString().contains("554 5.6.0 Message too large");
    }

    @Test
    void aSenderThatIsNotWantedIsNamed() {
        scripted.answering("MAIL FROM:", "553 5.1.8 Sender rejected");

        DeliveryReceipt receipt = channel(scripted.port(), TIMEOUT).send(plain());

        isAGoodExcuse(receipt);
        assertThat(receipt.refusals()).singleElement().asString().contains("does not take mail from this sender");
    }

    @Test
    void anAddressThatIsNoneIsLeftOut() {
        DeliveryReceipt receipt = channel(scripted.port(), TIMEOUT)
                .send(ChannelMessages.report("a@example.com", "b@example.com>\r\nRCPT TO:<c@example.net"));

        assertThat(receipt.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(scripted.told().stream().filter(line -> line.startsWith("RCPT")))
                .containsExactly("RCPT TO:<a@example.com>");
    }

    @Override
    Channel accepting() {
        if (!greenMail.isRunning()) {
            greenMail.start();
        }
        return channel(greenMail.getSmtp().getPort(), TIMEOUT);
    }

    @Override
    Channel refusing() {
        scripted.answering("RCPT TO:", "550 5.7.1 This server relays for nobody from outside");
        return channel(scripted.port(), TIMEOUT);
    }

    @Override
    Channel unreachable() throws IOException {
        return channel(closedPort(), SHORT);
    }

    @Override
    Channel slow() {
        scripted.silentAfterData(Duration.ofSeconds(6));
        return channel(scripted.port(), SHORT);
    }

    @Override
    int requestsToTheSlowSide() {
        return scripted.mails().size();
    }

    @Override
    List<String> arrived() throws Exception {
        List<String> mails = new ArrayList<>();
        for (MimeMessage mail : greenMail.getReceivedMessages()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            mails.add(bytes.toString(StandardCharsets.US_ASCII));
        }
        return mails;
    }

    @Override
    List<String> secrets() {
        return List.of();
    }

    @Override
    Message plain() {
        return ChannelMessages.report("a@example.com");
    }

    @Override
    Message hostile() {
        return ChannelMessages.hostile("a@example.com");
    }

    /** A busy machine takes longer than GreenMail's two seconds to start a server. */
    static ServerSetup patient(String protocol) {
        ServerSetup setup = new ServerSetup(0, "localhost", protocol);
        setup.setServerStartupTimeout(TIMEOUT.toMillis());
        return setup;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "no-name-of-this-machine";
        }
    }

    private static Channel channel(int port, Duration timeout) {
        return new SmtpChannel(
                "mail",
                EnumSet.allOf(MessageKind.class),
                new SmtpServer("localhost", port, Security.NONE, Optional.empty(), timeout),
                new MailComposer(Letterhead.of("Costs <costs@example.com>")),
                (SSLSocketFactory) SSLSocketFactory.getDefault());
    }
}
