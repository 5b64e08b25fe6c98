package io.costanalyzer.delivery;

import io.costanalyzer.digest.Sha256;
import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * The headers of a mail, from the message and the letterhead alone: no clock, no host name, no language of the host.
 *
 * <p>{@code In-Reply-To} and {@code References} name a head of the series that nobody ever sent. That groups the messages
 * of a thread even through SES, which puts its own Message-ID and Date over ours (SES Developer Guide, header fields);
 * {@code X-Costs-Message} keeps our id readable there. {@code Precedence} is left out: RFC 3834 has
 * {@code Auto-Submitted} for it.
 */
final class MailHeaders {

    private static final int LONGEST_SUBJECT = 250;
    private static final int LONGEST_WORD = 60;

    /** Of UTF-8 in one encoded word. */
    private static final int MOST_BYTES = 39;

    private final Letterhead letterhead;
    private final String domain;

    MailHeaders(Letterhead letterhead) {
        this.letterhead = letterhead;
        this.domain = letterhead.sender().domain();
    }

    String of(Message message, List<MailAddress> to) {
        String head = "<thread-" + digest(message.thread()) + "@" + domain + ">";
        String list = message.kind().name().toLowerCase(Locale.ROOT);
        StringBuilder headers = new StringBuilder();
        line(headers, "Date", date(message.createdAt()));
        line(headers, "From", letterhead.sender().header());
        letterhead
                .replyTo()
                .ifPresent(any -> line(headers, "Reply-To", letterhead.answers().header()));
        line(headers, "To", recipients(to));
        line(headers, "Subject", subject(message.subject()));
        headers.append("Message-ID: ").append(messageId(message)).append("\r\n");
        headers.append("In-Reply-To: ").append(head).append("\r\n");
        headers.append("References: ").append(head).append("\r\n");
        headers.append("Auto-Submitted: auto-generated\r\n");
        headers.append("X-Auto-Response-Suppress: All\r\n");
        headers.append("List-Id: <" + list + ".cost-analyzer." + domain + ">\r\n");
        headers.append("List-Unsubscribe: <" + letterhead.answers().link() + "?subject=unsubscribe>\r\n");
        headers.append("X-Costs-Message: ").append(message.id()).append("\r\n");
        headers.append("MIME-Version: 1.0\r\n");
        return headers.toString();
    }

    String messageId(Message message) {
        return "<" + message.id() + "@" + domain + ">";
    }

    /** The first 32 hexadecimal digits of SHA-256: safe in a header, whatever the text holds. */
    static String digest(String text) {
        return Sha256.hex(text).substring(0, 32);
    }

    private static String recipients(List<MailAddress> to) {
        if (to.isEmpty()) {
            return "undisclosed-recipients:;";
        }
        return String.join(", ", to.stream().map(MailAddress::header).toList());
    }

    /**
     * As it is where that is safe, else in encoded words (RFC 2047): other letters, words too long for a line, and what
     * looks encoded already and would be read as something else.
     */
    private static String subject(String subject) {
        String line = PlainText.atMost(PlainText.oneLine(subject), LONGEST_SUBJECT);
        boolean plain = line.chars().allMatch(c -> c >= ' ' && c <= '~')
                && !line.contains("=?")
                && Arrays.stream(line.split(" ")).allMatch(word -> word.length() <= LONGEST_WORD);
        if (plain) {
            return line;
        }
        List<String> words = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        for (int codePoint : line.codePoints().toArray()) {
            chunk.appendCodePoint(codePoint);
            if (utf8(chunk).length > MOST_BYTES - 4) {
                words.add(encodedWord(chunk));
                chunk.setLength(0);
            }
        }
        if (chunk.length() > 0) {
            words.add(encodedWord(chunk));
        }
        return String.join(" ", words);
    }

    /** At most 64 characters, so that the first one fits behind the name of the header. */
    private static String encodedWord(CharSequence text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(utf8(text)) + "?=";
    }

    private static byte[] utf8(CharSequence text) {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String date(Instant instant) {
        String rfc1123 = DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atOffset(ZoneOffset.UTC));
        return rfc1123.replace("GMT", "+0000");
    }

    private static void line(StringBuilder headers, String name, String value) {
        headers.append(name)
                .append(": ")
                .append(MimeUtility.fold(name.length() + 2, value))
                .append("\r\n");
    }
}
