package io.costanalyzer.delivery.sns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

class SnsAttributesTest {

    @Test
    void numbersAreThoseThatWereNamedAndLookLikeOne() {
        SortedMap<String, MessageAttributeValue> values = SnsAttributes.of(
                Map.of("excess", "-412.50", "account", "123456789012", "year", "2026", "rate", "n/a"),
                Set.of("excess", "account", "rate"));

        assertThat(values.get("excess").dataType()).isEqualTo("Number");
        assertThat(values.get("account").dataType())
                .as("past what SNS compares")
                .isEqualTo("String");
        assertThat(values.get("year").dataType()).as("not named").isEqualTo("String");
        assertThat(values.get("rate").dataType()).isEqualTo("String");
    }

    @Test
    void whatHasNoValueIsAbsent() {
        assertThat(SnsAttributes.of(Map.of("owner", " \n", "team", ""), Set.of()))
                .isEmpty();
    }

    @Test
    void valuesAreOneShortLine() {
        String value = SnsAttributes.of(Map.of("e", "a\r\nb" + "x".repeat(500)), Set.of())
                .get("e")
                .stringValue();

        assertThat(value).startsWith("a bx").hasSize(200).endsWith("…");
    }

    @Test
    void theirSizeCountsNamesTypesAndValuesInUtf8() {
        assertThat(SnsAttributes.bytes(SnsAttributes.of(Map.of("ab", "ü€"), Set.of())))
                .isEqualTo(2 + "String".length() + 2 + 3);
    }
}
