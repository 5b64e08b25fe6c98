package io.costanalyzer.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.config.ConfigExample;
import io.costanalyzer.config.ConfigReader;
import io.costanalyzer.ingestion.RequestCount;
import io.costanalyzer.ingestion.SourceUnavailableException;
import io.costanalyzer.ingestion.TagActivation;
import io.costanalyzer.ingestion.TagActivation.State;
import io.costanalyzer.ingestion.TagActivations;
import io.costanalyzer.ingestion.TagSource;
import io.costanalyzer.money.Money;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pitfall 24: whether the tags of the environments are activated. */
class TagDeskTest {

    private final List<String> warnings = new ArrayList<>();
    private final RunTally tally = new RunTally(new RunLog() {
        @Override
        public void step(String sentence) {
            throw new AssertionError(sentence);
        }

        @Override
        public void warn(String sentence) {
            warnings.add(sentence);
        }
    });

    @Test
    void asksForTheKeysOfTheEnvironmentsAndPays() {
        TagDesk desk = desk(keys -> new TagActivations(
                keys.stream()
                        .map(key -> new TagActivation(key, State.ACTIVE, Optional.empty()))
                        .toList(),
                RequestCount.of(1, Money.of("USD", "0.01"))));

        assertThat(desk.activations(tally)).extracting(TagActivation::key).containsExactly("Environment");
        assertThat(tally.requests().price().amount()).isEqualByComparingTo("0.01");
        assertThat(warnings).isEmpty();
    }

    @Test
    void knowsNothingAndSaysSoWhenItIsRefused() {
        TagDesk desk = desk(keys -> {
            throw new SourceUnavailableException("ce:ListCostAllocationTags", "permission refused", "Allow it.", null);
        });

        assertThat(desk.activations(tally)).containsExactly(TagActivation.unknown("Environment"));
        assertThat(warnings)
                .containsExactly("Whether the cost allocation tags are activated is not known."
                        + " ce:ListCostAllocationTags: permission refused. Allow it.");
    }

    @Test
    void asksNobodyWhereNoTagTellsEnvironmentsApart() {
        TagDesk desk = new TagDesk(
                keys -> {
                    throw new AssertionError("asked for " + keys);
                },
                ConfigReader.read(
                        "by account",
                        ConfigExample.STARTER
                                .yaml()
                                .replaceAll(
                                        "tag: \\{key: Environment, values: \\[prod[^]]*]}",
                                        "accounts: [\"111122223333\"]")
                                .replaceAll(
                                        "tag: \\{key: Environment, values: \\[[^]]*]}", "accounts: [\"444455556666\"]")
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(desk.activations(tally)).isEmpty();
    }

    private static TagDesk desk(TagSource source) {
        return new TagDesk(
                source,
                ConfigReader.read("example", ConfigExample.STARTER.yaml().getBytes(StandardCharsets.UTF_8)));
    }
}
