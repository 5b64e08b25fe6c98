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
 */
public record About(List<Environment> environments, List<String> serviceNames, List<String> usageTypes) {

    public About {
        environments = List.copyOf(environments);
        serviceNames = List.copyOf(serviceNames);
        usageTypes = List.copyOf(usageTypes);
    }

    /** The words of a scope, without its charge categories. */
    public static About of(Scope scope) {
        return new About(
                scope.environments().stream().sorted().toList(),
                scope.serviceNames().stream().sorted().toList(),
                scope.usageTypes().stream().sorted().toList());
    }

    public boolean isEverything() {
        return environments.isEmpty() && serviceNames.isEmpty() && usageTypes.isEmpty();
    }

    /** Whether it is about this environment, all of it, and nothing else. */
    public boolean isExactly(Environment environment) {
        return environments.equals(List.of(environment)) && serviceNames.isEmpty() && usageTypes.isEmpty();
    }
}
