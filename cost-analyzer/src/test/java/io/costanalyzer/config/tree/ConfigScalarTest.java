package io.costanalyzer.config.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words and figures that YAML 1.1 and 1.2 readers take for something else than text. */
class ConfigScalarTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "no, NO",
                "off, NO",
                "False, NO",
                "yes, YES",
                "ON, YES",
                "true, YES",
                "~, NOTHING",
                "null, NOTHING",
                "\"\", NOTHING",
                "0, NUMBER",
                "-12, NUMBER",
                "012, NUMBER",
                "0o17, NUMBER",
                "0x1F, NUMBER",
                "0b11, NUMBER",
                "1_000, NUMBER",
                "1.5, NUMBER",
                "1., NUMBER",
                ".5, NUMBER",
                "1e3, NUMBER",
                "6.02e+23, NUMBER",
                "12:30, NUMBER",
                ".inf, NUMBER",
                "-.INF, NUMBER",
                ".NaN, NUMBER",
                "012345678901, NUMBER",
                "2026-10, TEXT",
                "2026-10-01, TEXT",
                "40 %, TEXT",
                "127.0.0.1, TEXT",
                "none, TEXT",
                "noon, TEXT",
                "s3://b, TEXT",
                "1.2.3, TEXT",
                "-, TEXT",
                "y, TEXT"
            })
    void isTakenFor(String text, ConfigScalar.Form form) {
        assertThat(new ConfigScalar(ConfigPath.ROOT, 1, 1, text, false).form()).isEqualTo(form);
        assertThat(new ConfigScalar(ConfigPath.ROOT, 1, 1, text, true).form()).isEqualTo(ConfigScalar.Form.TEXT);
    }

    @Test
    void aValueMayBeLong() {
        isTakenFor("1" + ":30".repeat(50_000), ConfigScalar.Form.NUMBER);
        isTakenFor("1" + ":30".repeat(50_000) + "x", ConfigScalar.Form.TEXT);
    }
}
