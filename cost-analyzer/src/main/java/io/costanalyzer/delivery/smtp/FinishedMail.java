package io.costanalyzer.delivery.smtp;

import io.costanalyzer.delivery.Mail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;

/** A composed mail for a transport that wants one of its own: it writes the bytes as they are. */
final class FinishedMail extends MimeMessage {

    private final Mail mail;

    FinishedMail(Session session, Mail mail) {
        super(session);
        this.mail = mail;
        this.saved = true;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
        out.write(mail.content());
    }
}
