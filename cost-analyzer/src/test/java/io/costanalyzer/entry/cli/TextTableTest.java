package io.costanalyzer.entry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static final List<Screen.Heading> HEADINGS =
            List.of(Screen.Heading.text("name", "Name"), Screen.Heading.number("cost", "Cost"));

    @Test
    void textsStandLeftAndNumbersRight() {
        assertThat(TextTable.of(HEADINGS, List.of(List.of("a", "1.00"), List.of("longer", "12,345.00")))
                        .lines())
                .containsExactly(" Name         Cost", " a            1.00", " longer  12,345.00");
        assertThat(TextTable.of(HEADINGS, List.of())).isEqualTo(" Name  Cost");
    }

    /** By a library that wrote through the machine's character set, "1 USD" was "1?USD" where no language was set. */
    @Test
    void everyLetterIsKeptAndCountedOnce() {
        String shown = TextTable.of(
                HEADINGS,
                List.of(
                        List.of("Ünïté \ud83d\udcb0", "\u22121.00\u00a0USD"),
                        List.of("\u8cbb\u7528", "2.00\u00a0USD")));
        assertThat(shown.lines())
                .containsExactly(
                        " Name          Cost",
                        " Ünïté \ud83d\udcb0  \u22121.00\u00a0USD",
                        " \u8cbb\u7528        2.00\u00a0USD");
    }

    @Test
    void longTextsGoOnBelowWithoutLosingALetter() {
        String words = "word ".repeat(30).strip();
        String path = "/".repeat(130);
        String money = "\ud83d\udcb0".repeat(70);
        List<String> lines = TextTable.of(
                        HEADINGS,
                        List.of(
                                List.of(words, "1"),
                                List.of(path, "2"),
                                List.of(money, "3"),
                                List.of(" ".repeat(70) + "x", "4")))
                .lines()
                .toList();
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(1 + 58 + 2 + 4));
        String all = String.join("", lines);
        assertThat(all.split("word", -1)).hasSize(31);
        assertThat(all.chars().filter(letter -> letter == '/').count()).isEqualTo(130);
        assertThat(all.split("\ud83d\udcb0", -1)).hasSize(71);
        assertThat(all).doesNotContain("wo rd", "?").endsWith("x");
    }
}
