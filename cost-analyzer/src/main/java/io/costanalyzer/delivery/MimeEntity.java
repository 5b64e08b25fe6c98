package io.costanalyzer.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A part of a mail: its headers and its encoded body, CRLF at the end of every line, at most 76 characters in a line.
 *
 * <p>The boundaries are given, not drawn: the same parts make the same bytes. They begin with {@code =_}, which neither
 * quoted-printable nor base64 can contain (RFC 2045 §6.7), so that no content can look like one.
 */
final class MimeEntity {

    private final String headers;
    private final byte[] body;

    private MimeEntity(String headers, byte[] body) {
        this.headers = headers;
        this.body = body;
    }

    /** Text in UTF-8, quoted-printable, whatever the breaks of its lines were. */
    static MimeEntity text(String subtype, String text) {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream(text.length() + text.length() / 4);
        try (OutputStream encoder = MimeUtility.encode(encoded, "quoted-printable")) {
            encoder.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalStateException("The mail library does not know quoted-printable.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MimeEntity(
                "Content-Type: text/" + subtype + "; charset=UTF-8\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n",
                encoded.toByteArray());
    }

    /** A file in base64. Its name and type have been made safe. */
    static MimeEntity file(String fileName, String mediaType, byte[] content) {
        return new MimeEntity(
                "Content-Type: " + mediaType + "\r\n"
                        + "Content-Transfer-Encoding: base64\r\n"
                        + "Content-Disposition: attachment;\r\n filename=\"" + fileName + "\"\r\n",
                Base64.getMimeEncoder().encode(content));
    }

    static MimeEntity multipart(String subtype, String boundary, List<MimeEntity> parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (MimeEntity part : parts) {
            body.writeBytes(("--" + boundary + "\r\n").getBytes(StandardCharsets.US_ASCII));
            body.writeBytes(part.bytes());
            body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return new MimeEntity(
                "Content-Type: multipart/" + subtype + ";\r\n boundary=\"" + boundary + "\"\r\n", body.toByteArray());
    }

    byte[] bytes() {
        return bytes("");
    }

    /** The entity below further headers, each of which ends in CRLF. */
    byte[] bytes(String more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream(headers.length() + more.length() + body.length + 2);
        all.writeBytes((more + headers + "\r\n").getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(body);
        return all.toByteArray();
    }
}
