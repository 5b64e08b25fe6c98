package io.costanalyzer.render.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.render.format.DisplayWidth;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TextWrapTest {

    @Test
    void breaksAtBlanksFirst() {
        assertThat(TextWrap.lines("the cost of the month", 9)).containsExactly("the cost", "of the", "month");
    }

    @Test
    void breaksLongNamesAfterAJoint() {
        assertThat(TextWrap.lines("EU-DataProcessing-Bytes", 20)).containsExactly("EU-DataProcessing-", "Bytes");
        assertThat(TextWrap.lines("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void keepsNumberAndUnitTogether() {
        assertThat(TextWrap.lines("usage up 12.0\u00a0%", 12)).containsExactly("usage up", "12.0\u00a0%");
    }

    @Test
    void anEmptyTextIsOneEmptyLine() {
        assertThat(TextWrap.lines("", 10)).containsExactly("");
    }

    @Property
    void losesNothingButBlanksAndNeverGetsTooWide(@ForAll String text, @ForAll @IntRange(min = 4, max = 40) int width) {
        var lines = TextWrap.lines(text, width);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines).allMatch(line -> DisplayWidth.of(line) <= width);
    }
}
