package io.costanalyzer.allocation;

import io.costanalyzer.focus.ChargeFilter;

/**
 * Which charges belong to an environment.
 *
 * @param environment never UNALLOCATED
 * @param filter by tag, by account or by cost category
 */
public record EnvironmentRule(Environment environment, ChargeFilter filter) {
    public EnvironmentRule {
        if (environment.isUnallocated()) {
            throw new IllegalArgumentException(environment + " is what no rule matches; it cannot have one");
        }
    }
}
