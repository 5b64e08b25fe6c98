package io.costanalyzer.report;

import io.costanalyzer.allocation.Environment;
import io.costanalyzer.ledger.Scope;
import java.util.List;

/**
 * What a target, a budget or a stated amount is about. An empty list means all of them.
 *
 * @param environments in their order
 * @param serviceNames in alphabetical order
 * @param usageTypes patterns, in alphabetical order
 * @param tags one text for each key, as {@code team = checkout or search}; none for whatever the tags
 */
public record About(
        List<Environment> environments, List<String> serviceNames, List<String> usageTypes, List<String> tags) {

    public About {
        environments = List.copyOf(environments);
        serviceNames = List.copyOf(serviceNames);
        usageTypes = List.copyOf(usageTypes);
        tags = List.copyOf(tags);
    }

    /** What it is about whatever the tags. */
    public About(List<Environment> environments, List<String> serviceNames, List<String> usageTypes) {
        this(environments, serviceNames, usageTypes, List.of());
    }

    /** The words of a scope, without its charge categories. */
    public static About of(Scope scope) {
        return new About(
                scope.environments().stream().sorted().toList(),
                scope.serviceNames().stream().sorted().toList(),
                scope.usageTypes().stream().sorted().toList(),
                scope.tags().words());
    }

    public boolean isEverything() {
        return environments.isEmpty() && serviceNames.isEmpty() && usageTypes.isEmpty() && tags.isEmpty();
    }

    /** Whether it is about this environment, all of it, and nothing else. */
    public boolean isExactly(Environment environment) {
        return environments.equals(List.of(environment))
                && serviceNames.isEmpty()
                && usageTypes.isEmpty()
                && tags.isEmpty();
    }
}
