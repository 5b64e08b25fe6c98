package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MailComposerTest {

    private static final String BELL = "\u0007";

    private final MailComposer composer =
            new MailComposer(new Letterhead("Costs <costs@example.com>", Optional.of("team+aws@example.com")));

    @Example
    void theHeadersSayWhatTheMailIs() throws Exception {
        MimeMessage mail = parsed(Messages.report("report-2026-10-v1", "a@example.com", "Bea <b@example.com>"));

        assertThat(mail.getHeader("Message-ID", null)).isEqualTo("<report-2026-10-v1@example.com>");
        assertThat(mail.getHeader("Date", null)).isEqualTo("Fri, 20 Nov 2026 12:00:00 +0000");
        assertThat(mail.getHeader("From", null)).isEqualTo("Costs <costs@example.com>");
        assertThat(mail.getHeader("Reply-To", null)).isEqualTo("team+aws@example.com");
        assertThat(mail.getHeader("To", null)).isEqualTo("a@example.com, Bea <b@example.com>");
        assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress", null)).isEqualTo("All");
        assertThat(mail.getHeader("List-Id", null)).isEqualTo("<report.cost-analyzer.example.com>");
        assertThat(mail.getHeader("List-Unsubscribe", null))
                .isEqualTo("<mailto:team%2Baws@example.com?subject=unsubscribe>");
        assertThat(mail.getHeader("Precedence")).isNull();
        assertThat(mail.getHeader("X-Costs-Message", null)).isEqualTo("report-2026-10-v1");
    }

    /** RFC 2047 §2: an encoded word holds one character at least. */
    @Example
    void noEncodedWordIsEmptyWhereTheSubjectEndsWithAWord() throws Exception {
        for (int letters = 1; letters < 80; letters++) {
            Message message = Message.of("d", MessageKind.DIGEST, Messages.NOON, "\u00e9".repeat(letters), "t")
                    .build();

            assertThat(parsed(message).getHeader("Subject", null)).doesNotContain("=?UTF-8?B??=");
            assertThat(parsed(message).getSubject()).isEqualTo("\u00e9".repeat(letters));
        }
    }

    @Example
    void theKindIsWrittenInNobodysLanguage() throws Exception {
        Message digest =
                Message.of("d", MessageKind.DIGEST, Messages.NOON, "s", "t").build();

        assertThat(Locale.getDefault().getLanguage()).isEqualTo("tr");
        assertThat(parsed(digest).getHeader("List-Id", null)).isEqualTo("<digest.cost-analyzer.example.com>");
    }

    @Example
    void messagesOfAThreadShareAHeadThatNobodySent() throws Exception {
        String first = parsed(Messages.report("report-2026-09-v1")).getHeader("References", null);
        String second = parsed(Messages.report("report-2026-10-v1")).getHeader("References", null);
        String other = parsed(Messages.alert("alert-1")).getHeader("References", null);

        assertThat(first).isEqualTo(second).matches("<thread-[0-9a-f]{32}@example\\.com>");
        assertThat(other).isNotEqualTo(first);
        assertThat(parsed(Messages.report("r")).getHeader("In-Reply-To", null)).isEqualTo(first);
    }

    @Example
    void theSameMessageGivesTheSameBytesWhereverAndWheneverItIsComposed() {
        Message report = Messages.report("report-1", "a@example.com");
        byte[] here = composer.compose(report).content();
        TimeZone zone = TimeZone.getDefault();
        Locale locale = Locale.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            Locale.setDefault(Locale.forLanguageTag("th-TH-u-ca-buddhist-nu-thai"));

            assertThat(composer.compose(report).content()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }

    @Example
    void partsAreNestedOnlyAsFarAsThereAreParts() throws Exception {
        Attachment file = new Attachment("report.csv", "text/csv; charset=UTF-8", new byte[] {1, 2, 3});

        assertThat(parsed(Messages.alert("a")).getContentType()).startsWith("text/plain");
        assertThat(parsed(Messages.report("r")).getContentType()).startsWith("multipart/alternative");
        MimeMultipart mixed = (MimeMultipart) parsed(with(file)).getContent();
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        assertThat(mixed.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        assertThat(mixed.getBodyPart(1).getContentType()).isEqualTo("text/csv; charset=UTF-8");
        assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes()).containsExactly(1, 2, 3);
    }

    @Example
    void namesOfFilesAreHarmless() throws Exception {
        assertThat(nameOf("../../etc/passwd")).isEqualTo("passwd");
        assertThat(nameOf("C:\\temp\\.hidden.csv")).isEqualTo("hidden.csv");
        assertThat(nameOf("a\"; x=\"b\r\nBcc: c")).isEqualTo("a_x_b_Bcc_c");
        assertThat(nameOf("…/")).isEqualTo("attachment");
        assertThat(nameOf("Bericht_Zürich.xlsx")).isEqualTo("Bericht_Z_rich.xlsx");
        assertThat(nameOf("x".repeat(300) + ".csv")).hasSize(100).endsWith("x.csv");
    }

    @Example
    void aTypeThatIsNoneBecomesBytes() throws Exception {
        Attachment file = new Attachment("a.bin", "text/html\r\nBcc: c@example.com", new byte[0]);

        MimeMultipart mixed = (MimeMultipart) parsed(with(file)).getContent();

        assertThat(mixed.getBodyPart(1).getContentType()).isEqualTo("application/octet-stream");
    }

    @Example
    void aRecipientThatIsNoAddressIsLeftOutAndNamed() throws Exception {
        Message report =
                Messages.report("r", "a@example.com", "b@example.com\r\nBcc: thief@example.com", "a@example.com");

        Mail mail = composer.compose(report);

        assertThat(mail.recipients()).containsExactly("a@example.com");
        assertThat(mail.unusable().values())
                .containsExactly(
                        "not sent, it holds control characters or stray spaces; mend it in the configuration.");
        assertThat(parsed(report).getHeader("To", null)).isEqualTo("a@example.com");
        assertThat(text(mail)).doesNotContain("thief");
    }

    @Example
    void aMailToNobodyIsStillAMail() throws Exception {
        assertThat(parsed(Messages.report("r")).getHeader("To", null)).isEqualTo("undisclosed-recipients:;");
    }

    @Example
    void aSubjectThatLooksEncodedSaysWhatItShows() throws Exception {
        Message alert = Message.of("a", MessageKind.ALERT, Messages.NOON, "=?UTF-8?B?aGVsbG8=?= x", "t")
                .build();

        assertThat(parsed(alert).getSubject()).isEqualTo("=?UTF-8?B?aGVsbG8=?= x");
    }

    /** Tags come from a bill; whatever they hold must stay in their header, in seven bits and short lines. */
    @Property(tries = 300)
    void noSubjectBreaksTheHeaders(@ForAll String hostile) throws Exception {
        String subject = "AWS cost: " + hostile + "\r\nBcc: thief@example.com\r\n\r\n<p>" + BELL;
        Message message =
                Message.of("a", MessageKind.ALERT, Messages.NOON, subject, "t").build();
        String raw = text(composer.compose(message));
        MimeMessage mail = parsed(message);

        assertThat(mail.getSubject()).isEqualTo(PlainText.atMost(PlainText.oneLine(subject), 250));
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(raw.chars().allMatch(c -> c == '\r' || c == '\n' || (c >= ' ' && c <= '~')))
                .isTrue();
        assertThat(Arrays.stream(raw.split("\r\n"))).allMatch(line -> line.length() <= 78);
    }

    @Property(tries = 300)
    void everyTextArrivesAsItWas(@ForAll String body) throws Exception {
        Message message =
                Message.of("a", MessageKind.ALERT, Messages.NOON, "s", body).build();

        assertThat(parsed(message).getContent().toString().replace("\r\n", "\n"))
                .isEqualTo(PlainText.lines(body));
        assertThat(Arrays.stream(text(composer.compose(message)).split("\r\n", -1)))
                .allMatch(line -> line.length() <= 78 && !line.contains("\n"));
    }

    private Message with(Attachment file) {
        return Message.of("a", MessageKind.REPORT, Messages.NOON, "s", "t")
                .html("<p>t</p>")
                .attachments(List.of(file))
                .build();
    }

    private String nameOf(String fileName) throws Exception {
        MimeMultipart mixed = (MimeMultipart)
                parsed(with(new Attachment(fileName, "text/csv", new byte[0]))).getContent();
        return mixed.getBodyPart(1).getFileName();
    }

    private static String text(Mail mail) {
        return new String(mail.content(), StandardCharsets.ISO_8859_1);
    }

    private MimeMessage parsed(Message message) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(composer.compose(message).content()));
    }
}
