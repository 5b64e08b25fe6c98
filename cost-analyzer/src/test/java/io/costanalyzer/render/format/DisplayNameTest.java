package io.costanalyzer.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DisplayNameTest {

    @Test
    void controlCharactersBecomeTheirPictures() {
        assertThat(DisplayName.of("prod\r\nBcc: x\t\u001b[31m\u0000\u007f")).isEqualTo("prod␍␊Bcc: x␉␛[31m␀␡");
    }

    @Test
    void marksThatTurnOrHideBecomeVisible() {
        assertThat(DisplayName.of("a\u202eb\u200fc\u2066d\ufeffe\u00adf\u2028g\u0085h\ud800i"))
                .isEqualTo("a�b�c�d�e�f�g�h�i");
    }

    @Test
    void lettersOfEveryLanguageAndEmojiStay() {
        String names = "Übung 日本 👩‍👩‍👧 {{mustache}} <script> =cmd|x";
        assertThat(DisplayName.of(names)).isEqualTo(names);
    }

    /** Without this, "שלום: +12.00" is shown as "12.00+ :שלום". */
    @Test
    void lettersFromRightToLeftDoNotTurnTheFiguresBesideThem() {
        assertThat(DisplayName.of("שלום")).isEqualTo("\u2068שלום\u2069");
        assertThat(DisplayName.of("prod")).isEqualTo("prod");
    }

    @Test
    void whatIsTooLongIsCutBetweenCharacters() {
        assertThat(DisplayName.of("x".repeat(300))).isEqualTo("x".repeat(79) + "…");
        assertThat(DisplayName.shortened("👍👍👍", 2)).isEqualTo("👍…");
    }

    @Property
    void nothingThatCouldActIsLeft(@ForAll String anything) {
        assertThat(DisplayName.visible(anything).codePoints())
                .allMatch(character -> character == 0x200d
                        || (Character.getType(character) != Character.CONTROL
                                && Character.getType(character) != Character.FORMAT
                                && Character.getType(character) != Character.SURROGATE));
    }
}
