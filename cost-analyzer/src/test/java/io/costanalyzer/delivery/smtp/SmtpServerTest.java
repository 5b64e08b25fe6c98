package io.costanalyzer.delivery.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.delivery.smtp.SmtpServer.Security;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SmtpServerTest {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @Test
    void aPasswordIsNotSentInTheClear() {
        Optional<SmtpLogin> login = Optional.of(new SmtpLogin("costs", "hunter2"));

        assertThatThrownBy(() -> new SmtpServer("mail.example.com", 25, Security.NONE, login, WAIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A user name and a password would cross the network in the clear:"
                        + " use STARTTLS or TLS with mail.example.com.");
    }

    @Test
    void nothingPrintsThePassword() {
        SmtpServer server = new SmtpServer(
                "mail.example.com", 587, Security.STARTTLS, Optional.of(new SmtpLogin("costs", "hunter2")), WAIT);

        assertThat(server.toString()).contains("mail.example.com").doesNotContain("hunter2", "costs");
    }

    @Test
    void whatCannotWorkIsRefused() {
        assertThatThrownBy(() -> server("smtp://mail", 25, WAIT)).hasMessageContaining("name or an address");
        assertThatThrownBy(() -> server("", 25, WAIT)).hasMessageContaining("name or an address");
        assertThatThrownBy(() -> server("mail", 0, WAIT)).hasMessageContaining("not between 1 and 65535");
        assertThatThrownBy(() -> server("mail", 65536, WAIT)).hasMessageContaining("not between 1 and 65535");
        assertThatThrownBy(() -> server("mail", 25, Duration.ZERO)).hasMessageContaining("timeout PT0S");
        assertThatThrownBy(() -> server("mail", 25, Duration.ofHours(1))).hasMessageContaining("timeout PT1H");
    }

    private static SmtpServer server(String host, int port, Duration timeout) {
        return new SmtpServer(host, port, Security.NONE, Optional.empty(), timeout);
    }
}
