package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargeFilter.And;
import io.costanalyzer.focus.ChargeFilter.CostCategoryIs;
import io.costanalyzer.focus.ChargeFilter.Not;
import io.costanalyzer.focus.ChargeFilter.Or;
import io.costanalyzer.focus.ChargeFilter.SubAccountIs;
import io.costanalyzer.focus.ChargeFilter.TagAbsent;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.ingestion.ChargeSlice;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;

class EnvironmentKeyTest {

    private static final TagIs DEV = new TagIs("Environment", Set.of("dev"));
    private static final EnvironmentKey TAG = new EnvironmentKey(GroupDefinitionType.TAG, "Environment");

    @Test
    void oneTagIsCommonHoweverItIsCombined() {
        assertThat(EnvironmentKey.commonTo(slices(
                        DEV,
                        new And(List.of(new TagAbsent("Environment"), new Not(DEV))),
                        new Not(new Or(List.of(DEV))))))
                .contains(TAG);
    }

    @Test
    void accountsAndCostCategoriesCanBeCommon() {
        SubAccountIs account = new SubAccountIs(Set.of("1"));
        assertThat(EnvironmentKey.commonTo(slices(account, new Not(account))))
                .contains(new EnvironmentKey(GroupDefinitionType.DIMENSION, "LINKED_ACCOUNT"));
        assertThat(EnvironmentKey.commonTo(slices(new CostCategoryIs("Layer", Set.of("edge")))))
                .contains(new EnvironmentKey(GroupDefinitionType.COST_CATEGORY, "Layer"));
    }

    @Test
    void severalKeysOrNoneHaveNothingInCommon() {
        assertThat(EnvironmentKey.commonTo(slices(DEV, new TagIs("Team", Set.of("dev")))))
                .isEmpty();
        assertThat(EnvironmentKey.commonTo(slices(DEV, new SubAccountIs(Set.of("1")))))
                .isEmpty();
        assertThat(EnvironmentKey.commonTo(slices(new Not(new Or(List.of()))))).isEmpty();
        assertThat(EnvironmentKey.commonTo(List.of())).isEmpty();
    }

    /** Pitfall 25. */
    @Test
    void aValueStartsBehindTheFirstDollarSign() {
        assertThat(TAG.valueOf("Environment$prod")).isEqualTo("prod");
        assertThat(TAG.valueOf("Environment$a$b")).isEqualTo("a$b");
        assertThat(TAG.valueOf("Environment$")).isEmpty();
        assertThat(new EnvironmentKey(GroupDefinitionType.DIMENSION, "LINKED_ACCOUNT").valueOf("123"))
                .isEqualTo("123");
    }

    /** Pitfall 26. */
    @Test
    void anotherKeyIsNotBelieved() {
        assertThatThrownBy(() -> TAG.valueOf("Team$prod")).hasMessageContaining("Environment was asked for");
        assertThatThrownBy(() -> TAG.valueOf("prod")).hasMessageContaining("Environment was asked for");
    }

    private static List<ChargeSlice> slices(ChargeFilter... filters) {
        return Stream.of(filters).map(filter -> new ChargeSlice("any", filter)).toList();
    }
}
