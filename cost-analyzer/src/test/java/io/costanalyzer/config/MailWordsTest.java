package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.config.shape.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"a@example.org", "o'neill+costs@mail.example.co.uk", "first.last@x-y.example", "root@localhost"})
    void addressesThatProvidersHandOutAreTaken(String address) {
        assertThat(Trial.of(MailWords.ADDRESS, address).value()).contains(address);
        assertThat(Trial.of(MailWords.SENDER, address).value()).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finance",
                "a@b",
                "'@example.org'",
                "a@example..org",
                ".a@example.org",
                "a@-example.org",
                "a b@example.org",
                "a@example.org, b@example.org",
                "\"a@example.org\\r\\nBcc: b@example.org\"",
                "a@ex\u00e4mple.org",
                "Name <a@example.org>"
            })
    void othersAreRefused(String address) {
        assertThat(Trial.of(MailWords.ADDRESS, address).problems()).hasSize(1);
    }

    @Test
    void aSenderMayHaveAPlainName() {
        assertThat(Trial.of(MailWords.SENDER, "Cloud costs <a@example.org>").value())
                .contains("Cloud costs <a@example.org>");
        assertThat(Trial.of(MailWords.SENDER, "Costs, all <a@example.org>").problems())
                .hasSize(1);
        assertThat(Trial.of(MailWords.SENDER, "\"Costs\\n <a@example.org>\"").problems())
                .hasSize(1);
    }

    @Test
    @Timeout(5)
    void aHostileAddressTakesNoTime() {
        String endless = "a@" + "a.".repeat(120) + "!";

        assertThat(Trial.of(MailWords.ADDRESS, endless).problems()).hasSize(1);
        assertThat(Trial.of(MailWords.SENDER, "a ".repeat(100_000)).problems()).hasSize(1);
    }

    @Test
    void aServerIsNamedWithoutItsPort() {
        assertThat(Trial.of(MailWords.HOST, "smtp.example.org").value()).contains("smtp.example.org");
        assertThat(Trial.of(MailWords.HOST, "127.0.0.1").value()).contains("127.0.0.1");
        assertThat(Trial.of(MailWords.HOST, "smtp.example.org:587").problems())
                .containsExactly(
                        "\"smtp.example.org:587\" is not the name of a mail server; write the name alone; the port has a key"
                                + " of its own.");
        assertThat(Trial.of(MailWords.HOST, "smtps://example.org").problems()).hasSize(1);
        assertThat(Trial.of(MailWords.HOST, "smtp_1").problems()).hasSize(1);
    }
}
