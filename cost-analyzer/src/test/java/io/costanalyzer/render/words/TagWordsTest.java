package io.costanalyzer.render.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.analysis.quality.TagKey;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ingestion.TagActivation.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TagWordsTest {

    private static final List<Environment> PROD = List.of(Environment.of("prod"));

    @Test
    void saysOfEveryKeyWhetherItTells() {
        assertThat(TagWords.of(List.of(key("env", State.ACTIVE, PROD), key("team", State.INACTIVE, List.of()))))
                .isEqualTo(
                        "\"env\" is active since 4 Mar 2026; \"team\" is inactive since 4 Mar 2026: no charge can be told"
                                + " apart by it until it is activated in the billing console");
    }

    @Test
    void anActiveKeyThatStandsOnNothingIsSuspicious() {
        assertThat(TagWords.of(List.of(key("env", State.ACTIVE, List.of()))))
                .endsWith(", and no charge of the month bears it with a value of the configuration");
    }

    @Test
    void theUnknownIsNotCalledInactive() {
        assertThat(TagWords.of(List.of(key("env", State.UNKNOWN, PROD))))
                .isEqualTo("\"env\": not known, AWS gave no answer; it stands on charges of the month");
        assertThat(TagWords.of(List.of(key("env", State.UNKNOWN, List.of()))))
                .isEqualTo("\"env\": not known, AWS gave no answer");
    }

    @Test
    void filesNeedNoActivation() {
        assertThat(TagWords.of(List.of(key("env", State.NOT_NEEDED, PROD))))
                .isEqualTo("\"env\" stands on charges of the month");
        assertThat(TagWords.of(List.of())).isEqualTo("no tag tells the environments apart");
    }

    private static TagKey key(String name, State state, List<Environment> found) {
        boolean dated = state == State.ACTIVE || state == State.INACTIVE;
        return new TagKey(
                new TagActivation(name, state, dated ? Optional.of(LocalDate.of(2026, 3, 4)) : Optional.empty()),
                PROD,
                found);
    }
}
