package io.costanalyzer.ingestion.costexplorer;

import io.costanalyzer.focus.ChargeFilter;
import io.costanalyzer.ingestion.ChargeSlice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.costexplorer.model.Dimension;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinition;
import software.amazon.awssdk.services.costexplorer.model.GroupDefinitionType;

/**
 * What tells environments apart: a tag, the linked account, or a cost category.
 *
 * @param type how Cost Explorer groups by it
 * @param name the tag key, the cost category, or the name of the dimension
 */
record EnvironmentKey(GroupDefinitionType type, String name) {

    /** The one key by which all slices tell their charges; nothing when there are several, or none. */
    static Optional<EnvironmentKey> commonTo(List<ChargeSlice> slices) {
        Set<EnvironmentKey> keys =
                slices.stream().flatMap(slice -> keys(slice.filter())).collect(Collectors.toSet());
        return keys.size() == 1 ? keys.stream().findAny() : Optional.empty();
    }

    GroupDefinition grouping() {
        return GroupDefinition.builder().type(type).key(name).build();
    }

    /**
     * The value in the key of a group. Tags and cost categories come as {@code Environment$prod}, and as {@code
     * Environment$} where there is none; the value may itself hold a {@code $}.
     *
     * @return empty where the charge has none
     * @throws io.costanalyzer.ingestion.SourceUnavailableException when the group is for another key
     */
    String valueOf(String groupKey) {
        if (type == GroupDefinitionType.DIMENSION) {
            return groupKey;
        }
        int dollar = groupKey.indexOf('$');
        if (dollar < 0 || !groupKey.substring(0, dollar).equals(name)) {
            throw Refusals.untrue(
                    "the answer is grouped by \"" + Refusals.cut(groupKey) + "\", and " + name + " was asked for");
        }
        return groupKey.substring(dollar + 1);
    }

    private static Stream<EnvironmentKey> keys(ChargeFilter filter) {
        if (filter instanceof ChargeFilter.TagIs tag) {
            return Stream.of(new EnvironmentKey(GroupDefinitionType.TAG, tag.key()));
        }
        if (filter instanceof ChargeFilter.TagAbsent tag) {
            return Stream.of(new EnvironmentKey(GroupDefinitionType.TAG, tag.key()));
        }
        if (filter instanceof ChargeFilter.SubAccountIs) {
            return Stream.of(new EnvironmentKey(GroupDefinitionType.DIMENSION, Dimension.LINKED_ACCOUNT.toString()));
        }
        if (filter instanceof ChargeFilter.CostCategoryIs category) {
            return Stream.of(new EnvironmentKey(GroupDefinitionType.COST_CATEGORY, category.name()));
        }
        if (filter instanceof ChargeFilter.And and) {
            return and.all().stream().flatMap(EnvironmentKey::keys);
        }
        if (filter instanceof ChargeFilter.Or or) {
            return or.any().stream().flatMap(EnvironmentKey::keys);
        }
        return keys(((ChargeFilter.Not) filter).filter());
    }
}
