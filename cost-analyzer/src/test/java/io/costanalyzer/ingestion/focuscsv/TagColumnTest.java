package io.costanalyzer.ingestion.focuscsv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagColumnTest {

    @Test
    void readsAJsonObject() {
        assertThat(tags("{\"env\": \"prod\", \"team\": \"a,b\"}")).isEqualTo(Map.of("env", "prod", "team", "a,b"));
        assertThat(tags("{}")).isEmpty();
        assertThat(tags("NULL")).isEmpty();
        assertThat(tags("")).isEmpty();
    }

    /** The real sample has this kind: the blank belongs to the key that somebody typed. */
    @Test
    void keepsKeysAsTheyAre() {
        assertThat(tags("{\"env\": \"prod\", \"org\": \"trey\", \" org\": \"trey\"}"))
                .isEqualTo(Map.of("env", "prod", "org", "trey", " org", "trey"));
    }

    @Test
    void plainValuesBecomeTextAndNoValueIsEmpty() {
        assertThat(tags("{\"a\": 1.50, \"b\": true, \"c\": null}"))
                .isEqualTo(Map.of("a", "1.50", "b", "true", "c", ""));
    }

    @Test
    void dropsThePrefixOfKeysThatPeopleChose() {
        assertThat(tags("{\"user:Environment\": \"dev\", \"aws:createdBy\": \"root\"}"))
                .isEqualTo(Map.of("Environment", "dev", "aws:createdBy", "root"));
        assertThat(tags("{\"user:env\": \"dev\", \"env\": \"prod\"}"))
                .isEqualTo(Map.of("user:env", "dev", "env", "prod"));
    }

    @Test
    void readsAMapAsQueryEnginesPrintIt() {
        assertThat(tags("{env=prod, org=a=b}")).isEqualTo(Map.of("env", "prod", "org", "a=b"));
    }

    @Test
    void aKeyTwiceWithOneValueIsOneTag() {
        assertThat(tags("{\"env\": \"prod\", \"env\": \"prod\"}")).isEqualTo(Map.of("env", "prod"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"env\": \"prod\"",
                "{\"env\": \"prod\"} x",
                "{\"env\": {\"a\": 1}}",
                "{\"env\": [\"prod\"]}",
                "[\"prod\"]",
                "\"prod\"",
                "prod",
                "{env}",
                "{=prod}",
                "{env=prod",
                "{env=prod, env=dev}",
                "{\"env\": \"prod\", \"env\": \"dev\"}",
                "{'env': 'prod'}"
            })
    void malformedTagsKeepTheRowAndAreCounted(String tags) {
        FocusReading reading = FocusReading.of(new FocusText().row("Tags", tags));
        assertThat(reading.charge().tags().values()).isEmpty();
        assertThat(reading.charge().billedCost().amount()).isEqualByComparingTo("1.5");
        assertThat(reading.messages())
                .containsExactly("bill.csv, line 2, column Tags: not a JSON object of tags (\"" + tags
                        + "\"); read as untagged.");
    }

    private static Map<String, String> tags(String text) {
        FocusReading reading = FocusReading.of(new FocusText().row("Tags", text));
        assertThat(reading.messages()).isEmpty();
        return reading.charge().tags().values();
    }
}
