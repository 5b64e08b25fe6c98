package io.costanalyzer.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void aLineBreakInANameCannotStartAHeader() {
        assertThat(PlainText.oneLine("prod\r\nBcc: thief@example.com\u2028x\u0085y\u0000z"))
                .isEqualTo("prod Bcc: thief@example.com x y z");
    }

    @Test
    void aTerminalIsNotTalkedTo() {
        assertThat(PlainText.oneLine("\u001b[31mred\u0007\u009b1m")).isEqualTo("[31mred 1m");
        assertThat(PlainText.lines("a\u001b[2Jb\tc\r\nd\re")).isEqualTo("a [2Jb\tc\nd\ne");
    }

    @Test
    void theDirectionOfWritingIsNotTurned() {
        assertThat(PlainText.oneLine("invoice\u202Egpj.exe\u2066\u200F\uFEFF")).isEqualTo("invoicegpj.exe");
        assertThat(PlainText.lines("\u2067a\u061C")).isEqualTo("a");
    }

    @Test
    void lettersAccentsAndEmojiStay() {
        String name = "Zürich İstanbul 東京 👩‍👩‍👧 ▁▃█ 1\u00a0000 €";

        assertThat(PlainText.oneLine(name)).isEqualTo(name);
        assertThat(PlainText.lines(name)).isEqualTo(name);
    }

    @Test
    void halfACharacterBecomesAReplacement() {
        assertThat(PlainText.oneLine("a\uD83Db\uDE00c\uFFFE")).isEqualTo("a\uFFFDb\uFFFDc\uFFFD");
    }

    @Test
    void aCutTextSaysSoAndDoesNotSplitCharacters() {
        assertThat(PlainText.atMost("short", 5)).isEqualTo("short");
        assertThat(PlainText.atMost("longer", 5)).isEqualTo("long…");
        assertThat(PlainText.atMost("👩👩👩", 2)).isEqualTo("👩…");
    }

    @Property
    void aLineHasNoControlCharactersWhateverComes(@ForAll String text) {
        String line = PlainText.oneLine(text);

        assertThat(line.codePoints().noneMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029))
                .isTrue();
        assertThat(PlainText.oneLine(line)).isEqualTo(line);
    }

    @Property
    void aCutTextIsNeverTooLong(@ForAll String text, @ForAll @IntRange(min = 1, max = 50) int most) {
        String cut = PlainText.atMost(text, most);

        assertThat(cut.codePointCount(0, cut.length())).isLessThanOrEqualTo(most);
    }
}
