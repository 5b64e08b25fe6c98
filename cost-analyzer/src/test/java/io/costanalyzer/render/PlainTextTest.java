package io.costanalyzer.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void sentencesAreBrokenAndListsIndented() {
        String text = PlainText.of("* " + "word ".repeat(20) + "\n");
        assertThat(text.lines().toList()).hasSize(2).allMatch(line -> line.length() <= 78);
        assertThat(text.lines().toList().get(1)).startsWith("  word");
    }

    @Test
    void neverTwoEmptyLines() {
        assertThat(PlainText.of("a\n\n\n \nb")).isEqualTo("a\n\nb\n");
    }

    @Test
    void anAddressStaysWhole() {
        String address = "https://example.org/" + "x".repeat(100);
        assertThat(PlainText.of(address)).isEqualTo(address + "\n");
    }
}
