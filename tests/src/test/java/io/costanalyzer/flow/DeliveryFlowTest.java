package io.costanalyzer.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.archive.Archive;
import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.contract.ChannelMessages;
import io.costanalyzer.contract.ScriptedSmtpServer;
import io.costanalyzer.contract.SnsServer;
import io.costanalyzer.delivery.DeliveryLedger;
import io.costanalyzer.delivery.DispatchReport;
import io.costanalyzer.delivery.Dispatched.End;
import io.costanalyzer.delivery.Dispatcher;
import io.costanalyzer.delivery.Letterhead;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.outbox.OutboxChannel;
import io.costanalyzer.delivery.smtp.SmtpChannel;
import io.costanalyzer.delivery.smtp.SmtpServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of a run through real channels, one of which is out of order for a while. */
class DeliveryFlowTest {

    private static final List<Message> MESSAGES =
            List.of(ChannelMessages.alert(), ChannelMessages.report("a@example.com", "b@example.com"));

    @TempDir
    Path outbox;

    private final Archive archive = new InMemory();
    private final SnsServer sns = new SnsServer();
    private final ScriptedSmtpServer smtp = new ScriptedSmtpServer();
    private Dispatcher dispatcher;

    @BeforeEach
    void wire() {
        MailComposer composer = new MailComposer(Letterhead.of("costs@example.com"));
        SmtpServer server = new SmtpServer(
                "localhost", smtp.port(), SmtpServer.Security.NONE, Optional.empty(), Duration.ofSeconds(20));
        SSLSocketFactory trust = (SSLSocketFactory) SSLSocketFactory.getDefault();
        dispatcher = new Dispatcher(
                new DeliveryLedger(
                        archive, Clock.fixed(ChannelMessages.NOON, ZoneOffset.UTC), DeliveryLedger.DEFAULT_LEASE),
                List.of(
                        sns.channel(Set.of(MessageKind.ALERT)),
                        new SmtpChannel("mail", Set.of(MessageKind.REPORT), server, composer, trust),
                        new OutboxChannel("outbox", EnumSet.allOf(MessageKind.class), outbox, composer)));
    }

    @AfterEach
    void stop() throws Exception {
        sns.close();
        smtp.close();
    }

    @Test
    void aRetryRepeatsOnlyWhatFailed() {
        sns.refuse("AuthorizationError", 403);
        DispatchReport first = dispatcher.dispatch(MESSAGES, "run-1");
        sns.accept();
        DispatchReport second = dispatcher.dispatch(MESSAGES, "run-2");
        DispatchReport third = dispatcher.dispatch(MESSAGES, "run-3");

        assertThat(first.allDelivered()).isFalse();
        assertThat(first.count(End.DELIVERED)).isEqualTo(3);
        assertThat(first.problems()).singleElement().asString().startsWith("alert-nat-2026-11-20 on sns: ");
        assertThat(second.allDelivered()).isTrue();
        assertThat(second.count(End.DELIVERED)).isEqualTo(1);
        assertThat(third.count(End.DELIVERED_BEFORE)).isEqualTo(4);
        assertThat(sns.arrived()).as("one refused, one taken").hasSize(2);
        assertThat(smtp.mails()).hasSize(1);
        assertThat(archive.list("deliveries/"))
                .containsExactly(
                        "deliveries/alert-nat-2026-11-20/outbox.json",
                        "deliveries/alert-nat-2026-11-20/sns.json",
                        "deliveries/report-2026-10-v1/mail.json",
                        "deliveries/report-2026-10-v1/outbox.json");
    }

    @Test
    void aRefusedRecipientIsTriedAgainAlone() {
        smtp.answering("RCPT TO:<b@example.com>", "450 4.2.1 Try again later");
        DispatchReport first = dispatcher.dispatch(MESSAGES, "run-1");
        smtp.answering("RCPT TO:<b@example.com>", "250 ok");
        DispatchReport second = dispatcher.dispatch(MESSAGES, "run-2");

        assertThat(first.count(End.PARTLY)).isEqualTo(1);
        assertThat(second.allDelivered()).isTrue();
        assertThat(smtp.told().stream().filter(line -> line.startsWith("RCPT")))
                .containsExactly("RCPT TO:<a@example.com>", "RCPT TO:<b@example.com>", "RCPT TO:<b@example.com>");
    }

    /** The smallest archive that keeps the port's word for one thread. */
    private static final class InMemory implements Archive {
        private final Map<String, StoredFile> files = new TreeMap<>();
        private int writes;

        @Override
        public Optional<StoredFile> read(String path) {
            return Optional.ofNullable(files.get(path));
        }

        @Override
        public List<String> list(String prefix) {
            return files.keySet().stream()
                    .filter(path -> path.startsWith(prefix))
                    .toList();
        }

        @Override
        public boolean create(String path, byte[] content) {
            return !files.containsKey(path) && put(path, content);
        }

        @Override
        public boolean replace(String path, byte[] content, String expected) {
            return read(path).filter(file -> file.version().equals(expected)).isPresent() && put(path, content);
        }

        @Override
        public String locate(String path) {
            return "memory:" + path;
        }

        private boolean put(String path, byte[] content) {
            files.put(path, new StoredFile(content, "v" + ++writes));
            return true;
        }
    }
}
