package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LetterheadTest {

    @Test
    void anAddressMayHaveAName() {
        assertThat(Letterhead.of("Kosten Zürich <costs@example.com>").sender().header())
                .isEqualTo("=?UTF-8?Q?Kosten_Z=C3=BCrich?= <costs@example.com>");
        assertThat(Letterhead.of("costs@example.com").sender().domain()).isEqualTo("example.com");
    }

    @Test
    void answersGoToTheSenderUnlessSaidOtherwise() {
        assertThat(Letterhead.of("costs@example.com").answers().mailbox()).isEqualTo("costs@example.com");
        assertThat(new Letterhead("costs@example.com", Optional.of("team@example.com"))
                        .answers()
                        .mailbox())
                .isEqualTo("team@example.com");
    }

    @Test
    void aNameIsQuotedWhereItMustBe() {
        assertThat(Letterhead.of("Doe, Jane (FinOps) <costs@example.com>")
                        .sender()
                        .header())
                .isEqualTo("\"Doe, Jane (FinOps)\" <costs@example.com>");
        assertThat(Letterhead.of("\"Doe, Jane\" <costs@example.com>").sender().header())
                .isEqualTo("\"Doe, Jane\" <costs@example.com>");
        assertThat(Letterhead.of("<costs@example.com>").sender().header()).isEqualTo("costs@example.com");
    }

    @Test
    void whatIsNoAddressIsRefusedWithAReason() {
        for (String bad : List.of(
                "",
                "costs",
                "costs@",
                "@example.com",
                "a@example.com, b@example.com",
                "team: a@example.com;",
                "a@example.com\r\nBcc: b@example.com",
                "a b@example.com",
                "jörg@example.com",
                "costs@exämple.com",
                "<script>@example.com",
                "a..b@example.com",
                "a@-example.com",
                "a@example.com.",
                "x".repeat(65) + "@example.com",
                "a@" + "x.".repeat(130) + "com",
                "a.".repeat(50_000) + "a@example.com",
                "=?UTF-8?Q?x=0D=0ABcc:_thief=40example.com?= <costs@example.com>")) {
            assertThatThrownBy(() -> Letterhead.of(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("The sender \"")
                    .hasMessageEndingWith(".");
        }
    }
}
