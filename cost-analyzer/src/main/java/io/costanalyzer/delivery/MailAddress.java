package io.costanalyzer.delivery;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A mail address that is safe to put into a header and an envelope: one mailbox in ASCII, with or without a name. Domains
 * with other letters are refused rather than converted: the people who configured them know the ASCII form.
 */
final class MailAddress {

    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9.-]{1,255}");

    private final InternetAddress address;

    private MailAddress(InternetAddress address) {
        this.address = address;
    }

    /**
     * @throws IllegalArgumentException with a clause that says what is wrong with it
     */
    static MailAddress of(String text) {
        if (!PlainText.oneLine(text).equals(text)) {
            throw new IllegalArgumentException("it holds control characters or stray spaces");
        }
        InternetAddress address;
        try {
            address = new InternetAddress(text, true);
            if (address.getPersonal() != null) {
                address.setPersonal(PlainText.oneLine(address.getPersonal()), "UTF-8");
            }
        } catch (AddressException e) {
            throw new IllegalArgumentException("it is not one mail address", e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java has UTF-8.", e);
        }
        String mailbox = address.getAddress();
        if (address.isGroup() || !MAILBOX.matcher(mailbox).matches()) {
            throw new IllegalArgumentException("it is not name@domain in ASCII");
        }
        return new MailAddress(address);
    }

    /** The address without the name: {@code finance@example.com}. */
    String mailbox() {
        return address.getAddress();
    }

    String domain() {
        return mailbox().substring(mailbox().lastIndexOf('@') + 1);
    }

    /** As a link that opens a mail to it (RFC 6068). */
    String link() {
        String name = mailbox().substring(0, mailbox().lastIndexOf('@'));
        return "mailto:" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "@" + domain();
    }

    /** As it stands in a header, the name encoded and quoted. */
    String header() {
        return address.toString();
    }
}
