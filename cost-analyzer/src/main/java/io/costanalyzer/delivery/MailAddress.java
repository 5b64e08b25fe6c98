package io.costanalyzer.delivery;

import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address that is safe to put into a header and an envelope: one mailbox in ASCII, with or without a name. Domains
 * with other letters are refused rather than converted: the people who configured them know the ASCII form.
 *
 * <p>Reading one needs no class of the mail library, so that wiring a mail channel costs a run without mail nothing.
 */
final class MailAddress {

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final String MAILBOX = ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")*";
    private static final Pattern ADDRESS =
            Pattern.compile("(?<alone>" + MAILBOX + ")|(?<name>[^<>]*)<(?<named>" + MAILBOX + ")>");

    /** RFC 5321 §4.5.3.1: the path with its brackets has 256 octets, the part before the {@code @} has 64. */
    private static final int LONGEST_MAILBOX = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    /** With a name; also keeps the pattern from what would exhaust it. */
    private static final int LONGEST_TEXT = 500;

    private static final String TOO_LONG = "it is longer than an address can be";

    private final @Nullable String name;
    private final String mailbox;

    private MailAddress(@Nullable String name, String mailbox) {
        this.name = name;
        this.mailbox = mailbox;
    }

    /**
     * Reads {@code finance@example.com} or {@code Finance <finance@example.com>}.
     *
     * @throws IllegalArgumentException with a clause that says what is wrong with it
     */
    static MailAddress of(String text) {
        if (!PlainText.oneLine(text).equals(text)) {
            throw new IllegalArgumentException("it holds control characters or stray spaces");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(TOO_LONG);
        }
        Matcher parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("it is not one address name@domain in ASCII");
        }
        String mailbox = parts.group("alone") == null ? parts.group("named") : parts.group("alone");
        if (mailbox.length() > LONGEST_MAILBOX || mailbox.indexOf('@') > LONGEST_LOCAL_PART) {
            throw new IllegalArgumentException(TOO_LONG);
        }
        String name = parts.group("name") == null
                ? ""
                : withoutQuotes(parts.group("name").strip());
        if (name.contains("=?")) {
            throw new IllegalArgumentException("its name is encoded; write it as it is to be read");
        }
        return new MailAddress(name.isEmpty() ? null : name, mailbox);
    }

    /** The address without the name: {@code finance@example.com}. */
    String mailbox() {
        return mailbox;
    }

    String domain() {
        return mailbox.substring(mailbox.lastIndexOf('@') + 1);
    }

    /** As a link that opens a mail to it (RFC 6068). */
    String link() {
        String local = mailbox.substring(0, mailbox.lastIndexOf('@'));
        return "mailto:" + URLEncoder.encode(local, StandardCharsets.UTF_8) + "@" + domain();
    }

    /** As it stands in a header, the name encoded and quoted. */
    String header() {
        if (name == null) {
            return mailbox;
        }
        try {
            return new InternetAddress(mailbox, name, "UTF-8").toString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8.", e);
        }
    }

    private static String withoutQuotes(String name) {
        boolean quoted = name.length() >= 2 && name.startsWith("\"") && name.endsWith("\"");
        return quoted ? name.substring(1, name.length() - 1) : name;
    }
}
