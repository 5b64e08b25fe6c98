package io.costanalyzer.telemetry.cloudwatch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DimensionTextTest {

    @Test
    void plainTextStaysPlain() {
        assertThat(DimensionText.encode("prod eu-west-1: a/b_c.d", 255)).isEqualTo("prod eu-west-1: a/b_c.d");
    }

    @Test
    void whatIsNotPrintableAsciiIsPercentEncoded() {
        assertThat(DimensionText.encode("Büro", 255)).isEqualTo("B%C3%BCro");
        assertThat(DimensionText.encode("100%", 255)).isEqualTo("100%25");
        assertThat(DimensionText.encode("a\nb\u001b", 255)).isEqualTo("a%0Ab%1B");
    }

    @Test
    void blankTextIsNotBlankAnyMore() {
        assertThat(DimensionText.encode("", 255)).isEqualTo("%");
        assertThat(DimensionText.encode("  ", 255)).isEqualTo("%20%20");
    }

    @Test
    void longTextsThatDifferAtTheirEndStayDifferent() {
        String one = "x".repeat(2000) + "1";
        String other = "x".repeat(2000) + "2";
        assertThat(DimensionText.encode(one, 1024)).hasSize(1024).isNotEqualTo(DimensionText.encode(other, 1024));
        assertThat(DimensionText.encode("x".repeat(1024), 1024)).isEqualTo("x".repeat(1024));
    }

    @Property
    void everyTextIsTaken(@ForAll String text) {
        String encoded = DimensionText.encode(text, 255);
        assertThat(encoded).isNotBlank().hasSizeBetween(1, 255);
        assertThat(encoded.chars()).allMatch(character -> character >= ' ' && character <= '~');
    }

    @Property
    void differentTextsStayDifferent(@ForAll String one, @ForAll String other) {
        assertThat(DimensionText.encode(one, 1024).equals(DimensionText.encode(other, 1024)))
                .isEqualTo(Arrays.equals(one.getBytes(UTF_8), other.getBytes(UTF_8)));
    }
}
