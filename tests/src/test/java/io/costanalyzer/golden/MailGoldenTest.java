package io.costanalyzer.golden;

import io.costanalyzer.contract.ChannelMessages;
import io.costanalyzer.delivery.Letterhead;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Mail, byte for byte, as it leaves. */
class MailGoldenTest {

    private static final MailComposer COMPOSER = new MailComposer(
            new Letterhead("AWS Kosten <costs@example.com>", Optional.of("Cloud-Büro <cloud@example.com>")));

    @Test
    void aReportWithAFile() {
        check("report.eml", ChannelMessages.report("finance@example.com", "Béa <bea@example.com>"));
    }

    @Test
    void anAlertOfTextAlone() {
        check("alert.eml", ChannelMessages.alert().onlyTo(List.of("team@example.com")));
    }

    @Test
    void hostileNames() {
        check("hostile.eml", ChannelMessages.hostile("team@example.com"));
    }

    private static void check(String name, Message message) {
        byte[] mail = COMPOSER.compose(message).content();
        GoldenFile.check("mail/" + name, new String(mail, StandardCharsets.US_ASCII));
    }
}
