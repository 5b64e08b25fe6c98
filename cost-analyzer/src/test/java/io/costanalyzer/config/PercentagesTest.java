package io.costanalyzer.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.config.shape.Trial;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentagesTest {

    @ParameterizedTest
    @CsvSource({
        "40 %, 0.4",
        "40%, 0.4",
        "100 %, 1",
        "33.3 %, 0.333",
        "0.0001 %, 0.000001",
        "40\u00a0%, 0.4",
        "40\u202f%, 0.4"
    })
    void areReadAsAPartOfOne(String typed, BigDecimal part) {
        assertThat(Trial.of(Percentages.SAVING, typed).value()).contains(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.4     | write it as \"40 %\"",
                "40      | write it as \"40 %\"",
                "'\"40\"'| write it as \"40 %\"",
                "1       | write it as \"1 %\"",
                "1.0     | write it as \"100 %\"",
                "0       | write it as \"0 %\"",
                "0.125   | write it as \"12.5 %\"",
                "12.5    | write it as \"12.5 %\"",
                "33,3 %  | write it with a point: \"33.3 %\"",
                "-40 %   | write something like \"40 %\"",
                "forty   | write something like \"40 %\"",
                "4e1 %   | write something like \"40 %\"",
                "040 %   | write something like \"40 %\"",
                "40  %   | write something like \"40 %\""
            })
    void withoutTheirSignCouldMeanAnything(String typed, String remedy) {
        assertThat(Trial.of(Percentages.SAVING, typed).problems())
                .singleElement()
                .asString()
                .endsWith(" is not a percentage; " + remedy + ".");
    }

    @Test
    void haveBounds() {
        assertThat(Trial.of(Percentages.SAVING, "0 %").problems())
                .containsExactly("\"0 %\" is nothing; write a percentage above 0 %.");
        assertThat(Trial.of(Percentages.SAVING, "100.1 %").problems())
                .containsExactly("\"100.1 %\" is more than 100 %; write at most 100 %.");
        assertThat(Trial.of(Percentages.PART, "0 %").value()).contains(BigDecimal.ZERO);
        assertThat(Trial.of(Percentages.RISE, "1000 %").value()).contains(BigDecimal.TEN);
        assertThat(Trial.of(Percentages.RISE, "1001 %").problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 %", "50.5 %", "1000 %", "50", "0.5"})
    void thresholdsAreWhole(String typed) {
        assertThat(Trial.of(Percentages.THRESHOLD, "120 %").value()).contains(120);
        assertThat(Trial.of(Percentages.THRESHOLD, typed).problems()).hasSize(1);
    }
}
