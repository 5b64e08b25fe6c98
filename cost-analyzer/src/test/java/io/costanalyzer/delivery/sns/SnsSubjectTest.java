package io.costanalyzer.delivery.sns;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SnsSubjectTest {

    @Example
    void whatCanBeWrittenInAsciiIs() {
        assertThat(SnsSubject.of("Zürich: −12.5 % → 1 000 € – “naïve” İıß 6.1×…"))
                .isEqualTo("Zurich: -12.5 % -> 1 000 EUR - \"naive\" Iiss 6.1x...");
    }

    @Example
    void whatCannotIsAQuestionMark() {
        assertThat(SnsSubject.of("東京 😀 prod")).isEqualTo("?? ? prod");
    }

    @Example
    void lineBreaksAndControlCharactersAreGone() {
        assertThat(SnsSubject.of("a\r\nb\u0000c\u001b[2J\u202Ed")).isEqualTo("a b c [2Jd");
    }

    @Example
    void aSubjectWithoutWordsIsStillOne() {
        assertThat(SnsSubject.of(" \n ")).isEqualTo("Cost Analyzer");
        assertThat(SnsSubject.of("")).isEqualTo("Cost Analyzer");
    }

    @Example
    void aLongSubjectEndsVisibly() {
        assertThat(SnsSubject.of("x".repeat(99))).hasSize(99).doesNotEndWith("...");
        assertThat(SnsSubject.of("x".repeat(100))).hasSize(99).endsWith("x...");
    }

    @Property
    void snsTakesEverySubject(@ForAll String hostile) {
        assertThat(SnsSubject.of(hostile)).matches("[!-~]([ -~]{0,97}[!-~])?");
    }
}
