package io.costanalyzer.ingestion.costexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.focus.ChargeFilter.CostCategoryIs;
import io.costanalyzer.focus.ChargeFilter.Not;
import io.costanalyzer.focus.ChargeFilter.SubAccountIs;
import io.costanalyzer.focus.ChargeFilter.TagAbsent;
import io.costanalyzer.focus.ChargeFilter.TagIs;
import io.costanalyzer.ingestion.ChargeSlice;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;

class EnvironmentFinderTest {

    private static final EnvironmentKey TAG = new EnvironmentKey(GroupDefinitionType.TAG, "Environment");

    @Test
    void theSliceThatMatchesAndOtherwiseTheRemainder() {
        EnvironmentFinder finder = finder(new TagIs("Environment", Set.of("dev", "test")));
        assertThat(finder.find(TAG, "test")).isEqualTo("mine");
        assertThat(finder.find(TAG, "prod")).isEqualTo("rest");
        assertThat(finder.find(TAG, "")).isEqualTo("rest");
        assertThat(finder.remainder()).isEqualTo("rest");
    }

    @Test
    void anEmptyValueIsAnAbsentOne() {
        assertThat(finder(new TagAbsent("Environment")).find(TAG, "")).isEqualTo("mine");
        assertThat(finder(new TagIs("Environment", Set.of(""))).find(TAG, "")).isEqualTo("mine");
    }

    @Test
    void accountsAndCostCategories() {
        EnvironmentKey account = new EnvironmentKey(GroupDefinitionType.DIMENSION, "LINKED_ACCOUNT");
        assertThat(finder(new SubAccountIs(Set.of("1"))).find(account, "1")).isEqualTo("mine");
        assertThat(finder(new SubAccountIs(Set.of("1"))).find(account, "2")).isEqualTo("rest");
        EnvironmentKey layer = new EnvironmentKey(GroupDefinitionType.COST_CATEGORY, "Layer");
        assertThat(finder(new CostCategoryIs("Layer", Set.of("edge"))).find(layer, "edge"))
                .isEqualTo("mine");
        assertThat(finder(new CostCategoryIs("Layer", Set.of("edge"))).find(layer, ""))
                .isEqualTo("rest");
    }

    @Test
    void withoutSlicesThereIsNoEnvironment() {
        EnvironmentFinder none = new EnvironmentFinder(List.of());
        assertThat(none.remainder()).isNull();
        assertThat(none.find(TAG, "dev")).isNull();
    }

    private static EnvironmentFinder finder(ChargeFilter mine) {
        return new EnvironmentFinder(List.of(new ChargeSlice("mine", mine), new ChargeSlice("rest", new Not(mine))));
    }
}
