package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.archive.StoredFile;
import io.costanalyzer.delivery.Dispatched.End;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final MemoryArchive archive = new MemoryArchive();
    private final FakeChannel sns = new FakeChannel("sns");
    private final FakeChannel mail = new FakeChannel("mail");

    @Test
    void everyMessageGoesToEveryChannelThatCarriesIt() {
        DispatchReport report = dispatcher(archive).dispatch(alerts("a", "b"), "run-1");

        assertThat(report.allDelivered()).isTrue();
        assertThat(report.count(End.DELIVERED)).isEqualTo(4);
        assertThat(report.problems()).isEmpty();
        assertThat(sns.deliveredIds()).containsExactly("a", "b");
        assertThat(mail.deliveredIds()).containsExactly("a", "b");
    }

    @Test
    void oneFailedChannelDoesNotStopTheOthersAndARetryRepeatsOnlyWhatFailed() {
        sns.down = true;
        DispatchReport first = dispatcher(archive).dispatch(alerts("a", "b"), "run-1");
        sns.down = false;
        DispatchReport second = dispatcher(archive).dispatch(alerts("a", "b"), "run-2");

        assertThat(first.allDelivered()).isFalse();
        assertThat(first.problems()).containsExactly("a on sns: The server is down.", "b on sns: The server is down.");
        assertThat(second.allDelivered()).isTrue();
        assertThat(second.count(End.DELIVERED)).isEqualTo(2);
        assertThat(second.count(End.DELIVERED_BEFORE)).isEqualTo(2);
        assertThat(sns.deliveredIds()).containsExactly("a", "b");
        assertThat(mail.deliveredIds()).containsExactly("a", "b");
    }

    @Test
    void aRefusedRecipientIsTriedAgainWithoutTheOthers() {
        mail.refusing.put("b@example.com", "no such user.");
        Message report = Messages.report("report", "a@example.com", "b@example.com");
        Dispatcher mailOnly = new Dispatcher(ledger(archive), List.of(mail));

        DispatchReport first = mailOnly.dispatch(List.of(report), "run-1");
        DispatchReport second = mailOnly.dispatch(List.of(report), "run-2");
        mail.refusing.clear();
        DispatchReport third = mailOnly.dispatch(List.of(report), "run-3");

        assertThat(first.entries().get(0).end()).isEqualTo(End.PARTLY);
        assertThat(first.problems()).containsExactly("report on mail: b@example.com: no such user.");
        assertThat(second.allDelivered()).isFalse();
        assertThat(third.allDelivered()).isTrue();
        assertThat(mail.out.stream().map(Message::recipients))
                .containsExactly(List.of("a@example.com", "b@example.com"), List.of("b@example.com"));
    }

    @Test
    void aMessageThatNobodyCarriesIsSaid() {
        Message digest =
                Message.of("d", MessageKind.DIGEST, Messages.NOON, "s", "t").build();

        DispatchReport report = dispatcher(archive).dispatch(List.of(digest), "run-1");

        assertThat(report.allDelivered()).isFalse();
        assertThat(report.problems())
                .containsExactly("d: No channel carries a message of the kind DIGEST without recipients; "
                        + "add one under \"delivery\" in the configuration.");
    }

    @Test
    void whatAnotherRunClaimedIsLeftToItAndSaid() {
        ledger(archive).claim(Messages.alert("a"), "sns", "other run\u001b[2J");

        DispatchReport report = dispatcher(archive).dispatch(alerts("a"), "run-1");

        assertThat(report.allDelivered()).isFalse();
        assertThat(report.count(End.LEFT_TO_ANOTHER_RUN)).isEqualTo(1);
        assertThat(report.problems())
                .containsExactly("a on sns: Left to the run other run [2J, which claimed it at 2026-11-20T12:00:00Z "
                        + "and has not said how it ended.");
        assertThat(sns.out).isEmpty();
        assertThat(mail.deliveredIds()).containsExactly("a");
    }

    @Test
    void withoutAClaimNothingIsSent() {
        MemoryArchive silent = new MemoryArchive() {
            @Override
            public Optional<StoredFile> read(String path) {
                throw unavailable("s3:GetObject");
            }
        };

        DispatchReport report = dispatcher(silent).dispatch(alerts("a"), "run-1");

        assertThat(report.count(End.FAILED)).isEqualTo(2);
        assertThat(report.problems().get(0))
                .isEqualTo("a on sns: Not sent, it could not be claimed: s3:GetObject: it does not answer. "
                        + "Try again later.");
        assertThat(sns.out).isEmpty();
    }

    @Test
    void anArchiveThatFailsAfterTheSendIsReportedAndNotSwallowed() {
        MemoryArchive failsAtMark = new MemoryArchive() {
            @Override
            public boolean replace(String path, byte[] content, String expected) {
                throw unavailable("s3:PutObject");
            }
        };

        DispatchReport report = dispatcher(failsAtMark).dispatch(alerts("a"), "run-1");

        assertThat(report.allDelivered()).isFalse();
        assertThat(report.count(End.NOT_MARKED)).isEqualTo(2);
        assertThat(report.entries().get(0).reference()).isEqualTo("ref");
        assertThat(report.problems().get(0))
                .startsWith("a on sns: It went out, but that could not be written down")
                .contains("s3:PutObject");
        assertThat(sns.deliveredIds()).containsExactly("a");
    }

    @Test
    void aFailureThatCannotBeMarkedSaysBoth() {
        sns.down = true;
        MemoryArchive failsAtMark = new MemoryArchive() {
            @Override
            public boolean replace(String path, byte[] content, String expected) {
                throw unavailable("s3:PutObject");
            }
        };

        DispatchReport report = new Dispatcher(ledger(failsAtMark), List.of(sns)).dispatch(alerts("a"), "run-1");

        assertThat(report.entries().get(0).end()).isEqualTo(End.FAILED);
        assertThat(report.entries().get(0).problems()).hasSize(2);
    }

    @Test
    void aChannelThatThrowsCostsTheOthersNothingAndShowsNoSecret() {
        FakeChannel broken = new FakeChannel("broken") {
            @Override
            public DeliveryReceipt send(Message message) {
                throw new IllegalStateException("password=hunter2");
            }
        };

        DispatchReport report = new Dispatcher(ledger(archive), List.of(broken, mail)).dispatch(alerts("a"), "run-1");

        assertThat(report.problems())
                .containsExactly("a on broken: The channel broke with java.lang.IllegalStateException, "
                        + "which is a mistake in the service; please report it.");
        assertThat(mail.deliveredIds()).containsExactly("a");
    }

    @Test
    void namesOfChannelsAreUniqueAndFitIntoAPath() {
        assertThatThrownBy(() -> new Dispatcher(ledger(archive), List.of(sns, new FakeChannel("sns"))))
                .hasMessageContaining("Two channels are called \"sns\"");
        assertThatThrownBy(() -> new Dispatcher(ledger(archive), List.of(new FakeChannel("../x"))))
                .hasMessageContaining("is no name of a channel");
    }

    @Test
    void reportsAddUp() {
        DispatchReport one = dispatcher(archive).dispatch(alerts("a"), "run-1");
        DispatchReport two = dispatcher(archive).dispatch(alerts("b"), "run-1");

        assertThat(one.and(two).entries()).hasSize(4);
        assertThat(one.and(two).entries().get(0).messageId()).isEqualTo("a");
    }

    private Dispatcher dispatcher(MemoryArchive memory) {
        return new Dispatcher(ledger(memory), List.of(sns, mail));
    }

    private static DeliveryLedger ledger(MemoryArchive memory) {
        return new DeliveryLedger(memory, Clock.fixed(Messages.NOON, ZoneOffset.UTC), Duration.ofMinutes(15));
    }

    private static List<Message> alerts(String... ids) {
        return List.of(ids).stream().map(Messages::alert).toList();
    }
}
