package io.costanalyzer.ingestion.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargeCategory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeKindTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS Support",
                "AWS Support (Business)",
                "AWS Developer Support",
                "AWS Enterprise On-Ramp Support",
                "AWS Business Support+ (Preview)"
            })
    void supportIsKnownByItsName(String serviceName) {
        assertThat(kind(serviceName).category("Usage")).contains(ChargeCategory.SUPPORT);
    }

    /** A name comes from a bill; one that exhausts the stack would end the whole run, not cost its own row. */
    @ParameterizedTest
    @ValueSource(ints = {12, 100_000})
    void aNameOfManyWordsIsNoSupport(int words) {
        assertThat(kind("AWS " + "a ".repeat(words)).category("Usage")).contains(ChargeCategory.USAGE);
    }

    private static ChargeKind kind(String serviceName) {
        return new ChargeKind(false, false, false, serviceName, null);
    }
}
