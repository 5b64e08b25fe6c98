package io.costanalyzer.delivery.smtp;

import java.time.Duration;
import java.util.Optional;

/**
 * Where mail is handed in, and how.
 *
 * @param host a name or an address; with TLS, the name that stands in its certificate
 * @param port usually 587 with {@link Security#STARTTLS}, 465 with {@link Security#TLS}, 25 without
 * @param security how the way there is protected
 * @param login who we are there, if the server wants to know
 * @param timeout the longest wait for a connection, and for each answer
 */
public record SmtpServer(String host, int port, Security security, Optional<SmtpLogin> login, Duration timeout) {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** How the way to the server is protected. */
    public enum Security {
        /** Not at all: for a relay on this machine or in a closed network. */
        NONE,
        /** TLS after a plain beginning; without it nothing is sent. */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    /**
     * @throws IllegalArgumentException if this cannot work, or would send a password in the clear; the message says what
     *     to change
     */
    public SmtpServer {
        if (!host.matches("[A-Za-z0-9.:-]{1,255}")) {
            throw new IllegalArgumentException("The SMTP host must be a name or an address, without port and slashes.");
        }
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("The SMTP port " + port + " is not between 1 and 65535.");
        }
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("The SMTP timeout " + timeout + " is not between 0 and 10 minutes.");
        }
        if (login.isPresent() && security == Security.NONE) {
            throw new IllegalArgumentException(
                    "A user name and a password would cross the network in the clear: use STARTTLS or TLS with " + host
                            + ".");
        }
    }

    String address() {
        return host + ":" + port;
    }
}
