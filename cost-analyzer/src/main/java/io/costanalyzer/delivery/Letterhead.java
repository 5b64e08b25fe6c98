package io.costanalyzer.delivery;

import java.util.Optional;

/**
 * Who mail comes from. Addresses may have a name in front: {@code Cost Analyzer <costs@example.com>}.
 *
 * @param from the sender; its domain ends every Message-ID and List-Id
 * @param replyTo where answers go, and where people write to be taken off the list; the sender if there is none
 */
public record Letterhead(String from, Optional<String> replyTo) {

    /**
     * @throws IllegalArgumentException if an address is none; the message says which
     */
    public Letterhead {
        check("sender", from);
        replyTo.ifPresent(address -> check("address for answers", address));
    }

    public static Letterhead of(String from) {
        return new Letterhead(from, Optional.empty());
    }

    MailAddress sender() {
        return MailAddress.of(from);
    }

    MailAddress answers() {
        return MailAddress.of(replyTo.orElse(from));
    }

    private static void check(String role, String address) {
        try {
            MailAddress.of(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The " + role + " \"" + PlainText.oneLine(address) + "\" cannot be used: " + e.getMessage() + ".",
                    e);
        }
    }
}
