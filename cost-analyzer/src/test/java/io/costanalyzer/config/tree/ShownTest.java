package io.costanalyzer.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void ordinaryTextIsShownAsItIs() {
        assertThat(Shown.quoted("Köln 40 % 😀")).isEqualTo("\"Köln 40 % 😀\"");
    }

    @Test
    void whatCouldSteerATerminalOrTurnTheLineIsNamed() {
        assertThat(Shown.plain("a\u001b[31m\r\n\u202e\u2066\u200b\u009b\uD800b"))
                .isEqualTo("a\\u001b[31m\\u000d\\u000a\\u202e\\u2066\\u200b\\u009b\\ud800b");
    }

    @Test
    void whatMustBeSeenWholeIsNotCut() {
        assertThat(Shown.whole("/a".repeat(100) + "\u0007")).isEqualTo("/a".repeat(100) + "\\u0007");
    }

    @Test
    void longTextIsCutBetweenCharacters() {
        assertThat(Shown.plain("😀".repeat(80))).isEqualTo("😀".repeat(80));
        assertThat(Shown.plain("😀".repeat(100_000))).isEqualTo("😀".repeat(80) + "…");
    }
}
