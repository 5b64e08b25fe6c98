package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.delivery.Letterhead;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.outbox.OutboxChannel;
import io.costanalyzer.delivery.smtp.SmtpChannel;
import io.costanalyzer.delivery.smtp.SmtpServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SMTP, SES and the outbox transport the same bytes. */
class ChannelMailBytesTest {

    private static final MailComposer COMPOSER = new MailComposer(Letterhead.of("Costs <costs@example.com>"));

    @TempDir
    Path temp;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void allMailChannelsTransportTheSameBytes(boolean hostile) throws Exception {
        Message message = hostile
                ? ChannelMessages.hostile("a@example.com", "Bea <b@example.com>")
                : ChannelMessages.report("a@example.com", "Bea <b@example.com>");
        try (ScriptedSmtpServer smtp = new ScriptedSmtpServer();
                SesServer ses = new SesServer()) {
            new SmtpChannel(
                            "smtp",
                            EnumSet.allOf(MessageKind.class),
                            new SmtpServer(
                                    "localhost",
                                    smtp.port(),
                                    SmtpServer.Security.NONE,
                                    Optional.empty(),
                                    RemoteChannelContract.TIMEOUT),
                            COMPOSER,
                            (SSLSocketFactory) SSLSocketFactory.getDefault())
                    .send(message);
            ses.channel().send(message);
            new OutboxChannel("outbox", EnumSet.allOf(MessageKind.class), temp, COMPOSER).send(message);

            byte[] file = Files.readAllBytes(temp.resolve(message.id() + ".eml"));
            assertThat(smtp.mails()).singleElement().isEqualTo(file);
            assertThat(ses.mails()).singleElement().isEqualTo(file);
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).hasSize(2);
        }
    }
}
