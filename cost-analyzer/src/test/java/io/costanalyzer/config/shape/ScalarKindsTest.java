package io.costanalyzer.config.shape;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.money.Money;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values: flags, numbers, amounts, words, choices and the names of environments. */
class ScalarKindsTest {

    private static final Word<String> NAME = Word.of("a name", "^[a-z0-9]+$", "prod", Function.identity());

    @Test
    void aFlagIsTrueOrFalseAndNothingElse() {
        assertThat(Trial.of(Flag.either(), "true").value()).contains(true);
        assertThat(Trial.of(Flag.either(), "false").value()).contains(false);
        assertThat(Trial.of(Flag.either(), "off").problems())
                .containsExactly("\"off\" is not true or false; write false; YAML readers do not agree on this word.");
        assertThat(Trial.of(Flag.either(), "1").problems())
                .containsExactly("\"1\" is not true or false; write true or false.");
        assertThat(Trial.of(Flag.trueOrAbsent(), "true").value()).contains(true);
        assertThat(Trial.of(Flag.trueOrAbsent(), "false").problems())
                .containsExactly("\"false\" is not true; write true, or leave the line out.");
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "36, 36", "13, 13"})
    void aWholeNumberHasBounds(String typed, int number) {
        assertThat(Trial.of(WholeNumber.between(2, 36), typed).value()).contains(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "37", "-2", "013", "0x10", "1_3", "13.0", "+13", "1e1", "\"13\"", "99999999999", "many"})
    void whatIsNotWrittenInPlainDigitsIsNoWholeNumber(String typed) {
        Trial<Integer> trial = Trial.of(WholeNumber.between(2, 36), typed);

        assertThat(trial.value()).isEmpty();
        assertThat(trial.problems()).singleElement().asString().contains("is not a whole number from 2 to 36; write");
    }

    @Test
    void anAmountIsExactAndInTheCurrencyOfTheFile() {
        assertThat(Trial.of(new Amount(), "1250.50").value()).contains(Money.of("EUR", "1250.5"));
        assertThat(Trial.of(new Amount(), "0.000000001").value()).contains(Money.of("EUR", "0.000000001"));
        assertThat(Trial.of(new Amount(), "999999999999").value()).contains(Money.of("EUR", "999999999999"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$100            | write 100; its currency is cost-metric.currency",
                "100 EUR         | write 100; its currency is cost-metric.currency",
                "1_000           | write 1000; its currency is cost-metric.currency",
                "\"1,250.50\"    | write 1250.50; its currency is cost-metric.currency",
                "\"100\"         | write it without quotes",
                "0.00            | write an amount above zero",
                "1e3             | write a plain decimal number such as 1250.50; its currency is cost-metric.currency",
                "0100            | write a plain decimal number such as 1250.50; its currency is cost-metric.currency",
                "\"1.250,50\"    | write a plain decimal number such as 1250.50; its currency is cost-metric.currency",
                ".inf            | write a plain decimal number such as 1250.50; its currency is cost-metric.currency",
                "9999999999999   | write a plain decimal number such as 1250.50; its currency is cost-metric.currency"
            })
    void anAmountThatCouldBeMeantOtherwiseIsRefused(String typed, String remedy) {
        Trial<Money> trial = Trial.of(new Amount(), typed);

        assertThat(trial.value()).isEmpty();
        assertThat(trial.problems())
                .singleElement()
                .asString()
                .endsWith(" is not an amount of money above zero; " + remedy + ".");
    }

    @Test
    void aWordHasAFormAndALength() {
        assertThat(Trial.of(NAME, "prod").value()).contains("prod");
        assertThat(Trial.of(NAME, "PROD").problems())
                .containsExactly("\"PROD\" is not a name; write something like \"prod\".");
        assertThat(Trial.of(NAME.upTo(3), "prod").problems())
                .containsExactly("\"prod\" is longer than 3 characters; shorten it.");
    }

    @Test
    void aWordThatYamlTakesForSomethingElseWantsQuotes() {
        assertThat(Trial.of(NAME, "no").problems())
                .containsExactly("\"no\" means false to YAML; write it in quotes: \"no\".");
        assertThat(Trial.of(NAME, "on").problems())
                .containsExactly("\"on\" means true to YAML; write it in quotes: \"on\".");
        assertThat(Trial.of(NAME, "012345678901").problems())
                .containsExactly("\"012345678901\" is a number to YAML; write it in quotes: \"012345678901\".");
        assertThat(Trial.of(NAME, "\"012345678901\"").value()).contains("012345678901");
    }

    @Test
    void aSecretIsNeverShown() {
        assertThat(Trial.of(NAME.neverShown(), "\"S3cr3t!\"").problems())
                .containsExactly("is not a name; write something like \"prod\".");
    }

    @Test
    void aBetterHintGoesBeforeThePlainOne() {
        Word<String> hinting = NAME.withHint(text -> {
            throw new Refusal("shouts", "whisper");
        });

        assertThat(Trial.of(hinting, "PROD").problems()).containsExactly("\"PROD\" shouts; whisper.");
        assertThat(Trial.of(hinting, "prod").value()).contains("prod");
    }

    @Test
    void aChoiceKnowsWhatWasMeant() {
        Choice<Integer> choice = new Choice<>(Map.of("starttls", 1));

        assertThat(Trial.of(choice, "starttls").value()).contains(1);
        assertThat(Trial.of(choice, "STARTTLS").problems())
                .containsExactly("\"STARTTLS\" is not one of starttls; did you mean \"starttls\"?");
        assertThat(Trial.of(choice, "ssl").problems())
                .containsExactly("\"ssl\" is not one of starttls; write one of them.");
    }

    @Test
    void anEnvironmentIsOneOfTheFileOrUnallocated() {
        assertThat(Trial.of(new EnvironmentName(), "prod").value())
                .hasValueSatisfying(
                        environment -> assertThat(environment.name()).isEqualTo("prod"));
        assertThat(Trial.of(new EnvironmentName(), "UNALLOCATED").value())
                .hasValueSatisfying(
                        environment -> assertThat(environment.isUnallocated()).isTrue());
        assertThat(Trial.of(new EnvironmentName(), "porduction").problems())
                .containsExactly(
                        "\"porduction\" is not an environment of this file; declare it under environments, or name one of prod, dev.");
        assertThat(Trial.of(new EnvironmentName(), "\"\"").problems()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"~, is empty", "'', is empty", "[a], is a list", "{a: b}, is a section of keys"})
    void whatIsNoSingleValueIsNamed(String typed, String problem) {
        for (Kind<?> kind : new Kind<?>[] {Flag.either(), new Amount(), NAME, new EnvironmentName()}) {
            assertThat(Trial.of(kind, typed).problems()).containsExactly(problem + "; write " + kind.what() + ".");
        }
    }
}
