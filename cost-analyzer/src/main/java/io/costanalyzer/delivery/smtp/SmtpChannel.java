package io.costanalyzer.delivery.smtp;

import io.costanalyzer.delivery.Channel;
import io.costanalyzer.delivery.DeliveryReceipt;
import io.costanalyzer.delivery.Mail;
import io.costanalyzer.delivery.MailComposer;
import io.costanalyzer.delivery.MailTally;
import io.costanalyzer.delivery.Message;
import io.costanalyzer.delivery.MessageKind;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Mail through an SMTP server. One mail to all recipients in one session; the server accepts or refuses each of them, and
 * a refused one does not cost the others theirs. Nothing is tried twice here: the delivery ledger knows what to repeat.
 */
public final class SmtpChannel implements Channel {

    private final String name;
    private final Set<MessageKind> kinds;
    private final SmtpServer server;
    private final MailComposer composer;
    private final SSLSocketFactory trust;
    private final SmtpRefusal refusal;

    /**
     * @param trust makes TLS connections; the certificate must also be one for the server's host
     */
    public SmtpChannel(
            String name, Set<MessageKind> kinds, SmtpServer server, MailComposer composer, SSLSocketFactory trust) {
        this.name = name;
        this.kinds = EnumSet.copyOf(kinds);
        this.server = server;
        this.composer = composer;
        this.trust = trust;
        this.refusal = new SmtpRefusal(server);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean carries(Message message) {
        return kinds.contains(message.kind()) && !message.recipients().isEmpty();
    }

    @Override
    public DeliveryReceipt send(Message message) {
        Mail mail = composer.compose(message);
        MailTally tally = new MailTally();
        mail.unusable().forEach(tally::refused);
        if (!mail.envelope().isEmpty()) {
            send(mail, tally);
        }
        return tally.receipt(name);
    }

    private void send(Mail mail, MailTally tally) {
        Session session = Session.getInstance(SmtpProperties.of(server, mail.sender(), trust));
        SMTPTransport transport =
                new SMTPTransport(session, new URLName("smtp", server.host(), server.port(), null, null, null));
        try {
            if (server.login().isPresent()) {
                SmtpLogin login = server.login().get();
                transport.connect(server.host(), server.port(), login.userName(), login.password());
            } else {
                transport.connect();
            }
            transport.sendMessage(new FinishedMail(session, mail), addresses(mail));
            tally.accepted(mail.recipients(), reference(transport));
        } catch (SendFailedException e) {
            someRefused(mail, e, transport, tally);
        } catch (MessagingException e) {
            tally.broken(mail.recipients(), refusal.ofTheServer(e));
        } finally {
            close(transport);
        }
    }

    private void someRefused(Mail mail, SendFailedException problem, SMTPTransport transport, MailTally tally) {
        List<String> accepted = new ArrayList<>();
        Map<String, String> refused = refusals(problem);
        List<String> neither = new ArrayList<>();
        List<String> has = mailboxes(problem.getValidSentAddresses());
        mail.envelope().forEach((recipient, mailbox) -> {
            if (has.contains(mailbox)) {
                accepted.add(recipient);
            } else if (refused.containsKey(mailbox)) {
                tally.refused(recipient, refusal.answer(refused.get(mailbox)));
            } else {
                neither.add(recipient);
            }
        });
        if (!accepted.isEmpty()) {
            tally.accepted(accepted, reference(transport));
        }
        if (!neither.isEmpty()) {
            tally.broken(neither, refusal.ofTheServer(problem));
        }
    }

    /** From the mailbox to what the server said of it; the exceptions hang on each other. */
    private static Map<String, String> refusals(MessagingException problem) {
        Map<String, String> refusals = new LinkedHashMap<>();
        for (Exception link = problem; link instanceof MessagingException m; link = m.getNextException()) {
            if (link instanceof SMTPAddressFailedException address) {
                refusals.put(address.getAddress().getAddress(), String.valueOf(address.getMessage()));
            }
        }
        return refusals;
    }

    private static List<String> mailboxes(Address[] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses)
                        .map(address -> ((InternetAddress) address).getAddress())
                        .toList();
    }

    private static Address[] addresses(Mail mail) throws AddressException {
        List<InternetAddress> addresses = new ArrayList<>();
        for (String mailbox : mail.envelope().values()) {
            addresses.add(new InternetAddress(mailbox));
        }
        return addresses.toArray(Address[]::new);
    }

    private String reference(SMTPTransport transport) {
        return refusal.line(transport.getLastServerResponse());
    }

    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The mail is already with the server or known not to be; a goodbye that got lost changes nothing.
            return;
        }
    }
}
