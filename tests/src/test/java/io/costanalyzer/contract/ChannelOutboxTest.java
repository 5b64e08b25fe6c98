package io.costanalyzer.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.Letterhead;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import io.costanalyzer.delivery.outbox.OutboxChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelOutboxTest extends ChannelContract {

    private static final MailComposer COMPOSER = new MailComposer(Letterhead.of("costs@example.com"));

    @TempDir
    Path temp;

    @Test
    void aReportIsOneMailAndAnAlertIsATextAndAJsonFile() throws Exception {
        accepting().send(ChannelMessages.report());
        accepting().send(ChannelMessages.alert());

        assertThat(names())
                .containsExactly("alert-nat-2026-11-20.json", "alert-nat-2026-11-20.txt", "report-2026-10-v1.eml");
        assertThat(outbox().resolve("alert-nat-2026-11-20.txt"))
                .content()
                .startsWith("[HIGH] NAT gateway in prod: +412 USD/day (6.1×) since 9 Nov\n\n[HIGH]");
        assertThat(outbox().resolve("alert-nat-2026-11-20.json"))
                .content()
                .isEqualTo("{\"severity\":\"HIGH\",\"excess\":\"412.00\"}");
    }

    @Test
    void anAlertWithRecipientsIsAMailToo() throws Exception {
        Message alert = ChannelMessages.alert().onlyTo(List.of("team@example.com"));

        DeliveryReceipt receipt = accepting().send(alert);

        assertThat(names()).contains("alert-nat-2026-11-20.eml", "alert-nat-2026-11-20.txt");
        assertThat(receipt.reference())
                .isEqualTo(outbox().resolve("alert-nat-2026-11-20.eml").toString());
    }

    @Test
    void theSameMessageAgainIsTheSameFile() throws Exception {
        accepting().send(ChannelMessages.report("a@example.com"));
        byte[] first = Files.readAllBytes(outbox().resolve("report-2026-10-v1.eml"));
        accepting().send(ChannelMessages.report("a@example.com"));

        assertThat(names()).containsExactly("report-2026-10-v1.eml");
        assertThat(Files.readAllBytes(outbox().resolve("report-2026-10-v1.eml")))
                .isEqualTo(first);
    }

    @Test
    void aFailedWriteLeavesNothingHalfDone() throws Exception {
        Files.createDirectories(outbox().resolve("report-2026-10-v1.eml").resolve("in-the-way"));

        isAGoodExcuse(accepting().send(ChannelMessages.report()));
        assertThat(names()).containsExactly("report-2026-10-v1.eml");
    }

    @Test
    void aHostileTextCannotTalkToATerminal() throws Exception {
        accepting().send(hostile());

        assertThat(Files.readString(outbox().resolve("hostile-1.txt")))
                .doesNotContain("\u001b", "\u202E", "\u0000")
                .contains("<script>");
    }

    @Test
    void onlyTheKindsItWasGivenAreCarried() {
        Channel alerts = new OutboxChannel("outbox", Set.of(MessageKind.ALERT), outbox(), COMPOSER);

        assertThat(alerts.carries(ChannelMessages.alert())).isTrue();
        assertThat(alerts.carries(ChannelMessages.report())).isFalse();
    }

    @Override
    Channel accepting() {
        return channel(outbox());
    }

    @Override
    Channel refusing() throws IOException {
        return channel(Files.writeString(temp.resolve("file"), "not a folder"));
    }

    @Override
    Channel unreachable() throws IOException {
        return channel(Files.writeString(temp.resolve("disk"), "not a folder").resolve("below"));
    }

    @Override
    List<String> arrived() throws IOException {
        return names().stream().filter(name -> name.endsWith(".txt")).toList();
    }

    @Override
    List<String> secrets() {
        return List.of();
    }

    @Override
    Message plain() {
        return ChannelMessages.alert();
    }

    @Override
    Message hostile() {
        return ChannelMessages.hostile();
    }

    private Path outbox() {
        return temp.resolve("outbox");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(outbox())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Channel channel(Path folder) {
        return new OutboxChannel("outbox", EnumSet.allOf(MessageKind.class), folder, COMPOSER);
    }
}
