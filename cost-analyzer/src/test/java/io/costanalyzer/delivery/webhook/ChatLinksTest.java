package io.costanalyzer.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatLinksTest {

    @Test
    void linesThatAreLinksStandApart() {
        ChatLinks links = ChatLinks.of(List.of(
                "[HIGH] Lambda",
                "Details: https://a.example/i.html",
                "Cost Explorer: https://b.example/?x=1&y=2",
                "end"));
        assertThat(links.lines()).containsExactly("[HIGH] Lambda", "end");
        assertThat(links.links())
                .containsExactly(
                        new ChatLinks.Link("Details", "https://a.example/i.html"),
                        new ChatLinks.Link("Cost Explorer", "https://b.example/?x=1&y=2"));
    }

    @Test
    void thoseOfADigestAreNumberedAsItsMattersCome() {
        assertThat(ChatLinks.of(List.of("  Details: https://a.example/1", "  Details: https://a.example/2"))
                        .links())
                .extracting(ChatLinks.Link::name)
                .containsExactly("Details 1", "Details 2");
    }

    /** What a bill or an error says stays text. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Details: http://a.example/",
                "Details: https://a.example/|<!channel>",
                "Details: https://a.example/ and more",
                "See https://a.example/",
                "Other: https://a.example/",
                "Details: javascript:alert(1)",
                "Details: https://a.example/\">"
            })
    void nothingElseIsALink(String line) {
        ChatLinks links = ChatLinks.of(List.of(line));
        assertThat(links.links()).isEmpty();
        assertThat(links.lines()).containsExactly(line);
    }
}
