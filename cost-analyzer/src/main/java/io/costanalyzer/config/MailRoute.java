package io.costanalyzer.config;

import java.nio.file.Path;
import java.util.Optional;

/** By which way a mail leaves. */
public sealed interface MailRoute {

    /**
     * Amazon Simple Email Service.
     *
     * @param region where the sender is verified; absent for the region the program runs in
     * @param configurationSet the SES configuration set, for bounces and complaints
     */
    record Ses(Optional<String> region, Optional<String> configurationSet) implements MailRoute {}

    /**
     * A mail server.
     *
     * @param host its name or address
     * @param port its port
     * @param security how the connection is protected
     * @param login what it wants to know, if anything
     */
    record Smtp(String host, int port, Security security, Optional<Login> login) implements MailRoute {}

    /**
     * Files that a mail program can open, instead of sending.
     *
     * @param folder where they are written
     */
    record Outbox(Path folder) implements MailRoute {}

    /**
     * How a program proves to a mail server who it is.
     *
     * @param user the user's name
     * @param passwordVariable the environment variable that holds the password
     */
    record Login(String user, String passwordVariable) {}

    /** How the connection to a mail server is protected. */
    enum Security {
        /** Begins in the clear and changes to TLS before anything is said; refused when the server cannot. */
        STARTTLS("starttls"),
        /** TLS from the first byte. */
        TLS("tls"),
        /** Not at all; for a server on the same machine. */
        NONE("none");

        private final String name;

        Security(String name) {
            this.name = name;
        }

        /** As it stands in the configuration. */
        public String displayName() {
            return name;
        }
    }
}
