package io.costanalyzer.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a message as a mail: {@code mixed(alternative(text, html), files)}, or less where there is less. The same
 * message under the same letterhead gives the same bytes, in every place and at every time.
 *
 * <p>All recipients stand in one mail, so that they see who else reads it; each is accepted or refused on its own. One
 * that is no mail address is left out and named in {@link Mail#unusable()}; the others get their mail.
 */
public final class MailComposer {

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,80}(; charset=[A-Za-z0-9-]{1,30})?");
    private static final int LONGEST_FILE_NAME = 100;

    private final Letterhead letterhead;
    private final MailHeaders headers;

    public MailComposer(Letterhead letterhead) {
        this.letterhead = letterhead;
        this.headers = new MailHeaders(letterhead);
    }

    public Mail compose(Message message) {
        Map<String, String> envelope = new LinkedHashMap<>();
        Map<String, String> unusable = new LinkedHashMap<>();
        List<MailAddress> to = new ArrayList<>();
        for (String recipient : message.recipients()) {
            try {
                MailAddress address = MailAddress.of(recipient);
                if (envelope.putIfAbsent(recipient, address.mailbox()) == null) {
                    to.add(address);
                }
            } catch (IllegalArgumentException e) {
                unusable.put(recipient, "not sent, " + e.getMessage() + "; mend it in the configuration.");
            }
        }
        return new Mail(
                headers.messageId(message),
                letterhead.sender().mailbox(),
                envelope,
                unusable,
                body(message).bytes(headers.of(message, to)));
    }

    private static MimeEntity body(Message message) {
        String key = MailHeaders.digest(message.id());
        MimeEntity plain = MimeEntity.text("plain", PlainText.lines(message.text()));
        MimeEntity texts = message.html()
                .map(html -> MimeEntity.multipart(
                        "alternative", "=_a_" + key, List.of(plain, MimeEntity.text("html", html))))
                .orElse(plain);
        if (message.attachments().isEmpty()) {
            return texts;
        }
        List<MimeEntity> parts = new ArrayList<>(List.of(texts));
        for (Attachment file : message.attachments()) {
            parts.add(MimeEntity.file(safeName(file.fileName()), safeType(file.mediaType()), file.content()));
        }
        return MimeEntity.multipart("mixed", "=_m_" + key, parts);
    }

    /** No directories, no leading dot, nothing that a header or a file system reads in its own way. */
    private static String safeName(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[^A-Za-z0-9._-]+", "_").replaceFirst("^[._]+", "");
        String name = safe.isEmpty() ? "attachment" : safe;
        return name.length() <= LONGEST_FILE_NAME ? name : name.substring(name.length() - LONGEST_FILE_NAME);
    }

    private static String safeType(String mediaType) {
        return MEDIA_TYPE.matcher(mediaType).matches() ? mediaType : "application/octet-stream";
    }
}
