package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
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
import io.costanalyzer.delivery.smtp.SmtpLogin;
import io.costanalyzer.delivery.smtp.SmtpServer;
import io.costanalyzer.delivery.smtp.SmtpServer.Security;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Passwords and mail cross a network only under TLS with the right server. */
class ChannelSmtpTlsTest {

    private static final String PASSWORD = "hunter2-secret";
    private static final Message REPORT = ChannelMessages.report("a@example.com");

    @TempDir
    static Path temp;

    private static TestCertificate certificate;

    private final ScriptedSmtpServer scripted = new ScriptedSmtpServer();

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = TestCertificate.in(temp);
        // GreenMail reads these once, when its first TLS server starts.
        System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
        System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
    }

    @AfterEach
    void stop() throws IOException {
        scripted.close();
    }

    @Test
    void afterStartTlsThePasswordAndTheMailGoThrough() {
        scripted.offeringStartTls(certificate.context());

        DeliveryReceipt receipt = send(Security.STARTTLS, "localhost", scripted.port(), trusting());

        assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Outcome.SENT);
        assertThat(scripted.told()).containsSequence("EHLO example.com", "STARTTLS", "EHLO example.com");
        assertThat(scripted.told()).anyMatch(line -> line.startsWith("AUTH PLAIN "));
        assertThat(scripted.mails()).hasSize(1);
    }

    @Test
    void withoutStartTlsNothingIsSaidAtAll() {
        DeliveryReceipt receipt = send(Security.STARTTLS, "localhost", scripted.port(), trusting());

        isRefused(receipt, "does not offer STARTTLS, so nothing was sent");
        assertThat(scripted.told()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotTrusted() {
        scripted.offeringStartTls(certificate.context());

        DeliveryReceipt receipt =
                send(Security.STARTTLS, "localhost", scripted.port(), (SSLSocketFactory) SSLSocketFactory.getDefault());

        isRefused(receipt, "no trusted TLS connection came about");
        assertThat(scripted.told()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsNotEnough() {
        scripted.offeringStartTls(certificate.context());

        DeliveryReceipt receipt = send(Security.STARTTLS, "127.0.0.1", scripted.port(), trusting());

        isRefused(receipt, "no trusted TLS connection came about");
        assertThat(scripted.told()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
    }

    @Test
    void aServerThatRepeatsThePasswordIsNotRepeated() {
        String login = base64(PASSWORD);
        String plain = base64("\0costs\0" + PASSWORD);
        scripted.offeringStartTls(certificate.context())
                .answering("MAIL FROM", "550 you are costs with " + PASSWORD + " or " + login + " or " + plain);

        DeliveryReceipt receipt = send(Security.STARTTLS, "localhost", scripted.port(), trusting());

        isRefused(receipt, "550 you are costs with *** or *** or ***.");
    }

    @Test
    void greenMailTakesTheMailOverTlsFromTheFirstByteWithALogin() {
        GreenMail greenMail = greenMail();
        try {
            DeliveryReceipt receipt =
                    send(Security.TLS, "localhost", greenMail.getSmtps().getPort(), trusting());

            assertThat(receipt.outcome()).as(receipt.toString()).isEqualTo(Outcome.SENT);
            assertThat(greenMail.getReceivedMessages()).hasSize(1);
        } finally {
            greenMail.stop();
        }
    }

    @Test
    void aWrongPasswordIsSaidWithoutThePassword() {
        GreenMail greenMail = greenMail();
        greenMail.setUser("costs", "another");
        try {
            DeliveryReceipt receipt =
                    send(Security.TLS, "localhost", greenMail.getSmtps().getPort(), trusting());

            isRefused(receipt, "refused the user name or the password");
            assertThat(greenMail.getReceivedMessages()).isEmpty();
        } finally {
            greenMail.stop();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void isRefused(DeliveryReceipt receipt, String reason) {
        assertThat(receipt.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(receipt.refusals()).singleElement().asString().contains(reason);
        assertThat(receipt.toString()).doesNotContain(PASSWORD);
    }

    private static GreenMail greenMail() {
        GreenMail greenMail = new GreenMail(ChannelSmtpTest.patient(ServerSetup.PROTOCOL_SMTPS))
                .withConfiguration(GreenMailConfiguration.aConfig().withUser("costs", PASSWORD));
        greenMail.start();
        return greenMail;
    }

    private static SSLSocketFactory trusting() {
        return certificate.context().getSocketFactory();
    }

    private static DeliveryReceipt send(Security security, String host, int port, SSLSocketFactory trust) {
        Optional<SmtpLogin> login = Optional.of(new SmtpLogin("costs", PASSWORD));
        Channel channel = new SmtpChannel(
                "mail",
                EnumSet.allOf(MessageKind.class),
                new SmtpServer(host, port, security, login, RemoteChannelContract.TIMEOUT),
                new MailComposer(Letterhead.of("costs@example.com")),
                trust);
        return channel.send(REPORT);
    }
}
