package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void whatWouldSteerATerminalIsSpelledOut() {
        assertThat(Printable.of("a\u001b[2Jb\r\nc\u0000")).isEqualTo("a\\u001b[2Jb\\u000d\\u000ac\\u0000");
        assertThat(Printable.of("abc\u202egnp.exe\u2028")).isEqualTo("abc\\u202egnp.exe\\u2028");
    }

    @Test
    void everythingElseStays() {
        assertThat(Printable.of("Çağrı, 患者 \"x\" 🩺")).isEqualTo("Çağrı, 患者 \"x\" 🩺");
    }

    @Test
    void itIsShort() {
        assertThat(Printable.of("x".repeat(100_000))).hasSize(300);
    }
}
