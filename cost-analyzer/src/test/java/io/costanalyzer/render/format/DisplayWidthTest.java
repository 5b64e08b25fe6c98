package io.costanalyzer.render.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayWidthTest {

    @Test
    void wideLettersTakeTwoColumnsAndMarksNone() {
        assertThat(DisplayWidth.of("prod")).isEqualTo(4);
        assertThat(DisplayWidth.of("日本")).isEqualTo(4);
        assertThat(DisplayWidth.of("👍")).isEqualTo(2);
        assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
        assertThat(DisplayWidth.of("▁▂█")).isEqualTo(3);
    }

    @Test
    void paddingCountsColumns() {
        assertThat(DisplayWidth.padEnd("日", 4)).isEqualTo("日  ");
        assertThat(DisplayWidth.padStart("12", 4)).isEqualTo("  12");
        assertThat(DisplayWidth.padStart("12345", 4)).isEqualTo("12345");
    }
}
