package io.costanalyzer.delivery.smtp;

import io.costanalyzer.delivery.NetworkFault;
import io.costanalyzer.delivery.PlainText;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** Says in sentences why the server took nothing. What a server answers is foreign text: one line, short, no secrets. */
final class SmtpRefusal {

    private static final int LONGEST = 160;

    private final SmtpServer server;

    SmtpRefusal(SmtpServer server) {
        this.server = server;
    }

    /** Why nothing was handed in at all. */
    String ofTheServer(MessagingException problem) {
        String where = "The mail server " + server.address();
        if (problem instanceof AuthenticationFailedException) {
            return where
                    + " refused the user name or the password. Check both under \"delivery\" in the configuration.";
        }
        Optional<NetworkFault> fault = NetworkFault.in(problem);
        if (fault.isPresent()) {
            return fault.get().sentence(where, "its name, its port, its certificate and the network");
        }
        if (problem instanceof SMTPSendFailedException send
                && String.valueOf(send.getCommand()).startsWith("MAIL FROM")) {
            return where + " does not take mail from this sender: " + answer(send.getMessage())
                    + " Use a sender that it knows.";
        }
        if (String.valueOf(problem.getMessage()).contains("STARTTLS is required")) {
            return where + " does not offer STARTTLS, so nothing was sent."
                    + " Use a port that offers it, or TLS from the first byte.";
        }
        return where + " refused the mail: " + answer(problem.getMessage()) + " Ask those who run it.";
    }

    /** What a server said, with a full stop. */
    String answer(@Nullable String said) {
        String line = line(said);
        return line.endsWith(".") || line.endsWith("…") ? line : line + ".";
    }

    /** What a server said, on one line. */
    String line(@Nullable String said) {
        return PlainText.atMost(PlainText.oneLine(hide(String.valueOf(said))), LONGEST);
    }

    /** A server may repeat what it was told, so the password is taken out in each form in which it was told. */
    private String hide(String said) {
        return server.login().map(login -> login.hiddenIn(said)).orElse(said);
    }
}
